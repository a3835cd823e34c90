// What the add menu offers for what was typed: kinds, kinds ready-filled with codes or a result, and endings. Pure.
import {
  canonicalUri,
  contentHash,
  INCLUDED,
  KINDS,
  kindOf,
  nodeSentence,
  SYSTEMS,
  type Field,
  type Locale,
  type Profile,
  type Say,
  type Table,
  type Words,
} from '#criteria'
import { BUILT_IN, conceptOfCode, searchCodes, type Entry } from '#terminology'
import type { CodesOver } from '../population/protocol'

export type Pick =
  | { type: 'kind'; kind: string }
  /** A kind whose code list is made of these codes. */
  | { type: 'codes'; kind: string; field: string; label: string; codes: { system: string; code: string; title: string }[] }
  | { type: 'result'; kind: string; field: string; concept: string }
  | { type: 'group' }
  /** A named group of this document, or everyone or a group of a profile that it uses. */
  | { type: 'use'; group: string; from?: string }
  | { type: 'in' }
  | { type: 'out' }
  | { type: 'step'; step: string }
export interface Suggestion {
  id: string
  label: string
  detail: string
  pick: Pick
  /** For "how many patients have it". */ over: CodesOver | null
}

const SYSTEMS_OF: Partial<Record<Table, readonly string[]>> = {
  diagnosis: [SYSTEMS.icpc.uri, SYSTEMS.sks.uri],
  order: [SYSTEMS.atc.uri, SYSTEMS.drug.uri],
  dispensing: [SYSTEMS.atc.uri, SYSTEMS.drug.uri],
  result: [SYSTEMS.npu.uri, SYSTEMS.mcs.uri, SYSTEMS.local.uri],
  service: [SYSTEMS.service.uri],
  procedure: [SYSTEMS.sks.uri, SYSTEMS.local.uri],
  vaccination: [SYSTEMS.atc.uri],
}
/** Systems whose codes rows of a table carry; any system where nothing is known of the table. */
export const systemsOf = (table: Table): readonly string[] | undefined => SYSTEMS_OF[table]

/** The field that a name fills: one that is always asked for, over a table of its own. */
const fieldOf = (kind: string, type: 'codes' | 'result'): [string, Field] | undefined =>
  Object.entries((kindOf(kind)?.fields ?? {}) as Record<string, Field>).find(([, field]) => field.type === type && !field.when && !('tableFrom' in field))
const kindsOver = (entry: Entry): string[] =>
  Object.keys(KINDS).filter((kind) => {
    const field = fieldOf(kind, 'codes')?.[1]
    return field?.type === 'codes' && systemsOf(field.table)?.includes(canonicalUri(entry.system))
  })
const kindsOfResult = Object.keys(KINDS).filter((kind) => fieldOf(kind, 'result'))

export const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/æ/g, 'ae')

/** How well a kind answers: 2 its name begins so, 1 somewhere in name or words, 0 not at all. */
function kindScore(kind: string, query: string): number {
  const of = kindOf(kind)!
  const names = [of.label.da, of.label.en].map(folded)
  if (names.some((name) => name.startsWith(query))) return 2
  return names.some((name) => name.includes(query)) || [...of.search.da, ...of.search.en].some((word) => folded(word).startsWith(query)) ? 1 : 0
}

const NOTHING: ReadonlyMap<string, number> = new Map()

export function suggestionsFor(
  query: string,
  locale: Locale,
  options: { kinds?: readonly string[]; limit?: number; common?: ReadonlyMap<string, number> } = {},
): Suggestion[] {
  const typed = folded(query.trim())
  const allowed = (kind: string) => !options.kinds || options.kinds.includes(kind)
  const kinds = Object.keys(KINDS).filter(allowed)
  const ofKind = (kind: string): Suggestion => ({
    id: `kind ${kind}`,
    label: kindOf(kind)!.label[locale],
    detail: '',
    pick: { type: 'kind', kind },
    over: null,
  })
  if (!typed) return kinds.map(ofKind)
  const scored = kinds.map((kind) => ({ kind, score: kindScore(kind, typed) })).filter((one) => one.score)
  const filled = readyFilled(query, locale, options.common ?? NOTHING).filter((one) =>
    one.pick.type === 'codes' || one.pick.type === 'result' ? allowed(one.pick.kind) : true,
  )
  return [
    ...scored.filter((one) => one.score === 2).map((one) => ofKind(one.kind)),
    ...filled,
    ...scored.filter((one) => one.score === 1).map((one) => ofKind(one.kind)),
  ].slice(0, options.limit ?? 14)
}

