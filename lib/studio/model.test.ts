// Random sequences of acts by random people against a model that knows nothing of the table: the same is allowed, and the same stands.
// STUDIO_LONG=1 runs twenty times as many.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownDatabase } from '../store/testing/database'
import type { Actor, Result, Role, VersionView } from '#workflow'
import { approveClinical, approveTechnical } from './approve'
import { handOver, requestChanges, specify, startPilot, withdrawSubmission } from './moves'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { person, view, written } from './testing/story'

ownDatabase()
const RUNS = process.env.STUDIO_LONG === '1' ? 500 : 25
const SEED = Number(process.env.SEED ?? 20261123)

const PEOPLE: Record<string, Role[]> = {
  anna: ['author'],
  bo: ['author', 'clinicalReviewer'],
  carl: ['clinicalReviewer'],
  dora: ['technicalReviewer'],
  eva: ['clinicalReviewer', 'technicalReviewer'],
  finn: ['publisher'],
  gro: ['projectLead', 'admin'],
}
const ACTS = ['specify', 'handOver', 'submit', 'save', 'saveSame', 'takeBack', 'requestChanges', 'approveClinical', 'approveTechnical', 'startPilot'] as const
type Move = { act: (typeof ACTS)[number]; by: string; stale: boolean }

/** The rules once more, in other words. `given` holds the standing approvals. */
interface Model {
  state: string
  touched: Set<string>
  given: { kind: string; by: string }[]
  /** Its document is written: an idea's is empty, and an empty one is not sent to review. */
  written: boolean
}
function allowed(model: Model, { act, by, stale }: Move): boolean {
  const is = (role: Role) => PEOPLE[by]!.includes(role)
  const early = ['idea', 'clinicalSpec', 'technicalSpec', 'changesRequested', 'inReview']
  const approves = (kind: string) =>
    model.state === 'inReview' && !stale && !model.touched.has(by) && !model.given.some((one) => one.kind === kind || one.by === by)
  switch (act) {
    case 'specify':
      return model.state === 'idea' && (is('author') || is('projectLead'))
    case 'handOver':
      return model.state === 'clinicalSpec' && is('author')
    case 'submit':
      return ['technicalSpec', 'changesRequested'].includes(model.state) && is('author') && !stale && model.written
    case 'save':
      return [...early, 'approved'].includes(model.state) && is('author') && !stale
    case 'saveSame':
      return [...early, 'approved'].includes(model.state) && is('author')
    case 'takeBack':
      return model.state === 'inReview' && is('author') && model.touched.has(by)
    case 'requestChanges':
      return ['inReview', 'approved', 'pilot'].includes(model.state) && (is('clinicalReviewer') || is('technicalReviewer')) && !stale
    case 'approveClinical':
      return is('clinicalReviewer') && approves('clinical')
    case 'approveTechnical':
      return is('technicalReviewer') && approves('technical')
    case 'startPilot':
      return model.state === 'approved' && (is('publisher') || is('projectLead')) && !stale
  }
}
function done(model: Model, { act, by }: Move): void {
  if (act === 'specify') model.state = 'clinicalSpec'
  if (act === 'handOver') model.state = 'technicalSpec'
  if (act === 'takeBack') model.state = 'technicalSpec'
  if (act === 'requestChanges') model.state = 'changesRequested'
  if (act === 'startPilot') model.state = 'pilot'
  if (act === 'submit') model.state = 'inReview'
  if (act === 'save' && model.state === 'approved') model.state = 'inReview'
  if (act === 'save' || act === 'submit') model.touched.add(by)
  if (['save', 'submit', 'takeBack', 'requestChanges'].includes(act)) model.given = []
  if (act === 'approveClinical' || act === 'approveTechnical') {
    model.given.push({ kind: act === 'approveClinical' ? 'clinical' : 'technical', by })
    if (model.given.length === 2) model.state = 'approved'
  }
}

let edits = 0
function perform(move: Move, by: Actor, version: VersionView): Promise<Result<unknown>> {
  const seen = { versionId: version.id, contentHash: move.stale ? '0'.repeat(64) : version.contentHash, reason: 'fordi' }
  const save = (revision: number, background: string) => saveDraft(by, { versionId: version.id, revision, document: { ...version.document, background } })
  switch (move.act) {
    case 'save':
      return save(move.stale ? version.revision - 1 : version.revision, `ændring ${++edits}`)
    case 'saveSame':
      return save(version.revision, version.document.background)
    case 'takeBack':
      return withdrawSubmission(by, seen)
    default:
      return { specify, handOver, submit, requestChanges, approveClinical, approveTechnical, startPilot }[move.act](by, seen)
  }
}

// Half of the acts are by somebody who may well do them, so that sequences reach far.
const APT = [
  ['specify', 'gro'],
  ['handOver', 'anna'],
  ['submit', 'anna'],
  ['approveClinical', 'carl'],
  ['approveClinical', 'carl'],
  ['approveTechnical', 'dora'],
  ['approveTechnical', 'dora'],
  ['approveTechnical', 'eva'],
  ['requestChanges', 'eva'],
  ['startPilot', 'finn'],
  ['save', 'bo'],
] as const
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ act: fc.constantFrom(...ACTS), by: fc.constantFrom(...Object.keys(PEOPLE)), stale: fc.integer({ min: 0, max: 5 }).map((n) => n === 0) }),
  fc.constantFrom(...APT).map(([act, by]) => ({ act, by, stale: false })),
)

test('whatever is done in whatever order, use cases and model agree', async () => {
  const people = new Map(await Promise.all(Object.entries(PEOPLE).map(async ([name, roles]) => [name, await person(...roles)] as const)))
  const nameOf = (id: string) => [...people].find(([, one]) => one.id === id)![0]
  const reached = new Map<string, number>()
  let acts = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('idea', 'technicalSpec', 'inReview', 'approved'),
      fc.array(move, { minLength: 6, maxLength: 16 }),
      async (start, moves) => {
        const anna = people.get('anna')!
        let version = await written(anna, start === 'approved' ? 'inReview' : (start as 'idea'))
        const model: Model = { state: version.state, touched: new Set(['anna']), given: [], written: start !== 'idea' }
        if (start === 'approved')
          moves = [{ act: 'approveClinical', by: 'carl', stale: false }, { act: 'approveTechnical', by: 'dora', stale: false }, ...moves]
        for (const one of moves) {
          const expected = allowed(model, one)
          const result = await perform(one, people.get(one.by)!, version)
          expect(result.ok, `${one.act} by ${one.by}${one.stale ? ' (stale)' : ''} in ${model.state}: ${result.ok ? 'ok' : result.problem.code}`).toBe(expected)
          if (expected) done(model, one)
          version = await view(anna, version.slug)
          acts++
          reached.set(version.state, (reached.get(version.state) ?? 0) + 1)
          expect(version.state).toBe(model.state)
          expect(
            version.approvals
              .filter((approval) => approval.stands)
              .map((approval) => `${approval.kind} ${nameOf(approval.by.id)}`)
              .sort(),
          ).toEqual(model.given.map((given) => `${given.kind} ${given.by}`).sort())
          expect(version.contributors.map((contributor) => nameOf(contributor.id)).sort()).toEqual([...model.touched].sort())
        }
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
  console.log(`${RUNS} sequences, ${acts} acts, seed ${SEED}: ${[...reached].map(([state, n]) => `${state} ${n}`).join(', ')}`)
  for (const state of ['clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot'])
    expect([...reached.keys()], 'the sequences reach it').toContain(state)
}, 3_600_000)
