// Four eyes by direct POST: nobody approves what he has touched, and an approval is of exactly what was seen.
import { expect, test } from '@playwright/test'
import { BASE, raiseStage } from './house'
import { withCode, type SmallProfile } from './document'
import { signInByService } from './oidc'
import type { Client } from './http'
import type { Stage, Version } from './stage'

let stage: Stage
test.beforeAll(async () => void (stage = await raiseStage()))

const BOTH = ['approveClinical', 'approveTechnical'] as const
const say = async (who: Parameters<Stage['act']>[0], action: string, input: unknown) => (await stage.act(who, action, input)).said
/** The approvals on the review page that are said to stand. */
async function standing(version: Version): Promise<number> {
  const page = await (await stage.people.forfatter.get(`/profiler/${version.slug}/${version.number}/review`)).text()
  expect(page, 'the review page').toContain(version.contentHash)
  return [...page.matchAll(/"stands\\":true/g)].length
}

test('the author approves nothing of his own, nor does another author', async () => {
  const version = await stage.version('inReview')
  for (const author of ['forfatter', 'anden-forfatter'] as const)
    for (const act of BOTH) expect(await say(author, act, stage.seen(version)), `${author} ${act}`).toBe('notYourRole')
  expect(await say('udgiver', 'publish', stage.seen(version))).toBe('wrongState')
  await stage.clear(version)
})

test.describe('somebody who is author and reviewer at once', () => {
  let both: Client
  test.beforeAll(async () => void (both = await signInByService(BASE, 'author,clinicalReviewer,technicalReviewer')))
  const refused = async (version: Version) => {
    for (const act of BOTH) expect(await say(both, act, stage.seen(version)), act).toBe('contributed')
    await stage.clear(version)
  }

  test('does not approve what he wrote himself', async () => refused(await stage.version('inReview', both)))

  test('does not approve where he once wrote a word that another has since taken out', async () => {
    const version = await stage.version('technicalSpec')
    const touched = await stage.save(version, { ...version.document, background: 'Et ord' } as SmallProfile, both)
    const back = await stage.save(touched, version.document)
    expect(back.contentHash).toBe(version.contentHash)
    await stage.must('forfatter', 'submit', stage.seen(back))
    await refused(back)
  })

  test('does not approve what he sent to review', async () => {
    const version = await stage.version('technicalSpec')
    await stage.must(both, 'submit', stage.seen(version))
    await refused(version)
  })

  test('does not approve the next version of what he wrote', async () => {
    const version = await stage.version('published', both)
    const next = await stage.next(version)
    await stage.bring(next, 'inReview', 'forfatter', 'clinicalSpec')
    await refused(next)
    await stage.clear(version)
  })

  test('approves what others wrote, once', async () => {
    const version = await stage.version('inReview')
    expect(await stage.must(both, 'approveClinical', stage.seen(version))).toEqual({ state: 'inReview' })
    expect(await say(both, 'approveTechnical', stage.seen(version))).toBe('sameApprover')
    expect(await say(both, 'approveClinical', stage.seen(version))).toBe('alreadyApproved')
    await stage.clear(version)
  })
})

test('changing one code after the first approval voids it', async () => {
  const version = await stage.version('inReview')
  expect(await stage.must('klinisk', 'approveClinical', stage.seen(version))).toEqual({ state: 'inReview' })
  expect(await standing(version)).toBe(1)
  const changed = await stage.save(version, withCode(version.document as SmallProfile, 'DM82'))
  expect(changed.contentHash).not.toBe(version.contentHash)
  expect(await standing(changed)).toBe(0)
  for (const [who, act] of [
    ['klinisk', 'approveClinical'],
    ['teknisk', 'approveTechnical'],
  ] as const)
    expect(await say(who, act, stage.seen(version)), 'the text that was').toBe('changedSinceSeen')
  expect(await stage.must('teknisk', 'approveTechnical', stage.seen(changed)), 'the second approval alone').toEqual({ state: 'inReview' })
  for (const one of [version, changed]) expect(await say('udgiver', 'publish', stage.seen(one))).toBe('wrongState')
  expect(await say('udgiver', 'startPilot', stage.seen(changed))).toBe('wrongState')
  expect(await stage.must('klinisk', 'approveClinical', stage.seen(changed)), 'the first one anew').toEqual({ state: 'approved' })
  expect(await say('udgiver', 'publish', stage.seen(version)), 'the text that was').toBe('changedSinceSeen')
  await stage.clear(changed)
})

test('changing one code after both approvals voids both, and changing it back revives neither', async () => {
  const version = await stage.version('approved')
  expect(await standing(version)).toBe(2)
  const changed = await stage.save(version, withCode(version.document as SmallProfile, 'DM82'), 'anden-forfatter')
  const back = await stage.save(changed, version.document)
  expect(back.contentHash).toBe(version.contentHash)
  expect(await standing(back)).toBe(0)
  for (const act of ['publish', 'startPilot']) expect(await say('udgiver', act, stage.seen(back)), act).toBe('wrongState')
  await stage.must('klinisk', 'approveClinical', stage.seen(back))
  expect(await say('udgiver', 'publish', stage.seen(back)), 'with the first approval alone').toBe('wrongState')
  await stage.clear(back)
})

test('saving the same text again voids nothing', async () => {
  const version = await stage.version('approved')
  const same = await stage.save(version, version.document)
  expect(same.revision).toBe(version.revision)
  expect(await standing(version)).toBe(2)
  await stage.must('klinisk', 'requestChanges', { ...stage.seen(version), reason: 'Prøve er slut' })
})

test('publishing at once and again gives one release, and what is out is not changed', async () => {
  const version = await stage.version('approved')
  const answers = await Promise.all(Array.from({ length: 4 }, () => stage.act('udgiver', 'publish', stage.seen(version))))
  answers.push(await stage.act('udgiver', 'publish', stage.seen(version)))
  expect(answers.map((one) => one.said)).toEqual(Array(5).fill('ok'))
  expect(new Set(answers.map((one) => JSON.stringify(one.value))).size, JSON.stringify(answers[0]!.value)).toBe(1)
  expect(answers[0]!.value).toMatchObject({ name: `dk.klinikkenscockpit.${version.slug}`, version: '1.0.0' })
  const releases = await (await stage.people.forfatter.get('/udgivelser')).text()
  expect(releases.split(`>dk.klinikkenscockpit.${version.slug}<`).length - 1, 'places on the page of releases').toBe(1)
  const edit = { versionId: version.versionId, revision: version.revision, document: withCode(version.document as SmallProfile, 'DM82') }
  expect(await say('forfatter', 'saveDraft', edit)).toBe('wrongState')
  await stage.clear(version)
  expect(await say('udgiver', 'withdraw', { ...stage.seen(version), reason: 'Igen' }), 'what is withdrawn already').toBe('wrongState')
})
