// Proposals from a map: what the codes of a list are called in the other classification. Never added in silence: they come in undecided.
// A map is many-to-many, since a rubric of ICPC is broader than a code of ICD-10, so each proposal says what it rests on.
import { canonicalUri, SYSTEMS, systemOf, type CodeList, type Words } from '#criteria'
import { keyOf, statesOf, type Coded, type ParentsOf } from './states'

export interface Mapped {
  from: Coded
  to: Coded
  /** As the map has it: equivalent, wider, narrower, inexact, related. */
  relation: string
}
export interface Proposal extends Coded {
  /** The codes of the list that it was mapped from, and how. */
  because: { system: string; code: string; relation: string }[]
  /** More codes than this answer to the same code of the list: the rubric is broad, and most of them may be something else. */
  broad: boolean
  text: Words
}

/** A rubric with more counterparts than this says little of each: U99 holds chronic kidney disease and much more. */
const BROAD = 12

/** Codes of the other systems that the list's own stand for by the map, and that it does not have in any way. Sorted by system and code. */
export function proposalsOf(list: Pick<CodeList, 'codes'>, map: readonly Mapped[], parentsOf: ParentsOf = () => []): Proposal[] {
  const taken = new Map(list.codes.filter((one) => one.include).map((one) => [keyOf(one), one]))
  const stateOf = statesOf(list, parentsOf)
  const there = new Set(list.codes.map(keyOf))
  const found = new Map<string, Proposal>()
  const counterparts = new Map<string, Set<string>>()
  const pairs = map.flatMap(({ from, to, relation }) => [
    { of: from, is: to, relation },
    { of: to, is: from, relation: turned(relation) },
  ])
  for (const { of, is } of pairs) counterparts.set(keyOf(of), (counterparts.get(keyOf(of)) ?? new Set()).add(keyOf(is)))
  for (const { of, is, relation } of pairs) {
    const listed = taken.get(keyOf(of)) ?? (stateOf(of).state === 'inheritedIncluded' ? of : null)
    if (!listed || there.has(keyOf(is)) || stateOf(is).state !== 'undecided') continue
    const proposal = found.get(keyOf(is)) ?? { system: canonicalUri(is.system), code: is.code, because: [], broad: false, text: { da: '', en: '' } }
    if (!proposal.because.some((one) => one.code === of.code && one.system === canonicalUri(of.system)))
      proposal.because.push({ system: canonicalUri(of.system), code: of.code, relation })
    proposal.broad ||= counterparts.get(keyOf(of))!.size > BROAD
    found.set(keyOf(is), proposal)
  }
  return [...found.values()].map(said).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Read the other way, wider is narrower. */
const turned = (relation: string): string => (relation === 'wider' ? 'narrower' : relation === 'narrower' ? 'wider' : relation)

const RELATIONS: Readonly<Record<string, Words>> = {
  equivalent: { da: 'svarer til', en: 'stands for' },
  wider: { da: 'er bredere end', en: 'is wider than' },
  narrower: { da: 'er snævrere end', en: 'is narrower than' },
}
function said(proposal: Proposal): Proposal {
  const name = (system: string) => systemOf(system)?.name.da ?? system
  const say = (words: 'da' | 'en') =>
    proposal.because
      .map((one) => `${(RELATIONS[one.relation] ?? { da: 'er beslægtet med', en: 'is related to' })[words]} ${one.code} (${name(one.system)})`)
      .join(words === 'da' ? ' og ' : ' and ')
  const broad = proposal.broad
    ? { da: ' Rubrikken er bred: se efter, om koden hører med.', en: ' The rubric is broad: see whether the code belongs.' }
    : { da: '', en: '' }
  return { ...proposal, text: { da: `${proposal.code} ${say('da')} efter kortet.${broad.da}`, en: `${proposal.code} ${say('en')} by the map.${broad.en}` } }
}

/** The list with proposals put in to be decided. */
export const withProposals = (list: CodeList, proposals: readonly Proposal[], titleOf: (of: Coded) => string | null = () => null): CodeList => {
  const there = new Set(list.codes.map(keyOf))
  const fresh = proposals.filter((one) => !there.has(keyOf(one)))
  return {
    ...list,
    codes: [
      ...list.codes,
      ...fresh.map((one) => {
        const title = titleOf(one)
        return { system: one.system, code: one.code, ...(title ? { title } : {}), include: true, decided: false }
      }),
    ],
  }
}

export interface Side {
  icpc: Coded[]
  sks: Coded[]
}
/** ICPC and SKS of a list side by side: each row what a map joins, and what stands alone. */
export function sideBySide(list: Pick<CodeList, 'codes'>, map: readonly Mapped[]): Side[] {
  const of = (system: string) => list.codes.filter((one) => canonicalUri(one.system) === system)
  const [icpc, sks] = [of(SYSTEMS.icpc.uri), of(SYSTEMS.sks.uri)]
  const joined = (a: Coded, b: Coded) =>
    map.some(
      ({ from, to }) =>
        [from, to].some((one) => keyOf(one) === keyOf(a)) &&
        [from, to].some((one) => canonicalUri(one.system) === SYSTEMS.sks.uri && one.code.startsWith(b.code)),
    )
  const used = new Set<string>()
  const rows = icpc.map((one): Side => {
    const mine = sks.filter((other) => joined(one, other))
    for (const other of mine) used.add(keyOf(other))
    return { icpc: [one], sks: mine }
  })
  return [...rows, ...sks.filter((one) => !used.has(keyOf(one))).map((one): Side => ({ icpc: [], sks: [one] }))]
}
