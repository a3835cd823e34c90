// Released profiles on fqm-execution: the Measure and the Library of the package count exactly the patients that the arrays engine finds,
// and every step, tier, rule and display field is the same for every patient.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentHash, parseDay, planOf, type Plan, type Profile, type Run } from '../../lib/criteria'
import { shipped } from '../../lib/criteria/testing/shipped'
import { evaluateArrays } from '../../lib/engines/arrays/engine'
import { compileCql } from '../../lib/engines/cql/compile'
import { measuresOf } from '../../lib/engines/cql/measures'
import { translate } from '../../lib/engines/cql/translate'
import { shownInArrays, shownInCql } from '../../lib/engines/cql/testing/shown'
import { differenceOf } from '../../lib/engines/generated/agree'
import { RUN } from '../../lib/engines/generated/domain'
import { patient } from '../../lib/engines/generated/patients'
import { OPERATORS, operatorsIn, planOfSets, set } from '../../lib/engines/generated/sets'
import type { Result } from '../../lib/engines/result'
import { compileDuckdb } from '../../lib/engines/sql/compile'
import { assemble, type RawPatient } from '../../lib/population'
import { readBundle } from '../../lib/population/fhir/read'
import type { Bundle } from '../../lib/population/fhir/shapes'
import { bundleOf } from '../../lib/population/fhir/write'
import type { Population } from '../../lib/population/columns'
import { denmarkPatients } from '../../lib/population/denmark/denmark'
import { buildRelease } from '../../lib/release/package'
import { unpack } from '../../lib/release/tarball'
import { BUILT_IN, ucumOf } from '../../lib/terminology'
import { calculate, withRun, type Calculated } from './calculator'

type Resource = { resourceType: string } & Record<string, unknown>
const SEED = 20_260_331
/** Patients of each profile. */
const SIZE = 80

async function elmOf(plan: Plan, name: string, options?: Parameters<typeof compileCql>[3]): Promise<{ cql: string; elm: string }> {
  const compiled = compileCql(plan, name, '1.0.0', options)
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused))
  const { elmText, errors } = await translate(compiled.cql)
  expect(errors).toEqual([])
  return { cql: compiled.cql, elm: elmText }
}
const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** The resources of a release, the run's values written into its ELM; all else as it stands in the package. */
async function released(profile: Profile, run: Run): Promise<Resource[]> {
  const plan = planOf(profile)
  const hash = contentHash(profile)
  const approval = (kind: 'clinical' | 'technical') => ({ kind, by: `${kind} reviewer`, at: '2026-06-01T09:00:00Z', contentHash: hash })
  const { tgz } = await buildRelease({
    profile,
    version: '1.0.0',
    publishedAt: '2026-06-02T09:00:00Z',
    approvals: [approval('clinical'), approval('technical')],
    sql: compileDuckdb(plan),
    ...(await elmOf(plan, 'Proeve', { measures: measuresOf(profile.results, ucumOf) })),
    knownCodes: BUILT_IN,
  })
  const files = [...(await unpack(tgz))].filter(([path]) => /^package\/[A-Z]\w+-.*\.json$/.test(path))
  const resources = files.map(([, bytes]) => JSON.parse(bytes.toString('utf8')) as Resource)
  for (const one of resources)
    for (const content of (one.content as { contentType?: string; data: string }[] | undefined) ?? [])
      if (content.contentType === 'application/elm+json') content.data = encoded(withRun(Buffer.from(content.data, 'base64').toString('utf8'), run))
  return resources.filter(({ resourceType }) => ['Measure', 'Library', 'ValueSet'].includes(resourceType))
}

