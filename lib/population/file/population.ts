// From a header and a way to fetch arrays to a population. Shared by both forms of the file.
import type { Column, Table, Word } from '#criteria'
import { TABLES } from '#criteria'
import type { Population, Rows } from '../columns'
import { addedOf, daysOf, keyOf, spread, type Header, type Place, type TableAt, type WordsAt } from './form'

/** Arrays of a file, by place. */
export interface Arrays {
  signed: (place: Place) => Int32Array
  unsigned: (place: Place) => Uint32Array
  bytes: (place: Place) => Uint8Array
}

/** Throws RangeError over a form that this version does not write. */
export function populationOf(header: Header, digest: string, arrays: Arrays): Population {
  if (header.version !== 1) throw new RangeError(`Version ${header.version as number}`)
  agree(header)
  const words = ({ list, of }: WordsAt) => ({ list, of: arrays.bytes(of) })
  const table = (at: TableAt): Rows => {
    const ord = arrays.signed(at.ord)
    const rows: Rows = {
      count: at.count,
      patient: spread(arrays.unsigned(at.perPatient), at.count),
      day: daysOf(ord),
      stop: arrays.signed(at.stop),
      ord,
      columns: {},
      words: {},
      codeNo: new Uint32Array(0),
      codeRow: arrays.unsigned(at.codeRow),
    }
    rows.codeNo = spread(arrays.unsigned(at.perCode), rows.codeRow.length)
    for (const [column, [lo, hi]] of Object.entries(at.columns) as [Column, [Place, Place]][]) {
      const low = arrays.signed(lo)
      rows.columns[column] = { lo: low, hi: samePlace(lo, hi) ? low : arrays.signed(hi) }
    }
    for (const [word, of] of Object.entries(at.words) as [Word, WordsAt][]) rows.words[word] = words(of)
    return rows
  }
  const added = addedOf(header.keys)
  return {
    digest,
    name: header.name,
    clinic: header.clinic,
    ref: header.ref,
    size: header.size,
    key: keyOf(header.keys),
    ...(added === undefined ? {} : { added }),
    birth: arrays.signed(header.birth),
    sex: words(header.sex),
    municipality: words(header.municipality),
    cprStatus: words(header.cprStatus),
    codes: header.codes,
    tables: Object.fromEntries(TABLES.map((name) => [name, table(header.tables[name])])) as Record<Table, Rows>,
  }
}

const samePlace = (a: Place, b: Place): boolean =>
  Array.isArray(a) ? Array.isArray(b) && a[0] === b[0] && a[1] === b[1] : !Array.isArray(b) && a.all === b.all && a.length === b.length

/** Every array must be as long as its table, so that a header that lies is refused before anything is made. */
function agree({ size, birth, sex, municipality, cprStatus, codes, tables }: Header): void {
  const lengthOf = (place: Place): number => (Array.isArray(place) ? place[1] : place.length)
  const expect = (length: number, ...places: Place[]) => {
    if (!places.every((place) => lengthOf(place) === length)) throw new RangeError('An array is not as long as its table')
  }
  expect(size, birth, sex.of, municipality.of, cprStatus.of)
  for (const { count, perPatient, stop, ord, columns, words, perCode } of Object.values(tables)) {
    expect(size, perPatient)
    expect(codes.length, perCode)
    expect(count, stop, ord, ...Object.values(columns).flat(), ...Object.values(words).map(({ of }) => of))
  }
}
