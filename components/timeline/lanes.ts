// The lanes of a patient's rows: one for each list and analysis of the profile that he has rows of, in the profile's order; all other rows apart.
import { canonicalUri, matchOf, type Profile, type Table } from '#criteria'
import { conceptOf } from '#engines/cases/patient'
import { laneOf, LANES, type Lane } from './row-title'

interface Coded {
  table: Table
  codes: readonly { system: string; code: string }[]
}
export interface ConceptLane {
  id: string
  sort: Lane
  /** As the profile calls it; null: rows of that sort which the profile has no name for. */
  label: string | null
  /** Of the analysis. */
  unit: string
}

/** The lane that a row lies in. Of several lists that have its code, the most particular. */
export function laneIn(profile: Pick<Profile, 'codeLists' | 'results'>, { table, codes }: Coded): ConceptLane {
  const sort = laneOf(table)
  const concept = table === 'result' ? conceptOf(profile, [...codes]) : undefined
  if (concept) return { id: `${sort} ${concept.id}`, sort, label: concept.label, unit: concept.unit }
  const [list] = profile.codeLists
    .filter((one) => one.codes.some((listed) => listed.include && codes.some((code) => matches(listed, code))))
    .sort((a, b) => a.codes.length - b.codes.length)
  return list ? { id: `${sort} ${list.id}`, sort, label: list.label, unit: '' } : { id: `${sort} -`, sort, label: null, unit: '' }
}
const matches = (listed: { system: string; code: string }, { system, code }: { system: string; code: string }): boolean =>
  canonicalUri(listed.system) === canonicalUri(system) && (matchOf(listed.system) === 'prefix' ? code.startsWith(listed.code) : code === listed.code)

export interface Laid {
  /** Lanes of what the profile names, and of other rows that decided something. */
  lanes: ConceptLane[]
  /** Lanes of all other rows, shown when they are asked for. */
  folded: ConceptLane[]
  /** By the id of a row. */
  laneOf: ReadonlyMap<string, string>
  /** Rows in folded lanes. */
  others: number
}

/** A lane holds either what is folded or what is not: rows without a name that decided something have lanes of their own. */
export function laidOut(
  profile: Pick<Profile, 'codeLists' | 'results'>,
  rows: readonly (Coded & { id: string })[],
  decided: { has: (id: string) => boolean },
): Laid {
  const known = new Map<string, ConceptLane>()
  const lanes = new Map<string, ConceptLane>()
  const folded = new Map<string, ConceptLane>()
  const of = new Map<string, string>()
  let others = 0
  for (const row of rows) {
    const key = `${row.table} ${row.codes.map(({ system, code }) => `${system}|${code}`).join(' ')}`
    const lane = known.get(key) ?? laneIn(profile, row)
    known.set(key, lane)
    const shown = lane.label !== null || decided.has(row.id)
    const own = lane.label !== null || !shown ? lane : { ...lane, id: `${lane.id} decided` }
    ;(shown ? lanes : folded).set(own.id, own)
    of.set(row.id, own.id)
    if (!shown) others++
  }
  const place = ({ sort, label, id }: ConceptLane): number => {
    const name = id.slice(id.indexOf(' ') + 1)
    const at = label === null ? 9999 : [...profile.results, ...profile.codeLists].findIndex((one) => one.id === name)
    return LANES.indexOf(sort) * 10_000 + at
  }
  const ordered = (all: Map<string, ConceptLane>) => [...all.values()].sort((a, b) => place(a) - place(b))
  return { lanes: ordered(lanes), folded: ordered(folded), laneOf: of, others }
}