/** Hits of the code search as criteria: codes of one name and one table go together, so that ICPC and SKS come as one. */
function readyFilled(query: string, locale: Locale, common: ReadonlyMap<string, number>): Suggestion[] {
  const hits = searchCodes(query, { limit: 24 }).filter((entry) => !entry.retired)
  const made = new Map<string, Suggestion>()
  /** Those by another kind than the first that the codes can be asked for by. */
  const further = new Set<string>()
  const word = (of: Words) => of[locale]
  for (const hit of hits) {
    const concept = conceptOfCode(hit.system, hit.code)?.concept
    if (concept) {
      for (const [place, kind] of kindsOfResult.slice(0, 2).entries()) {
        const id = `result ${kind} ${concept.id}`
        if (place) further.add(id)
        if (!made.has(id))
          made.set(id, {
            id,
            label: `${word(kindOf(kind)!.label)}: ${word(concept.label)}`,
            detail: concept.codes
              .map((code) => code.code)
              .slice(0, 3)
              .join(', '),
            pick: { type: 'result', kind, field: fieldOf(kind, 'result')![0], concept: concept.id },
            over: { table: 'result', codes: concept.codes.map(({ system, code }) => ({ system, code })) },
          })
      }
      continue
    }
    for (const [place, kind] of kindsOver(hit).slice(0, 2).entries()) {
      const [name, field] = fieldOf(kind, 'codes')!
      if (field.type !== 'codes') continue
      const id = `codes ${kind} ${folded(hit.title.da)}`
      if (place) further.add(id)
      const code = { system: hit.system, code: hit.code, title: hit.title.da }
      const have = made.get(id)
      if (have?.pick.type === 'codes') {
        have.pick.codes.push(code)
        have.detail += `, ${hit.code}`
        have.over?.codes.push({ system: hit.system, code: hit.code })
      } else
        made.set(id, {
          id,
          label: `${word(kindOf(kind)!.label)}: ${lower(word(hit.title))}`,
          detail: hit.code,
          pick: { type: 'codes', kind, field: name, label: lower(hit.title.da), codes: [code] },
          over: { table: field.table, codes: [{ system: hit.system, code: hit.code }] },
        })
    }
  }
  const all = [...made.values()]
  if (/\d/.test(query)) return all.slice(0, 12) // a code was typed: the nearest code first
  const met = [...new Set(all.map((one) => kindIn(one)))]
  const order = met.includes('diagnosis') ? ['diagnosis', ...met.filter((kind) => kind !== 'diagnosis')] : met
  const patients = (one: Suggestion) => Math.max(0, ...(one.over?.codes ?? []).map(({ system, code }) => common.get(`${system}|${code}`) ?? 0))
  const sorted = all
    .map((one, at) => ({ one, at }))
    .sort((a, b) => order.indexOf(kindIn(a.one)) - order.indexOf(kindIn(b.one)) || patients(b.one) - patients(a.one) || a.at - b.at)
    .map(({ one }) => one)
  // two of each kind, then the next two: a name that many codes share must not crowd out the other kinds of criterion
  const shown = new Map<string, number>()
  const turn = new Map<Suggestion, number>()
  for (const one of sorted) {
    const n = shown.get(kindIn(one)) ?? 0
    shown.set(kindIn(one), n + 1)
    turn.set(one, further.has(one.id) ? Infinity : Math.floor(n / 2))
  }
  return sorted.sort((a, b) => (turn.get(a)! === turn.get(b)! ? 0 : turn.get(a)! - turn.get(b)!)).slice(0, 12)
}

/** Named groups, and those of the profiles that are used: `documents` are the releases at hand. */
export function usesIn(profile: Profile, documents: readonly Profile[], say: Say): Suggestion[] {
  const one = (group: string, label: string, from?: string): Suggestion => ({
    id: `use ${from ?? ''} ${group}`,
    label,
    detail: '',
    pick: from === undefined ? { type: 'use', group } : { type: 'use', group, from },
    over: null,
  })
  return [
    ...profile.groups.map((group) => one(group.id, group.label)),
    ...profile.uses.flatMap((use) => {
      const document = documents.find((held) => contentHash(held) === use.digest)
      const groups = (document?.groups ?? []).map((group) => one(group.id, `${use.title}: ${group.label}`, use.id))
      return [one(INCLUDED, nodeSentence({ type: 'use', group: INCLUDED, from: use.id }, say), use.id), ...groups]
    }),
  ]
}
const kindIn = ({ pick }: Suggestion): string => ('kind' in pick ? pick.kind : pick.type)

/** Every built-in code with the table it is looked for in. */
export const KNOWN: readonly CodesOver[] = BUILT_IN.flatMap(({ system, code }) => {
  const table = (Object.entries(SYSTEMS_OF) as [Table, readonly string[]][]).find(([, systems]) => systems.includes(system))?.[0]
  return table ? [{ table, codes: [{ system, code }] }] : []
})
/** As it stands inside a sentence: "Type 2-diabetes" → "type 2-diabetes", but "KOL" stays. */
const lower = (title: string) => (/^[A-ZÆØÅ][a-zæøå]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title)
