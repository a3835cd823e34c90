// The six states of a code against a list: decided itself, inherited from what is above it, in conflict, or undecided; and why.
// After the states of OpenCodelists (opencodelists.org): ?, +, −, (+), (−), !.
import { canonicalUri, matchOf, type CodeList, type ListedCode, type Words } from '#criteria'

export const LIST_STATES = ['undecided', 'included', 'excluded', 'inheritedIncluded', 'inheritedExcluded', 'conflict'] as const
export type ListState = (typeof LIST_STATES)[number]

export interface Coded {
  system: string
  code: string
}
/** What is directly above a code. Empty at the top, and for codes that are not known. */
export type ParentsOf = (of: Coded) => readonly string[]

export interface StateOf extends Coded {
  state: ListState
  /** The listed codes that it follows: itself, or the nearest decided ones above it. */
  from: ListedCode[]
  why: Words
}

export const keyOf = ({ system, code }: Coded): string => `${canonicalUri(system)}|${code}`
const grouped = (list: Pick<CodeList, 'codes'>): Map<string, ListedCode[]> => {
  const groups = new Map<string, ListedCode[]>()
  for (const one of list.codes) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** Hierarchies are small; a loop in one that was imported must not hang the page. */
const DEEPEST = 50

/** A reader of states for one list. Codes that extend each other are above each other, whether or not the hierarchy says so. */
export function statesOf(list: Pick<CodeList, 'codes'>, parentsOf: ParentsOf = () => []): (of: Coded) => StateOf {
  const listed = grouped(list)
  const above = (of: Coded): Coded[] => {
    const named = parentsOf(of).filter((code) => code !== of.code)
    if (named.length) return named.map((code) => ({ system: of.system, code }))
    return matchOf(canonicalUri(of.system)) === 'prefix' && of.code.length > 1 ? [{ system: of.system, code: of.code.slice(0, -1) }] : []
  }
  return (of) => {
    const own = (listed.get(keyOf(of)) ?? []).filter((one) => one.decided)
    if (own.length) return told(of, own, true)
    const found = new Map<string, ListedCode[]>()
    const seen = new Set<string>()
    let level = above(of)
    for (let depth = 0; level.length && depth < DEEPEST; depth++) {
      const next: Coded[] = []
      for (const one of level) {
        if (seen.has(keyOf(one))) continue
        seen.add(keyOf(one))
        const decided = (listed.get(keyOf(one)) ?? []).filter((entry) => entry.decided)
        if (decided.length) found.set(keyOf(one), decided)
        else next.push(...above(one))
      }
      level = next
    }
    return told(of, [...found.values()].flat(), false)
  }
}

function told(of: Coded, from: ListedCode[], own: boolean): StateOf {
  const [taken, left] = [from.filter((one) => one.include), from.filter((one) => !one.include)]
  const names = (codes: ListedCode[]) => codes.map((one) => one.code).join(', ')
  const say = (state: ListState, da: string, en: string): StateOf => ({ system: canonicalUri(of.system), code: of.code, state, from, why: { da, en } })
  if (!from.length) return say('undecided', `${of.code} er ikke afgjort, og intet over den er.`, `${of.code} is not decided, and nothing above it is.`)
  if (taken.length && left.length)
    return own
      ? say('conflict', `${of.code} står både som medtaget og som undtaget.`, `${of.code} stands both as included and as excepted.`)
      : say(
          'conflict',
          `${of.code} er medtaget gennem ${names(taken)} og undtaget gennem ${names(left)}. Afgør den selv.`,
          `${of.code} is included through ${names(taken)} and excepted through ${names(left)}. Decide it by itself.`,
        )
  if (own)
    return taken.length
      ? say('included', `${of.code} er medtaget.`, `${of.code} is included.`)
      : say('excluded', `${of.code} er undtaget.`, `${of.code} is excepted.`)
  return taken.length
    ? say('inheritedIncluded', `${of.code} er medtaget gennem ${names(taken)}.`, `${of.code} is included through ${names(taken)}.`)
    : say('inheritedExcluded', `${of.code} er undtaget gennem ${names(left)}.`, `${of.code} is excepted through ${names(left)}.`)
}

/** What stops a list from being reviewed: codes that nobody has decided, and those in conflict. */
export function blocksReview(list: Pick<CodeList, 'codes'>, parentsOf: ParentsOf = () => [], below: readonly Coded[] = []): StateOf[] {
  const stateOf = statesOf(list, parentsOf)
  const asked = new Map([...list.codes, ...below].map((one) => [keyOf(one), one]))
  const open = new Set(list.codes.filter((one) => !one.decided).map(keyOf))
  return [...asked.values()].flatMap((one): StateOf[] => {
    const found = stateOf(one)
    if (found.state === 'conflict') return [found]
    // a code that was put in the list to be decided is open also where something above it is decided
    const why = { da: `${one.code} er ikke afgjort.`, en: `${one.code} is not decided.` }
    return open.has(keyOf(one)) && found.state !== 'included' && found.state !== 'excluded' ? [{ ...found, state: 'undecided', why }] : []
  })
}

/** The codes of a system that the list takes, one by one. */
export const membersOf = (list: Pick<CodeList, 'codes'>, all: readonly Coded[], parentsOf: ParentsOf = () => []): Coded[] => {
  const stateOf = statesOf(list, parentsOf)
  return all.filter((one) => ['included', 'inheritedIncluded'].includes(stateOf(one).state))
}
