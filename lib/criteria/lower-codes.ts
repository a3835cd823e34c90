// Code lists and result concepts of a document as the core asks for them: sorted, aliases normalised, undecided codes left out (law 6).
import type { CodeMatch, CodeSet } from './core/algebra'
import { canonicalUri, matchOf } from './core/systems'
import type { Profile } from './document/schema'
import type { Scope } from './kinds/define'

export function codesIn(profile: Profile): Pick<Scope, 'codes' | 'result'> {
  const lists = new Map(profile.codeLists.map((list) => [list.id, list]))
  const results = new Map(profile.results.map((concept) => [concept.id, concept]))
  return {
    codes: (id) => {
      const codes = lists.get(id)?.codes.filter((code) => code.decided)
      const any = codes?.filter((code) => code.include).map(match) ?? []
      return any.length ? codeSet(any, codes!.filter((code) => !code.include).map(match)) : null
    },
    result: (id) => {
      const any = results.get(id)?.codes.map(match) ?? []
      return any.length ? codeSet(any, []) : null
    },
  }
}

const match = (one: { system: string; code: string }): CodeMatch => ({ system: canonicalUri(one.system), code: one.code, match: matchOf(one.system) })
const byCode = (a: CodeMatch, b: CodeMatch) => (a.system === b.system ? compareText(a.code, b.code) : compareText(a.system, b.system))
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const codeSet = (any: CodeMatch[], not: CodeMatch[]): CodeSet => ({ any: any.sort(byCode), not: not.sort(byCode) })
