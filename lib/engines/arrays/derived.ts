// Derived rows: they hold a patient, a day and the code they are known by. Their rank in the day is 0, ties go by code (law 5).
import { OPEN_HI, OPEN_LO, type Column } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import type { Population, Rows } from '#population/columns'
import { byCodePoint } from './codes'
import type { Context } from './context'
import { atPlaces, hiAt, inOrder, knownBy, loAt, originsOf, partAt, placeAt, type Origin, type Part } from './parts'
import type { SpanList } from './spans'

const ORD_STEP = 4096

/** Texts by which derived rows are ordered: an ATC code as it stands, another with its system before it. */
export function keysOf({ codes }: Population): (no: number) => string {
  return (no) => {
    const one = codes[no]
    return !one ? '' : one.system === SYSTEMS.atc.uri ? one.code : `${one.system}\u0001${one.code}`
  }
}

/** Derived rows, sorted. `from` takes the number a row had before sorting. */
function derive(patient: number[], day: number[], code: number[], from: (index: number) => Origin[], population: Population): Part {
  const keyOf = keysOf(population)
  const order = patient
    .map((_, index) => index)
    .sort((a, b) => {
      if (patient[a] !== patient[b]) return patient[a]! - patient[b]!
      if (day[a] !== day[b]) return day[a]! - day[b]!
      if (code[a] === code[b]) return 0
      return byCodePoint(keyOf(code[a]!), keyOf(code[b]!))
    })
  const count = order.length
  const own = Int32Array.from(order, (index) => code[index]!)
  const rows: Rows = {
    count,
    patient: Uint32Array.from(order, (index) => patient[index]!),
    day: Int32Array.from(order, (index) => day[index]!),
    stop: new Int32Array(count).fill(OPEN_DAY),
    ord: Int32Array.from(order, (index) => day[index]! * ORD_STEP),
    columns: {},
    words: {},
    codeNo: new Uint32Array(0),
    codeRow: new Uint32Array(0),
  }
  return {
    table: null,
    rows,
    flags: null,
    of: Uint32Array.from(order.keys()),
    derived: { code: own, key: (row) => keyOf(own[row]!), from: (row) => from(order[row]!) },
  }
}

/** A row on each span's first day, known by the span's code; spans that began before day 0 or never begin have none. */
export function startsOf(list: SpanList, { population }: Context): Part {
  const [patient, day, code, index]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let i = 0; i < list.count; i++) {
    if (list.start[i]! < 0 || list.start[i]! >= OPEN_DAY) continue
    patient.push(list.patient[i]!)
    day.push(list.start[i]!)
    code.push(list.code(i))
    index.push(i)
  }
  return derive(patient, day, code, (i) => list.from(index[i]!), population)
}

/** Rows moved to the day their value names. A value that does not name one day is dropped. */
export function namedDays(parts: readonly Part[], context: Context): Part {
  const [patient, day, code, from]: [number[], number[], number[], Origin[]] = [[], [], [], []]
  for (const part of parts)
    for (let place = 0; place < part.of.length; place++) {
      const named = loAt(part, 'value', place)
      if (named !== hiAt(part, 'value', place) || named < 0 || named >= OPEN_DAY) continue
      patient.push(part.rows.patient[part.of[place]!]!)
      day.push(named)
      code.push(knownBy(part, place, context))
      from.push([part, place])
    }
  return derive(patient, day, code, (i) => originsOf([from[i]!]), context.population)
}

/** The last row of each day; `highest` and `lowest` give it that day's greatest or least bounds, each side by itself. */
export function onePerDay(parts: readonly Part[], how: 'last' | 'highest' | 'lowest', column: Column): Part[] {
  const ordered = inOrder(parts)
  const { count, part, patient, day } = ordered
  const kept = parts.map(() => ({ places: [] as number[], lo: [] as number[], hi: [] as number[] }))
  const best = how === 'lowest' ? Math.min : Math.max
  for (let from = 0, to = 1; from < count; from = to++) {
    let lo = loAt(partAt(parts, ordered, from), column, placeAt(ordered, from))
    let hi = hiAt(partAt(parts, ordered, from), column, placeAt(ordered, from))
    for (; to < count && patient[to] === patient[from] && day[to] === day[from]; to++) {
      lo = best(lo, loAt(partAt(parts, ordered, to), column, placeAt(ordered, to)))
      hi = best(hi, hiAt(partAt(parts, ordered, to), column, placeAt(ordered, to)))
    }
    const into = kept[part ? part[to - 1]! : 0]!
    into.places.push(placeAt(ordered, to - 1))
    into.lo.push(lo === -Infinity ? OPEN_LO : lo)
    into.hi.push(hi === Infinity ? OPEN_HI : hi)
  }
  return parts.map((one, index): Part => {
    const { places, lo, hi } = kept[index]!
    const chosen = atPlaces(one, Uint32Array.from(places))
    return how === 'last' ? chosen : { ...chosen, instead: { column, lo: Int32Array.from(lo), hi: Int32Array.from(hi) } }
  })
}
