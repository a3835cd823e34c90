// What changed between two documents, in the words of the change: for reviewers, release notes and receivers.
import { canonicalProfile } from '../document/hash'
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import type { Given } from '../lower'
import { caseChanges } from './cases'
import { change, EFFECTS, strongest, type Change, type Effect } from './change'
import { conceptChanges } from './concepts'
import { displayChanges } from './display'
import { flowChanges } from './flow'
import { groupChanges } from './groups'
import { headChanges } from './head'
import { same, type Match } from './match'
import { pairOf } from './pair'
import { parameterChanges, usedChanges } from './settings'
import { flowsOf } from './steps'
import { rulesIn, tierChanges, tierMatches } from './tiers'
import { unchangedIn, type UnchangedStep } from './unchanged'
import { aboutChanges, workChanges } from './work'

export { CHANGE_CODES, EFFECTS, type Change, type ChangeCode, type Effect, type FieldChange } from './change'
export type { UnchangedStep } from './unchanged'

type Part = Exclude<keyof Profile, 'language'>
/** Which parts of the document each section tells of. */
const TOLD: readonly (readonly Part[])[] = [
  ['flow'],
  ['groups'],
  ['tiers'],
  ['display', 'order'],
  ['codeLists', 'results'],
  ['parameters'],
  ['uses'],
  ['cases'],
  ['about'],
  ['work'],
  ['id', 'title', 'purpose', 'background', 'intendedUse', 'owner', 'references', 'terminology'],
]

/** Every change, in reading order: flow, groups, tiers, display, concepts, settings, cases, texts. None only where the documents are the same. */
export function compare(before: Profile, after: Profile, given: Given = {}): Change[] {
  if (canonicalProfile(before) === canonicalProfile(after)) return []
  const pair = pairOf(before, after, given)
  const sections = [
    flowChanges(pair),
    groupChanges(pair),
    tierChanges(pair),
    displayChanges(pair),
    conceptChanges(pair),
    parameterChanges(pair),
    usedChanges(pair),
    caseChanges(pair),
    aboutChanges(pair),
    workChanges(pair),
    headChanges(pair, given),
  ]
  const changes = sections.flat()
  const renamed = changes.some(({ code }) => code === 'renamed') // a new id alone is told once, not at each place that names it
  const untold = TOLD.flatMap((parts, index) => (sections[index]!.length || renamed ? [] : parts.filter((part) => differs(before, after, part))))
  // never silent: what no sentence was found for counts as the worst it can be
  return changes.length && !untold.length ? changes : [...changes, change('other', {}, 'whoIsIn', 'Dokumentet er ændret', 'The document was changed')]
}

/** Code lists are compared by their codes, not by how those are sorted. */
const differs = (before: Profile, after: Profile, part: Part): boolean =>
  part === 'codeLists' || part === 'results'
    ? canonicalProfile({ ...before, [part]: after[part] }) !== canonicalProfile(before)
    : !same(before[part], after[part])

/** Ids after by ids before of steps, tiers and rules that are the same part: also where an id was changed. */
export function partnersOf(before: Profile, after: Profile): Record<'steps' | 'tiers' | 'rules', Map<string, string>> {
  const pair = pairOf(before, after)
  const { tiers, rules } = tierMatches(pair)
  const ids = (match: Match, was: readonly { id: string }[], is: readonly { id: string }[]) =>
    new Map(match.pairs.map(([from, to]) => [was[from]!.id, is[to]!.id]))
  return {
    steps: ids(flowsOf(pair).match, before.flow, after.flow),
    tiers: ids(tiers, before.tiers, after.tiers),
    rules: ids(rules, rulesIn(before.tiers), rulesIn(after.tiers)),
  }
}

/** Questions that stand as they did: the same condition and ways, and nothing they use has changed. */
export function unchangedSteps(before: Profile, after: Profile, given: Given = {}): UnchangedStep[] {
  return unchangedIn(pairOf(before, after, given), compare(before, after, given))
}

/** The most that the changes can move, and one line on it. */
export function summaryOf(changes: readonly Change[]): { effect: Effect | null; says: Words; count: Record<Effect, number> } {
  const count = Object.fromEntries(EFFECTS.map((effect) => [effect, changes.filter((one) => one.effect === effect).length])) as Record<Effect, number>
  const effect = changes.length ? strongest(changes.map((one) => one.effect)) : null
  return { effect, count, says: effect ? SUMMARIES[effect] : { da: 'Intet er ændret.', en: 'Nothing was changed.' } }
}
const SUMMARIES: Record<Effect, Words> = {
  whoIsIn: { da: 'Det er ændret, hvem der kommer med.', en: 'Who is included was changed.' },
  tierOrDisplay: {
    da: 'De samme patienter kommer med. Prioritet eller visning er ændret.',
    en: 'The same patients are included. Tiers or display were changed.',
  },
  wording: {
    da: 'Kun tekster er ændret. De samme patienter kommer med, i samme prioritet.',
    en: 'Only texts were changed. The same patients are included, in the same tiers.',
  },
}