/** Eight of each exit and each rule, then those included, then others. */
function chosen(plan: Plan, { size, exits, rules, tier }: Result, count: number): number[] {
  const all = Array.from({ length: size }, (_, one) => one)
  const places = [
    ...exits.flatMap((exit) => [1, 2, 3].map((code) => all.filter((one) => exit[one] === code))),
    ...rules.map((rule) => all.filter((one) => rule[one])),
    ...plan.tiers.map((_, index) => all.filter((one) => tier[one] === index)),
  ]
  return [...new Set([...places.flatMap((place) => place.slice(0, 8)), ...all.filter((one) => tier[one]! >= 0), ...all])].slice(0, count)
}

function agrees(plan: Plan, population: Population, run: Run, { result, counted, answers }: Calculated): void {
  const expected = evaluateArrays(plan, population, run)
  expect(differenceOf(plan, expected, result)).toBeNull()
  expect(counted).toEqual(counted.map((_, one) => plan.steps.some((step, index) => step.type === 'in' && expected.exits[index]![one] === 1)))
  expect(shownInCql(plan, answers)).toEqual(shownInArrays(plan, population, run))
}

describe.each(['osteoporose', 'psykisk-sygdom-identifikation'])('%s', (name) => {
  const profile = shipped(name)
  const plan = planOf(profile)
  const run: Run = { ref: parseDay('2026-06-30')!, clinic: '091034' }
  const clinic = { name: 'syntetisk', ...run }
  let raw: RawPatient[]
  let population: Population

  beforeAll(() => {
    const all = [...denmarkPatients({ seed: 1, size: 3000, ...clinic })]
    raw = chosen(plan, evaluateArrays(plan, assemble(clinic, all), run), SIZE).map((index) => all[index]!)
    population = assemble(clinic, raw)
  })

  test('patients of the synthetic clinic', async () => {
    const calculated = await calculate(await released(profile, run), plan, raw.map(bundleOf))
    expect(new Set(calculated.counted)).toEqual(new Set([true, false]))
    agrees(plan, population, run, calculated)
  })

  test.runIf(name === 'osteoporose')('another reference date is another answer', async () => {
    const other: Run = { ...run, ref: parseDay('2021-06-30')! }
    const calculated = await calculate(await released(profile, other), plan, raw.map(bundleOf))
    agrees(plan, population, other, calculated)
    expect(differenceOf(plan, evaluateArrays(plan, population, run), calculated.result)).not.toBeNull()
  })
})

test('every operator of the core over random patients', async () => {
  const met = new Set<string>()
  const sets = fc.sample(set(), { seed: SEED, numRuns: 400 }).filter((one) => {
    const before = met.size
    return operatorsIn(one, met).size > before
  })
  expect([...met].sort()).toEqual(Object.keys(OPERATORS).sort())
  const plan = planOfSets(sets)
  const bundles = fc.sample(patient, { seed: SEED, numRuns: 40 }).map((one, index): Bundle => bundleOf({ ...one, key: `T-${String(index).padStart(6, '0')}` }))
  const { elm } = await elmOf(plan, 'Alt')
  const calculated = await calculate(measureOf('Alt', withRun(elm, RUN)), plan, bundles)
  const population = assemble(
    { name: 'FHIR', ...RUN },
    bundles.map((one) => readBundle(one).patient),
  )
  agrees(plan, population, RUN, calculated)
})

/** The least Measure of a library. */
function measureOf(name: string, elm: string): Resource[] {
  const url = `urn:profilstudio:proeve/${name}`
  const concept = (system: string, code: string) => ({ coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] })
  return [
    {
      resourceType: 'Measure',
      id: name,
      url: `${url}/Measure`,
      status: 'draft',
      library: [url],
      scoring: concept('measure-scoring', 'cohort'),
      group: [{ population: [{ code: concept('measure-population', 'initial-population'), criteria: { language: 'text/cql', expression: 'In' } }] }],
    },
    {
      resourceType: 'Library',
      id: name,
      url,
      name,
      version: '1.0.0',
      status: 'draft',
      type: concept('library-type', 'logic-library'),
      content: [{ contentType: 'application/elm+json', data: encoded(elm) }],
    },
  ]
}
