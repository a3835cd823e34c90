// The nearest single change: said in words, and true: with it made, the patient is in, by the engine that counts and by a third opinion.
// STUDIO_LONG=1 asks about thousands of patients of hundreds of documents.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parseDay, planOf, type Node, type Profile, type Run } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, exampleProfile, examplePatient } from '#criteria/kinds/example-scope'
import { shipped } from '#criteria/testing/shipped'
import { assemble, type RawPatient } from '#population'
import { denmark } from '#population/denmark/denmark'
import { evaluateArrays } from '../arrays/engine'
import { document } from '../generated/documents'
import { RUN } from '../generated/domain'
import { population as anyPopulation } from '../generated/patients'
import { populationOf } from '../generated/raw'
import { Naive } from '../naive/interpreter'
import { naivePatient } from '../naive/patient'
import { applied, nearestChange, rowsOf, type NearestAnswer } from './nearest'

const run: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
type Given = Parameters<typeof examplePatient>[0]
const criterion = (kind: string, params: Record<string, unknown>): Node => ({ type: 'criterion', kind, params: params as never })
const answerOf = (ask: Node, given: Given): NearestAnswer => nearestChange(exampleProfile(ask, true), populationOf([examplePatient(given)], run), run, 0)
const saidOf = (ask: Node, given: Given): [string, string] | string => {
  const answer = answerOf(ask, given)
  return answer.is === 'found' ? [answer.nearest.da, answer.nearest.en] : answer.is
}

const adult = criterion('age', { from: 18, to: null, unit: 'years', missing: 'ask' })
const egfr = (within: unknown = null, value = 35_000) => criterion('latestResult', { concept: 'egfr', is: '<', value, within, missing: 'ask' })
const osteoporosis = criterion('diagnosis', { list: 'osteoporosis', when: 'current', period: { n: 5, unit: 'years' } })
const none = (of: Node): Node => ({ type: 'group', how: 'none', of: [of] })
const measured = (value: string, day = '2026-06-01') => ({
  table: 'result' as const,
  day,
  codes: [['npu', 'DNK35302'] as [string, string]],
  columns: { value },
})
const ill = (more: object = {}) => ({ table: 'diagnosis' as const, day: '2019-02-01', codes: [['sks', 'DM809'] as [string, string]], ...more })

test.each<[string, Node, Given, [string, string] | string]>([
  ['in already', adult, { rows: [] }, 'in'],
  ['too young by years', adult, { birth: '2010-06-30', rows: [] }, ['Alderen er 2 år for lav.', 'The age is 2 years too low.']],
  ['too young by a day', adult, { birth: '2008-07-01', rows: [] }, ['Alderen er 1 dag for lav.', 'The age is 1 day too low.']],
  [
    'birth unknown',
    adult,
    { birth: null, rows: [] },
    ['Fødselsdatoen mangler: 30.6.2008 ville være nok.', 'The date of birth is missing: 2008-06-30 would be enough.'],
  ],
  [
    'a result too old',
    egfr({ n: 12, unit: 'months' }),
    { rows: [measured('30', '2025-06-25')] },
    ['EGFR fra 25.6.2025 er 6 dage for gammel.', 'EGFR of 2025-06-25 is 6 days too old.'],
  ],
  ['a value too high', egfr(), { rows: [measured('45')] }, ['EGFR er 45 og dermed 11 mL/min for høj.', 'EGFR is 45, which is 11 mL/min too high.']],
  [
    'a value that cannot be read',
    egfr(),
    { rows: [measured('?')] },
    ['EGFR kan ikke læses: 34 mL/min ville være nok.', 'EGFR cannot be read: 34 mL/min would be enough.'],
  ],
  ['no result', egfr(), { rows: [] }, ['Mangler eGFR på 34 mL/min.', 'Lacks eGFR of 34 mL/min.']],
  ['no diagnosis', osteoporosis, { rows: [] }, ['Mangler en diagnose af osteoporose.', 'Lacks a diagnosis of osteoporose.']],
  [
    'a diagnosis that has ended',
    osteoporosis,
    { rows: [ill({ end: '2026-06-21' })] },
    ['Diagnosen af osteoporose slutter 10 dage for tidligt.', 'The diagnosis of osteoporose ends 10 days too early.'],
  ],
  [
    'something that must not be',
    none(osteoporosis),
    { rows: [ill()] },
    ['Diagnosen af osteoporose er ikke afsluttet: 30.6.2026 ville være nok.', 'The diagnosis of osteoporose has not ended: 2026-06-30 would be enough.'],
  ],
  [
    'supply that ran out',
    criterion('currentMedicine', { list: 'bisphosphonate', by: 'supply', grace: 30, unknownSupply: 90 }),
    { rows: [{ table: 'dispensing', day: '2026-02-20', codes: [['atc', 'M05BA04']], columns: { supplyDays: '84' } }] },
    ['Udleveringen af bisfosfonat fra 20.2.2026 er 17 dage for gammel.', 'The dispensing of bisfosfonat of 2026-02-20 is 17 days too old.'],
  ],
  [
    'the wrong sex',
    criterion('sex', { is: 'M', missing: 'ask' }),
    { rows: [] },
    ['Kønnet er kvinde og skulle være mand.', 'The sex is woman and would have to be man.'],
  ],
  ['nothing will do', { type: 'group', how: 'all', of: [adult, osteoporosis] }, { birth: '2015-06-30', rows: [] }, 'none'],
])('%s', (_, ask, given, said) => expect(saidOf(ask, given)).toEqual(said))

