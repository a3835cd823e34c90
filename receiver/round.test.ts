// The whole way of a release into a clinic: real feed, real keys, real package, patients through FHIR, DuckDB in a process of its own.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, truncateSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf } from '#criteria'
import { evaluateArrays } from '#engines/arrays/engine'
import { countsOf } from '#engines/result'
import { denmark } from '#population/denmark/denmark'
import { exampleRelease, flipped, later, openHouse, START, type House } from '../publisher/testing/house'
import { CLINIC, openReceiver, optionsOf, REF, type Receiver } from './testing/clinic'
import { profileNamed, releaseOf } from './testing/releases'

const profile = profileNamed('osteoporose')
const NAME = 'dk.klinikkenscockpit.osteoporose'
let house: House
const troubles = ({ state }: Receiver) =>
  [state.asked()!.trouble, ...Object.values(state.asked()!.packages), state.drawn(NAME)?.trouble].flatMap((one) => one?.says.da ?? [])
beforeAll(async () => {
  house = await openHouse()
  await house.bring([await releaseOf(profile)])
})
afterAll(() => house.close())

describe.each([
  [1, process.env.STUDIO_LONG === '1' ? 10_000 : 1_500],
  [2, 1_000],
])('clinic %i of %i patients', (seed, size) => {
  test('the package’s SQL over patients through FHIR finds what the arrays engine finds over the clinic itself, patient by patient', async () => {
    const receiver = openReceiver(house, optionsOf(seed, size))
    try {
      await receiver.round(START)
      const list = receiver.state.list(NAME)!
      expect(receiver.said.filter((line) => !/taget i brug|Listen er trukket/.test(line))).toEqual([])
      const [plan, population] = [planOf(profile), denmark(optionsOf(seed, size)).population]
      const result = evaluateArrays(plan, population, { ref: REF, clinic: CLINIC })
      const counts = countsOf(plan, result)
      expect(list.steps.map(({ id, in: reached, yes, no, missing }) => [id, reached, yes, no, missing])).toEqual(
        plan.steps.map(({ id }) => {
          const one = counts.steps[id]!
          return [id, one.in, one.yes, one.no, one.missing]
        }),
      )
      expect(Object.fromEntries(list.tiers.map((tier) => [tier.id, tier.count]))).toEqual(counts.tiers)
      expect(list.included).toBe(counts.included)
      const rules = profile.tiers.flatMap((tier) => tier.rules)
      const expected = [...result.tier].flatMap((tier, patient) =>
        tier < 0 ? [] : [[population.key(patient), tier, rules.filter((_, index) => result.rules[index]![patient]).map((rule) => rule.reason)]],
      )
      expect(list.rows.map((row) => [row.key, row.tier, row.tasks.flatMap((task) => task.reason ?? [])])).toEqual(expected)
      expect(list.patients).toMatchObject({ size, notes: [] })
      expect(list.tiers.every((tier) => tier.count > 0)).toBe(true)
    } finally {
      receiver.close()
    }
  }, 120_000)
})

