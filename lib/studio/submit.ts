// Submitting: checked as a whole, then frozen for reviewers in a new round.
import 'server-only'
import { canonical, findingsOf, planOf, type Given, type Profile } from '#criteria'
import { compileCql } from '#engines/cql/compile'
import { compileDuckdb, UnfinishedPlan } from '#engines/sql/compile'
import { unknownCodes } from '#terminology'
import { ok, refuse, type Actor, type Fault, type Problem, type Result } from '#workflow'
import { contribute, findVersion, moveVersion, record, saveText, type Locked, type Tx } from '#store'
import { onVersion } from './doing'
import type { Moved } from './moves'
import { releasesToPin } from './terminology'
import { documentOf, proposedNumber, textOf } from './text'
import { givenOf } from './used'

export const submit = (actor: Actor | null, input: { versionId: string; contentHash: string }): Promise<Result<Moved>> =>
  onVersion(actor, 'submit', input, async (tx, version, to, by) => {
    const document = documentOf(version)
    const problem = hindranceOf(document, version.slug, version.number, await givenOf(document, tx))
    if (problem) return refuse(problem)
    if (!version.facts.contributors.includes(by.id)) await contribute(tx, version.id, by.id, 'coEditor') // who vouches for it does not approve it
    const pinned = await withPins(tx, version, document, by)
    if (!pinned || !(await moveVersion(tx, pinned, to, { round: true }))) return refuse({ code: 'tryAgain' })
    const pins = pinned.contentHash === version.contentHash ? {} : { details: { pinned: pinned.pins.map((one) => `${one.source} ${one.release}`).join(', ') } }
    await record(tx, by, { act: 'submit', version: pinned, from: version.state, to, ...pins })
    return ok({ state: to })
  })

/** The version with the terminology releases in use written in, when it has codes: those it is reviewed on. A source that the studio does not know stays as the author pinned it. Null when another wrote in between. */
async function withPins(tx: Tx, version: Locked, document: Profile, by: Actor) {
  const bySource = (pins: Profile['terminology']) => [...pins].sort((a, b) => (a.source < b.source ? -1 : 1))
  const known = document.codeLists.length + document.results.length ? await releasesToPin(document) : []
  const pins = [...document.terminology.filter((one) => !known.some(({ source }) => source === one.source)), ...known]
  if (canonical(bySource(pins)) === canonical(bySource(document.terminology))) return { ...version, pins }
  const profile = { ...document, terminology: pins }
  const text = textOf(profile, await givenOf(profile, tx))
  const number = proposedNumber(text, version.previousId ? await findVersion(version.previousId, tx) : null)
  if (!(await saveText(tx, version.id, version.revision, { ...text, number, state: version.state, by: by.id, savedAt: new Date() }))) return null
  return { ...version, contentHash: text.contentHash, number, revision: version.revision + 1, pins }
}

/** What keeps a profile from review: its faults, codes nobody knows, or logic that cannot be said in SQL or CQL. */
export function hindranceOf(profile: Profile, name: string, number: string, given: Given = {}): Problem | null {
  // without tiers a draft counts well, but no list is drawn from it: it cannot be released
  const faults: Fault[] = [
    ...findingsOf(profile, given.used ? { used: given.used } : {})
      .filter((one) => one.severity === 'fault' || one.code === 'noTiers')
      .map(({ remedy: _, more: __, params: ___, severity: ____, ...fault }) => fault),
    ...unknownCodes(profile)
      .filter((one) => one.severity === 'error')
      .map((one) => ({ code: one.code, sentence: one.text, ...one.in })),
  ]
  if (faults.length) return { code: 'faults', faults }
  const plan = planOf(profile, given)
  try {
    compileDuckdb(plan)
  } catch (error) {
    if (error instanceof UnfinishedPlan) return { code: 'notTranslatable', language: 'sql', reasons: [{ step: error.at, why: error.message }] }
    throw error
  }
  const cql = compileCql(plan, name, number)
  return 'refused' in cql ? { code: 'notTranslatable', language: 'cql', reasons: cql.refused } : null
}
