// The CQL of the release as it lies in the feed, run by unmodified cql-execution on 300 synthetic patients:
// each gets the answer, tier and rules that the studio's own engine gives.
import { expect, test } from '@playwright/test'
import { parseDay, planOf, type Run } from '#criteria'
import { evaluateArrays } from '#engines/arrays/engine'
import { execute, resultOf } from '#engines/cql/testing/execute'
import { assemble, type RawPatient } from '#population'
import { bundleOf } from '#population/fhir/write'
import { denmarkPatients } from '#population/denmark/denmark'
import { openPackage } from '#release/open'

const NAME = 'dk.klinikkenscockpit.osteoporose'
const SIZE = 300

test('cql-execution and the studio agree on the released package', async ({ request }) => {
  const answer = await request.get(`${process.env.FEED_URL ?? 'http://localhost:3001'}/${NAME}/-/${NAME}-1.0.0.tgz`)
  expect(answer.status()).toBe(200)
  const released = await openPackage(new Uint8Array(await answer.body()))
  const plan = planOf(released.profile)
  const run: Run = { ref: parseDay('2026-06-30')!, clinic: '091034' }
  const clinic = { name: 'Syntetisk klinik', clinic: run.clinic, ref: run.ref }
  const raw = [...denmarkPatients({ seed: 1, size: 10_000, ...clinic })]
  const all = evaluateArrays(plan, assemble(clinic, raw), run)
  // Some of every way out, all who are in, and others until there are enough.
  const order = raw.map((_, patient) => patient)
  const rare = plan.steps.flatMap((_, step) => [1, 2, 3].flatMap((exit) => order.filter((patient) => all.exits[step]![patient] === exit).slice(0, 4)))
  const chosen = [...new Set([...rare, ...order.filter((patient) => all.tier[patient]! >= 0), ...order])]
    .slice(0, SIZE)
    .map((patient): RawPatient => raw[patient]!)
  expect(chosen).toHaveLength(SIZE)
  const expected = evaluateArrays(plan, assemble(clinic, chosen), run)
  const found = resultOf(plan, await execute(JSON.parse(released.elm), chosen.map(bundleOf), run))
  expect([...found.tier]).toEqual([...expected.tier])
  expect(new Set(found.tier).size).toBe(plan.tiers.length + 1)
  plan.steps.forEach((step, index) => expect([...found.exits[index]!], step.id).toEqual([...expected.exits[index]!]))
  expected.rules.forEach((rule, index) => expect([...found.rules[index]!], `rule ${index}`).toEqual([...rule]))
})