/** Whether a patient given as rows comes in, asked of the reference engine and of the interpreter that shares no code with it. */
function comesIn(profile: Profile, patient: RawPatient, at: Run): [boolean, boolean] {
  const plan = planOf(profile)
  const { exits } = evaluateArrays(plan, assemble({ name: 'en', ...at }, [patient]), at)
  const second = new Naive(naivePatient(patient), at).walk(plan)
  const isIn = (exit: (index: number) => number) => plan.steps.some(({ type }, index) => type === 'in' && exit(index) === 1)
  return [isIn((index) => exits[index]![0]!), isIn((index) => second.exits[index]!)]
}

test('rows read back from a population are the same patient', () => {
  const [population] = fc.sample(anyPopulation, { seed: 11, numRuns: 1 })
  const again = assemble(
    { name: population!.name, ...RUN },
    Array.from({ length: population!.size }, (_, patient) => rowsOf(population!, patient)),
  )
  for (const name of ['diagnosis', 'order', 'dispensing', 'result', 'state', 'listing'] as const)
    expect(again.tables[name].ord).toEqual(population!.tables[name].ord)
  expect([again.codes, again.birth, again.sex.of]).toEqual([population!.codes, population!.birth, population!.sex.of])
})

const LONG = process.env.STUDIO_LONG === '1'
const counts = { documents: 0, patients: 0, in: 0, found: 0, none: 0, noWay: 0, kinds: {} as Record<string, number> }
afterAll(() => console.log(`nearest change: ${JSON.stringify(counts)}`))

test(
  'what is found lets the patient in, for patients and documents of every make',
  () => {
    const populations = fc.sample(anyPopulation, { seed: 18, numRuns: 3 })
    fc.assert(
      fc.property(document, fc.constantFrom(...populations), fc.nat(30), (profile, population, from) => {
        counts.documents++
        const { exits } = evaluateArrays(planOf(profile), population, RUN)
        const ins = profile.flow.flatMap(({ type }, index) => (type === 'in' ? [exits[index]!] : []))
        for (let patient = from; patient < Math.min(from + (LONG ? 12 : 5), population.size); patient++) {
          counts.patients++
          const answer = nearestChange(profile, population, RUN, patient)
          expect(answer.is === 'in').toBe(ins.some((one) => one[patient] === 1))
          if (answer.is === 'found') {
            const { change } = answer.nearest
            expect(comesIn(profile, applied(rowsOf(population, patient), change), RUN)).toEqual([true, true])
            counts.kinds[change.type === 'changed' ? change.what.of : change.type] =
              (counts.kinds[change.type === 'changed' ? change.what.of : change.type] ?? 0) + 1
          }
          if (answer.is === 'none' && answer.noWay) counts.noWay++
          else counts[answer.is]++
        }
      }),
      { seed: 1800, numRuns: LONG ? 400 : 16 },
    )
    // Measured: a third and more. The rest have no single change among those tried: two things are wrong with them, or a question is unfinished.
    expect(counts.found / (counts.found + counts.none)).toBeGreaterThan(0.25)
    expect(Object.keys(counts.kinds).length).toBeGreaterThan(2)
  },
  LONG ? 3_600_000 : 120_000,
)
test('of a clinic’s patients whom P1 leaves out, one change would do for most', () => {
  const profile = shipped('osteoporose')
  const clinic = denmark({ seed: 7, size: LONG ? 2000 : 60, ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC, name: 'prøve' }).population
  const share = { found: 0, none: 0, in: 0 }
  for (let patient = 0; patient < clinic.size; patient++) {
    const answer = nearestChange(profile, clinic, run, patient)
    share[answer.is]++
    if (answer.is === 'found') expect(comesIn(profile, applied(rowsOf(clinic, patient), answer.nearest.change), run)).toEqual([true, true])
  }
  console.log(`P1 on a clinic: ${JSON.stringify(share)}`)
  expect(share.found / (share.found + share.none)).toBeGreaterThan(0.7)
})
test('dates of the tests are days', () => expect(parseDay('2026-06-30')).toBe(EXAMPLE_REF))
