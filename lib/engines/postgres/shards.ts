// A population in parts, each asked where it is and all at once. No operator looks at two patients, so the counts of the parts add up to the whole.
import { TABLES, type Column, type Plan, type Run, type Table } from '#criteria'
import type { Bounds, Population, Rows } from '#population/columns'
import { addCounts, type Counts } from '../result'
import { compileSql } from '../sql/compile'
import { runCounts, type PostgresSession } from './engine'

/** k parts of neighbouring patients, as equal as can be; codes keep their numbers. */
export function shardsOf(population: Population, k: number): Population[] {
  const cut = (index: number) => Math.floor((population.size * index) / k)
  return Array.from({ length: k }, (_, index) => part(population, cut(index), cut(index + 1)))
}

/** Counts of a plan over all parts; each session has a connection of its own. */
export async function countInShards(plan: Plan, sessions: readonly PostgresSession[], run: Run): Promise<Counts> {
  const compiled = compileSql(plan, 'postgres', { draft: true })
  const counts = await Promise.all(sessions.map((session) => runCounts(session, compiled, plan, run)))
  return counts.reduce(addCounts)
}

function part(population: Population, from: number, to: number): Population {
  const word = ({ list, of }: Population['sex']) => ({ list, of: of.slice(from, to) })
  return {
    ...population,
    digest: '',
    size: to - from,
    key: (patient) => population.key(from + patient),
    birth: population.birth.slice(from, to),
    sex: word(population.sex),
    municipality: word(population.municipality),
    cprStatus: word(population.cprStatus),
    tables: Object.fromEntries(TABLES.map((table) => [table, partOf(population.tables[table], from, to)])) as Record<Table, Rows>,
  }
}

/** Rows come in (patient, ord) order, so those of neighbours stand together. */
function partOf(rows: Rows, fromPatient: number, toPatient: number): Rows {
  const before = (patient: number) => rows.patient.reduce((n, one) => n + Number(one < patient), 0)
  const [from, to] = [before(fromPatient), before(toPatient)]
  const here = Array.from(rows.codeRow.keys()).filter((at) => rows.codeRow[at]! >= from && rows.codeRow[at]! < to)
  const columns = Object.entries(rows.columns) as [Column, Bounds][]
  return {
    count: to - from,
    patient: rows.patient.slice(from, to).map((patient) => patient - fromPatient),
    day: rows.day.slice(from, to),
    stop: rows.stop.slice(from, to),
    ord: rows.ord.slice(from, to),
    columns: Object.fromEntries(columns.map(([name, { lo, hi }]) => [name, { lo: lo.slice(from, to), hi: hi.slice(from, to) }])),
    words: Object.fromEntries(Object.entries(rows.words).map(([name, { list, of }]) => [name, { list, of: of.slice(from, to) }])),
    codeNo: Uint32Array.from(here, (at) => rows.codeNo[at]!),
    codeRow: Uint32Array.from(here, (at) => rows.codeRow[at]! - from),
  }
}
