// What a new release of a code system does to code lists and to profiles, and the change that could be sent to review. Pure: nothing is changed here.
import { canonicalUri, matchOf, type CodeList, type ListedCode, type Profile, type Words } from '#criteria'
import { keyOf, statesOf, type Coded, type ParentsOf } from './states'

/** Codes that came, went or were called otherwise with a release. */
export interface ReleaseChange {
  source: string
  /** The release before and the new one, by name. */
  before: string | null
  after: string
  added: readonly (Coded & { title: string })[]
  retired: readonly (Coded & { title: string; by: string | null; last: string | null })[]
  renamed: readonly (Coded & { title: string; before: string })[]
}

export interface ListEffect {
  kind: 'gains' | 'loses' | 'renames'
  system: string
  code: string
  /** Why: through what the list has the code. */
  text: Words
  /** For a code that went: what it was replaced by, when the list has not got it. */
  by: string | null
}

/** What the release does to one list: codes that come in below what it includes, codes it has that are gone, and new texts. In that order, by code. */
export function effectsOn(list: Pick<CodeList, 'codes'>, change: ReleaseChange, parentsOf: ParentsOf = () => []): ListEffect[] {
  const stateOf = statesOf(list, parentsOf)
  const listed = new Map(list.codes.map((one) => [keyOf(one), one]))
  const touches = (one: Coded) => listed.has(keyOf(one)) || stateOf(one).state !== 'undecided'
  const gains = change.added.flatMap((one): ListEffect[] => {
    const { state, from } = stateOf(one)
    if (state !== 'inheritedIncluded') return []
    const through = from.map((code) => code.code).join(', ')
    return [
      effect(
        'gains',
        one,
        `${one.code} ${one.title} er ny og kommer med gennem ${through}.`,
        `${one.code} ${one.title} is new and comes in through ${through}.`,
      ),
    ]
  })
  const loses = change.retired.filter(touches).flatMap((one): ListEffect[] => {
    if (['excluded', 'inheritedExcluded'].includes(stateOf(one).state)) return []
    const by = one.by && !(stateOf({ system: one.system, code: one.by }).state === 'included') ? one.by : null
    const last = one.last ? { da: ` efter ${one.last}`, en: ` after ${one.last}` } : { da: '', en: '' }
    return [
      {
        ...effect(
          'loses',
          one,
          `${one.code} ${one.title} gives ikke ud mere${last.da}.${one.by ? ` Den er afløst af ${one.by}.` : ''} Gamle oplysninger har den stadig.`,
          `${one.code} ${one.title} is no longer given out${last.en}.${one.by ? ` It was replaced by ${one.by}.` : ''} Old data still hold it.`,
        ),
        by,
      },
    ]
  })
  const renames = change.renamed
    .filter((one) => listed.has(keyOf(one)))
    .map((one) =>
      effect(
        'renames',
        one,
        `${one.code} hed »${one.before}« og hedder nu »${one.title}«.`,
        `${one.code} was called “${one.before}” and is now called “${one.title}”.`,
      ),
    )
  const byCode = (a: ListEffect, b: ListEffect) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
  return [...gains.sort(byCode), ...loses.sort(byCode), ...renames.sort(byCode)]
}
const effect = (kind: ListEffect['kind'], one: Coded, da: string, en: string): ListEffect => ({
  kind,
  system: canonicalUri(one.system),
  code: one.code,
  text: { da, en },
  by: null,
})

/**
 * The list as it could be sent to review: new texts written, and what replaced a code that went put in to be decided. Codes that went stay, since old
 * data hold them. The same list when there is nothing to do.
 */
export function preparedList<List extends Pick<CodeList, 'codes'>>(list: List, change: ReleaseChange, parentsOf: ParentsOf = () => []): List {
  const effects = effectsOn(list, change, parentsOf)
  if (!effects.some((one) => one.kind === 'renames' || one.by)) return list
  const titles = new Map(change.renamed.map((one) => [keyOf(one), one]))
  const codes = list.codes.map((one): ListedCode => {
    const renamed = titles.get(keyOf(one))
    // a title of our own is left alone: only one that was the old text becomes the new
    return renamed && (one.title === undefined || one.title === renamed.before) ? { ...one, title: renamed.title.slice(0, 300) } : one
  })
  const there = new Set(codes.map(keyOf))
  for (const { system, by } of effects) {
    if (!by || there.has(keyOf({ system, code: by }))) continue
    there.add(keyOf({ system, code: by }))
    codes.push({ system, code: by, include: true, decided: false })
  }
  return { ...list, codes }
}

export interface ProfileEffect {
  /** The list or the result concept of the document, by id. */
  in: { list: string } | { result: string }
  label: string
  effects: ListEffect[]
}
/** What a release does to a profile's own lists and result concepts. Empty when nothing is touched. */
export function effectsOnProfile(profile: Pick<Profile, 'codeLists' | 'results'>, change: ReleaseChange, parentsOf: ParentsOf = () => []): ProfileEffect[] {
  const lists = profile.codeLists.map((list): ProfileEffect => ({ in: { list: list.id }, label: list.label, effects: effectsOn(list, change, parentsOf) }))
  const results = profile.results.map((concept): ProfileEffect => {
    const codes = concept.codes.map((one) => ({ ...one, include: true, decided: true }))
    return { in: { result: concept.id }, label: concept.label, effects: effectsOn({ codes }, change, parentsOf) }
  })
  return [...lists, ...results].filter((one) => one.effects.length > 0)
}

/** The document as it could be sent to review: its lists prepared, and the release pinned in place of the one before. */
export function preparedProfile(profile: Profile, change: ReleaseChange, pin: Profile['terminology'][number], parentsOf: ParentsOf = () => []): Profile {
  return {
    ...profile,
    codeLists: profile.codeLists.map((list) => preparedList(list, change, parentsOf)),
    terminology: [...profile.terminology.filter((one) => one.source !== pin.source), pin],
  }
}

/** Which systems a profile asks of: the sources to pin are those that have them. */
export const systemsOf = (profile: Pick<Profile, 'codeLists' | 'results'>): string[] => [
  ...new Set([...profile.codeLists, ...profile.results].flatMap((one) => one.codes.map((code) => canonicalUri(code.system)))),
]
/** Whether a listed code reaches another by the rules of its system. */
export const reaches = (listed: Coded, other: Coded): boolean =>
  canonicalUri(listed.system) === canonicalUri(other.system) &&
  (matchOf(canonicalUri(listed.system)) === 'prefix' ? other.code.startsWith(listed.code) : other.code === listed.code)
