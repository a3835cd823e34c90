// Two documents side by side: the names of one in the other, what is used where, and what each lowers to.
import { canonical, type Json } from '../document/canonical'
import type { CodeList, Node, Parameter, Profile, ResultConcept, UsedProfile } from '../document/schema'
import type { Words } from '../kinds/fields'
import type { Scope } from '../kinds/define'
import { lowerNode, scopeOf, type Given } from '../lower'
import { sayIn, type Say } from '../sentence/say'
import { nodeSentence } from '../sentence/node'
import type { Effect } from './change'
import { matchOf, same, type Match } from './match'
import { needsOf, noNames, renamed, type Names, type Needs, type Part } from './names'

export interface Side {
  profile: Profile
  scope: Scope
  say: { da: Say; en: Say }
  needs: Needs
}
export interface Pair {
  before: Side
  after: Side
  names: Names
  lists: Match
  results: Match
  parameters: Match
  uses: Match
  groups: Match
  /** What a change of a part can move: by what it is used for in either document. */
  effect: (part: Part, ids: { before?: string; after?: string }) => Effect
}

const sideOf = (profile: Profile, given: Given): Side => ({
  profile,
  scope: scopeOf(profile, given),
  say: { da: sayIn('da', profile), en: sayIn('en', profile) },
  needs: needsOf(profile),
})

export function pairOf(before: Profile, after: Profile, given: Given = {}): Pair {
  const names = noNames()
  const settle = <T extends { id: string }>(part: Part, of: (profile: Profile) => readonly T[], says: (one: T, side: 'before' | 'after') => unknown): Match => {
    const match = matchOf(of(before), of(after), (one) => one.id, says)
    for (const [from, to] of match.pairs) names[part].set(of(before)[from]!.id, of(after)[to]!.id)
    return match
  }
  const lists = settle<CodeList>(
    'list',
    (of) => of.codeLists,
    ({ label, codes }) => ({ label, codes: codes.map(({ system, code, include }) => ({ code: `${system}|${code}|${include}` })) }),
  )
  const results = settle<ResultConcept>(
    'result',
    (of) => of.results,
    ({ label, codes, unit }) => ({ label, unit, codes: codes.map(({ system, code }) => `${system}|${code}`) }),
  )
  const parameters = settle<Parameter>(
    'parameter',
    (of) => of.parameters,
    ({ id: _, ...rest }) => rest,
  )
  const uses = settle<UsedProfile>(
    'use',
    (of) => of.uses,
    ({ profile, title }) => ({ profile, title }),
  )
  const groups = settle<Profile['groups'][number]>(
    'group',
    (of) => of.groups,
    ({ label, when, module }, side) => ({ label, module, when: side === 'before' ? renamed(when, names) : when }),
  )
  const [one, other] = [sideOf(before, given), sideOf(after, given)]
  return {
    before: one,
    after: other,
    names,
    lists,
    results,
    parameters,
    uses,
    groups,
    effect: (part, ids) => {
      const needed = (where: keyof Needs) =>
        (ids.before !== undefined && one.needs[where].has(`${part} ${ids.before}`)) ||
        (ids.after !== undefined && other.needs[where].has(`${part} ${ids.after}`))
      return needed('flow') ? 'whoIsIn' : needed('list') ? 'tierOrDisplay' : 'wording'
    },
  }
}

/** `same`: both lower to the same. `order`: but for an order that means nothing. null: the answers may differ, or one is unfinished. */
export type Stillness = 'same' | 'order' | null
export function stillness(pair: Pair, before: Node, after: Node): Stillness {
  const [was, is] = [lowerNode(before, pair.before.scope), lowerNode(after, pair.after.scope)]
  if (!was || !is) return null
  return same(was, is) ? 'same' : tidy(was) === tidy(is) ? 'order' : null
}

/** The canonical text of a set, its members in one order where order means nothing. */
function tidy(value: unknown): string {
  const sorted = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(sorted)
    if (typeof one !== 'object' || one === null) return one
    const members = Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, sorted(inner)]))
    if (['all', 'any', 'none', 'atLeast', 'points', 'union'].includes(String(members.op)) && Array.isArray(members.of))
      members.of = [...(members.of as unknown[])].sort((a, b) => (canonical(a as Json) < canonical(b as Json) ? -1 : 1))
    return members
  }
  return canonical(sorted(value) as Json)
}

/** The clause of a node in both languages. */
export const clauseOf = (side: Side, node: Node): Words => ({ da: nodeSentence(node, side.say.da), en: nodeSentence(node, side.say.en) })
