// A part of a population to be joined with others: its counts at hand, its arrays fetched one at a time.
import { TABLES, type Column, type Table, type Word } from '#criteria'
import type { Code, Population } from '../columns'
import { addedOf, keyOf, runs, type Header, type Place, type TableAt } from './form'
import { arraysOf, headerOf, type Source } from './large'

export interface WordsOf {
  list: readonly string[]
  of: () => Uint8Array
}
export interface PartTable {
  count: number
  perPatient: () => Uint32Array
  stop: () => Int32Array
  ord: () => Int32Array
  columns: Partial<Record<Column, { lo: () => Int32Array; hi: () => Int32Array }>>
  words: Partial<Record<Word, WordsOf>>
  perCode: () => Uint32Array
  codeRow: () => Uint32Array
}
export interface Part {
  size: number
  key: (patient: number) => string
  added: number | undefined
  birth: () => Int32Array
  sex: WordsOf
  municipality: WordsOf
  cprStatus: WordsOf
  codes: readonly Code[]
  tables: Record<Table, PartTable>
}

export function partOf(population: Population): Part {
  const words = ({ list, of }: { list: readonly string[]; of: Uint8Array }): WordsOf => ({ list, of: () => of })
  return {
    size: population.size,
    key: population.key,
    added: population.added,
    birth: () => population.birth,
    sex: words(population.sex),
    municipality: words(population.municipality),
    cprStatus: words(population.cprStatus),
    codes: population.codes,
    tables: Object.fromEntries(
      TABLES.map((name): [Table, PartTable] => {
        const rows = population.tables[name]
        return [
          name,
          {
            count: rows.count,
            perPatient: () => runs(rows.patient, population.size),
            stop: () => rows.stop,
            ord: () => rows.ord,
            columns: Object.fromEntries(Object.entries(rows.columns).map(([column, { lo, hi }]) => [column, { lo: () => lo, hi: () => hi }])),
            words: Object.fromEntries(Object.entries(rows.words).map(([word, of]) => [word, words(of)])),
            perCode: () => runs(rows.codeNo, population.codes.length),
            codeRow: () => rows.codeRow,
          },
        ]
      }),
    ) as Record<Table, PartTable>,
  }
}

/** Of a file in the large form. Throws PopulationFileError. */
export function partOfFile(source: Source): Part {
  const { header } = headerOf(source)
  return partOfHeader(header, source)
}
function partOfHeader(header: Header, source: Source): Part {
  const arrays = arraysOf(source, header)
  const words = ({ list, of }: { list: readonly string[]; of: Place }): WordsOf => ({ list, of: () => arrays.bytes(of) })
  const table = (at: TableAt): PartTable => ({
    count: at.count,
    perPatient: () => arrays.unsigned(at.perPatient),
    stop: () => arrays.signed(at.stop),
    ord: () => arrays.signed(at.ord),
    columns: Object.fromEntries(
      (Object.entries(at.columns) as [Column, [Place, Place]][]).map(([column, [lo, hi]]) => [
        column,
        { lo: () => arrays.signed(lo), hi: () => arrays.signed(hi) },
      ]),
    ),
    words: Object.fromEntries(Object.entries(at.words).map(([word, of]) => [word, words(of)])),
    perCode: () => arrays.unsigned(at.perCode),
    codeRow: () => arrays.unsigned(at.codeRow),
  })
  return {
    size: header.size,
    key: keyOf(header.keys),
    added: addedOf(header.keys),
    birth: () => arrays.signed(header.birth),
    sex: words(header.sex),
    municipality: words(header.municipality),
    cprStatus: words(header.cprStatus),
    codes: header.codes,
    tables: Object.fromEntries(TABLES.map((name) => [name, table(header.tables[name])])) as Record<Table, PartTable>,
  }
}