describe('a receiver with a good release', () => {
  let receiver: Receiver
  let good: string
  beforeAll(async () => {
    receiver = openReceiver(house, optionsOf(19, 600))
    await receiver.round(START)
    good = readFileSync(receiver.state.listFile(NAME), 'utf8')
    house.save('good')
  }, 60_000)
  afterAll(() => receiver.close())
  const unchanged = () => expect(readFileSync(receiver.state.listFile(NAME), 'utf8')).toBe(good)

  test('shows the list with tiers, reasons, actions, roles and data, in both languages', () => {
    const page = receiver.page()
    for (const words of [
      'Osteoporose',
      'Version 1.0.0, underskrift kontrolleret',
      'Demonstrationsprofil – ikke klinisk godkendt',
      'Rød – haster',
      'Denosumab er overskredet',
      'Læge, inden for 2 uger',
      'også:',
      'DXA, laveste T-score',
      'Skæringsdato 30. juni 2026',
      '600 patienter · ydernummer 091034',
    ])
      expect(page.includes(words), words).toBe(true)
    expect(receiver.page('/?lang=en').includes('Doctor, within 2 weeks')).toBe(true)
  })

  test('does not draw again while nothing has changed', async () => {
    await receiver.round(START)
    unchanged()
  })

  test.each([
    ['a timestamp that has run out', /for gamle/, async () => {}, later(24 * 8)],
    [
      'a flipped byte in a new release',
      /Indholdet er ændret undervejs/,
      async () => {
        const next = await releaseOf({ ...profile, background: 'Udgave 1.1.0' }, '1.1.0')
        await house.bring([next])
        const path = Object.keys(house.index().routes).find((one) => one.startsWith('/tuf/targets/') && one.includes('1.1.0'))!
        house.override(path, flipped(next.tgz))
      },
      START,
    ],
    [
      'a forged signature',
      /ikke en af dem, vi stoler på/,
      async () => {
        const stamp = JSON.parse(house.bytes('/tuf/timestamp.json').toString()) as { signed: { version: number } }
        stamp.signed.version += 5
        house.override('/tuf/timestamp.json', Buffer.from(JSON.stringify(stamp)))
      },
      START,
    ],
    ['silence', /svarer ikke/, async () => house.override('/tuf/timestamp.json', null), START],
  ] as [string, RegExp, () => Promise<void>, Date][])(
    'refuses %s with a sentence on the page; the last good list stays',
    async (_, sentence, attack, now) => {
      await attack()
      await receiver.round(now)
      const page = receiver.page()
      expect(troubles(receiver).join(' ')).toMatch(sentence)
      expect(page.includes(receiver.state.asked()!.trouble?.says.da ?? receiver.state.asked()!.packages[NAME]!.says.da)).toBe(true)
      expect(page.includes('Version 1.0.0, underskrift kontrolleret')).toBe(true)
      unchanged()
      house.restore('good')
    },
    60_000,
  )

  test('refuses to go back to metadata older than those it has seen', async () => {
    await house.bring([await releaseOf({ ...profile, background: 'Udgave 1.0.1' }, '1.0.1')])
    await receiver.round(START)
    expect(receiver.state.list(NAME)!.release.version).toBe('1.0.1')
    good = readFileSync(receiver.state.listFile(NAME), 'utf8')
    house.save('newer')
    house.restore('good')
    await receiver.round(START)
    expect(troubles(receiver).join(' ')).toMatch(/ældre udgave af \w+, end vi allerede har set/)
    expect(receiver.page().includes('Version 1.0.1, underskrift kontrolleret')).toBe(true)
    unchanged()
    house.restore('newer')
  }, 60_000)

  test('a file of patients cut in half is a sentence with file and line; the last list stays, and the next whole folder is read', async () => {
    const file = join(receiver.settings.patientsDir, 'patienter-0000.ndjson.gz')
    const whole = readFileSync(file)
    truncateSync(file, statSync(file).size >> 1)
    await receiver.round(START)
    expect(troubles(receiver)).toEqual(['Filen patienter-0000.ndjson.gz er ikke hel: linje 1 kan ikke læses. Ingen patienter fra mappen er brugt.'])
    expect(/er ikke hel: .* Listen fra 23\. november 2026 .{1,12} vises fortsat/.test(receiver.page())).toBe(true)
    unchanged()
    writeFileSync(file, whole)
    await receiver.round(START)
    expect(troubles(receiver)).toEqual([])
    expect(JSON.parse(readFileSync(receiver.state.listFile(NAME), 'utf8')).rows).toEqual(JSON.parse(good).rows)
    good = readFileSync(receiver.state.listFile(NAME), 'utf8')
  }, 60_000)

  test('runs the SQL that lies in the package, and no second statement', async () => {
    const nobodyRed = await releaseOf({ ...profile, background: 'Anden SQL' }, '1.2.0', 'published', (sql) => sql.replace(/then 0 when/, 'then 1 when'))
    await house.bring([nobodyRed])
    await receiver.round(START)
    const list = receiver.state.list(NAME)!
    expect([list.release.version, list.tiers[0]!.count]).toEqual(['1.2.0', 0])
    good = readFileSync(receiver.state.listFile(NAME), 'utf8')
    await house.bring([await releaseOf({ ...profile, background: 'To sætninger' }, '1.3.0', 'published', (sql) => `${sql}; drop table patient`)])
    await receiver.round(START)
    expect(troubles(receiver)).toEqual(['Pakkens SQL kunne ikke køres: Only one single SELECT may be run'])
    unchanged()
  }, 60_000)

  test('a withdrawn release hides its list and says so', async () => {
    const offered = house.index().releases
    expect(offered.length).toBe(4)
    for (const entry of offered) await house.bring([{ ...entry, tgz: house.bytes(`/${NAME}/-/${NAME}-${entry.version}.tgz`), status: 'withdrawn' }])
    await receiver.round(START)
    const page = receiver.page()
    expect(page.includes('Profilen er tilbagekaldt')).toBe(true)
    expect(page.includes('T-0')).toBe(false)
  }, 60_000)
})

test('tells the studio which release runs, once, and nothing of patients', async () => {
  const heard: { auth: string | undefined; body: string }[] = []
  const studio = createServer((request, response) => {
    let body = ''
    request.on('data', (data) => (body += data))
    request.on('end', () => {
      heard.push({ auth: request.headers.authorization, body })
      response.writeHead(heard.length === 1 ? 503 : 201).end()
    })
  })
  await new Promise<void>((ready) => studio.listen(0, '127.0.0.1', ready))
  const own = await openHouse()
  await own.bring([await releaseOf(profile)])
  const receiver = openReceiver(own, optionsOf(4, 60), {
    studio: { url: `http://127.0.0.1:${(studio.address() as AddressInfo).port}`, token: 'hemmelig-nok-til-en-test' },
  })
  try {
    for (let i = 0; i < 3; i++) await receiver.round(START)
    const release = (await releaseOf(profile)).sha256
    const said = { receiver: 'Prøvemodtager', package: NAME, version: '1.0.0', sha256: release, activatedAt: START.toISOString(), engine: 'duckdb' }
    expect(heard.map(({ auth, body }) => [auth, JSON.parse(body)])).toEqual([
      ['Bearer hemmelig-nok-til-en-test', said],
      ['Bearer hemmelig-nok-til-en-test', said],
    ])
    expect(receiver.said.join('\n')).toContain('Studiet kunne ikke få besked (HTTP 503)')
  } finally {
    receiver.close()
    await own.close()
    studio.close()
  }
}, 60_000)

test('before the first release the page says what will come, and one package can be asked for alone', async () => {
  const own = await openHouse()
  await own.bring([await exampleRelease()])
  const receiver = openReceiver(own, optionsOf(5, 30), { packages: [NAME] })
  try {
    await receiver.round(START)
    expect(receiver.page().includes('Ingen udgivelse hentet endnu')).toBe(true)
    expect(receiver.state.packages()).toEqual([])
  } finally {
    receiver.close()
    await own.close()
  }
})
