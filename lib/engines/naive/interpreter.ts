// A second reading of docs/core-semantics.md: one patient at a time, plain rows, nothing kept and nothing clever. It shares no code with
// the engines, only the types of the algebra, so that what it answers is an opinion of its own. For tests only.
import type { CodeSet, DayAt, Events, Num, Plan, Projection, Run, Sets, Spans, Test } from '#criteria'
import type { NaivePatient, NaiveRow } from './patient'
import { compare, dayAt, moved, other, passes, type Bounds, type Mode } from './values'

const OPEN = 1_000_000
const ATC = 'http://www.whocc.no/atc'
const CLINIC = 'urn:oid:1.2.208.176.1.4'

interface Code {
  system: string
  code: string
}
interface Row extends NaiveRow {
  known: Code | null
}
interface Span {
  start: number
  stop: number
  known: Code | null
}

const bounds = (row: Row, column: string): Bounds => row.columns[column] ?? [-Infinity, Infinity]

const text = (code: Code | null): string => (!code ? '' : code.system === ATC ? code.code : `${code.system}\u0001${code.code}`)
const inOrder = (rows: Row[]): Row[] =>
  rows
    .map((row, place) => ({ row, place }))
    .sort(
      (a, b) =>
        a.row.ord - b.row.ord || (a.row.table === null && b.row.table === null ? compare(text(a.row.known), text(b.row.known)) : 0) || a.place - b.place,
    )
    .map(({ row }) => row)

export class Naive {
  constructor(
    readonly patient: NaivePatient,
    readonly run: Run,
  ) {}

  private holdsCode(set: CodeSet, { system, code }: Code): boolean {
    if (set === 'every') return true
    if (set === 'clinic') return system === CLINIC && code === this.run.clinic
    const matches = (one: { system: string; code: string; match: string }) =>
      one.system === system && (one.match === 'prefix' ? code.startsWith(one.code) : code === one.code)
    return set.any.some(matches) && !set.not.some(matches)
  }
  private day = (at: DayAt | null, open: number): number => (at === null ? open : dayAt(at, this.run.ref))

  rows(of: Events, mode: Mode): Row[] {
    switch (of.op) {
      case 'select':
        return this.patient.rows
          .filter(
            (row) =>
              row.table === of.table &&
              (of.future || row.day <= this.run.ref) &&
              (of.codes === 'every' || row.codes.some((one) => this.holdsCode(of.codes, one))),
          )
          .map((row) => ({ ...row, known: row.codes.find(({ system }) => system === ATC) ?? row.codes.find((one) => this.holdsCode(of.codes, one)) ?? null }))
      case 'where':
        return this.rows(of.of, mode).filter((row) => this.passes(row, of.test, mode))
      case 'during':
        return this.rows(of.of, mode).filter(({ day }) => this.day(of.after, -Infinity) < day && day <= this.day(of.to, Infinity))
      case 'union':
        return of.of.flatMap((one) => this.rows(one, mode))
      case 'last':
        return inOrder(this.rows(of.of, 'certain')).reverse().slice(0, of.n).reverse()
      case 'first':
        return inOrder(this.rows(of.of, 'certain')).slice(0, of.n)
      case 'lastDay': {
        const rows = this.rows(of.of, 'certain')
        return rows.filter((row) => rows.every(({ day }) => day <= row.day))
      }
      case 'onePerDay': {
        const rows = inOrder(this.rows(of.of, 'certain'))
        return rows
          .filter((row, place) => rows[place + 1]?.day !== row.day)
          .map((row) =>
            onDay(
              row,
              rows.filter(({ day }) => day === row.day),
              of.how,
              of.column,
            ),
          )
      }
      case 'with':
      case 'without': {
        const wanted = of.op === 'with'
        const partners = this.rows(of.other, wanted ? mode : other(mode))
        const between = of.unless ? this.rows(of.unless, wanted ? other(mode) : mode) : []
        return this.rows(of.of, mode).filter((row) => partners.some((partner) => isPartner(row, partner, of, between)) === wanted)
      }
      case 'inside':
      case 'outside': {
        const wanted = of.op === 'inside'
        const spans = this.spans(of.spans, wanted ? mode : other(mode))
        return this.rows(of.of, mode).filter(({ day }) => spans.some(({ start, stop }) => start <= day && day < stop) === wanted)
      }
      case 'onNamedDay':
        return this.rows(of.of, mode).flatMap((row) => {
          const [lo, hi] = bounds(row, 'value')
          return lo === hi ? derived(lo, row.known) : []
        })
      case 'starts':
        return this.spans(of.of, mode).flatMap(({ start, known }) => derived(start, known))
    }
  }

  private passes(row: Row, test: Test, mode: Mode): boolean {
    if ('codes' in test) return test.codes === 'every' || (row.table !== null && row.codes.some((one) => this.holdsCode(test.codes, one)))
    if ('word' in test) return !!row.words[test.word] && test.in.includes(row.words[test.word]!)
    const [lo, hi] = bounds(row, test.column)
    if (!('times' in test)) return passes([lo, hi], test.is, test.n, test.m ?? test.n, mode)
    const [low, high] = bounds(row, test.other)
    return passes([lo - test.times * high, hi - test.times * low], test.is, 0, 0, mode)
  }

  spans(of: Spans, mode: Mode): Span[] {
    switch (of.op) {
      case 'own':
        return this.rows(of.of, mode).flatMap(({ day, stop, known }) => span(day, stop, known))
      case 'around':
        return this.rows(of.of, mode).flatMap(({ day, known }) => span(day + of.a, day + of.b + 1, known))
      case 'supply': {
        const together = grouped(this.rows(of.of, mode), ({ day, known }) => `${day} ${text(known)}`)
        return [...together.values()].flatMap((rows) => {
          const days = rows.reduce((sum, row) => {
            const [lo, hi] = bounds(row, 'supplyDays')
            return sum + (lo === hi ? Math.max(0, Math.ceil(lo / 1000)) : of.unknown)
          }, 0)
          return span(rows[0]!.day, rows[0]!.day + days + of.grace, rows[0]!.known)
        })
      }
      case 'episodes': {
        const joined: Span[] = []
        for (const one of this.spans(of.of, 'certain').sort((a, b) => a.start - b.start)) {
          const before = joined.at(-1)
          if (before && one.start - before.stop <= of.gap) before.stop = Math.max(before.stop, one.stop)
          else joined.push({ ...one, known: null })
        }
        return joined
      }
      case 'covering': {
        const at = dayAt(of.at, this.run.ref)
        return this.spans(of.of, mode).filter(({ start, stop }) => start <= at && at < stop)
      }
      case 'begun':
        return this.spans(of.of, mode).filter(({ start }) => this.day(of.after, -Infinity) < start && start <= this.day(of.to, Infinity))
      case 'lasting':
        return this.spans(of.of, mode).filter(({ start, stop }) => stop - start >= of.n)
      case 'overlapping': {
        const others = this.spans(of.other, mode)
        return this.spans(of.of, mode).filter((a) => others.some((b) => Math.min(a.stop, b.stop) - Math.max(a.start, b.start) >= of.n))
      }
    }
  }

  /** null: absent. */
  number(of: Num): Bounds | null {
    const both = (count: (mode: Mode) => number): Bounds => [count('certain'), count('possible')]
    switch (of.op) {
      case 'days':
        return both((mode) => new Set(this.rows(of.of, mode).map(({ day }) => day)).size)
      case 'codes':
        return both((mode) => {
          const known = this.rows(of.of, mode).filter((one) => one.known?.system === ATC && one.known.code.length >= of.level)
          const by = grouped(known, (one) => one.known!.code.slice(0, of.level))
          return [...by.values()].filter((rows) => new Set(rows.map(({ day }) => day)).size >= of.m).length
        })
      case 'sum':
        return both((mode) => this.rows(of.of, mode).reduce((sum, row) => sum + Math.max(0, bounds(row, of.column)[mode === 'certain' ? 0 : 1]), 0))
      case 'value': {
        const last = inOrder(this.rows(of.of, 'certain')).at(-1)
        return last ? bounds(last, of.column) : null
      }
      case 'highest':
      case 'lowest': {
        const rows = this.rows(of.of, 'certain')
        return rows.length ? extreme(rows, of.op, of.column) : null
      }
      case 'points':
        return both((mode) => of.of.reduce((sum, one) => sum + (this.holds(one.of, one.weight < 0 ? other(mode) : mode) ? one.weight : 0), 0))
      case 'total': {
        const parts = of.of.map(({ weight, of: one }) => ({ weight, of: this.number(one) }))
        if (parts.some((one) => one.of === null)) return null
        const side = (low: boolean) => parts.reduce((sum, one) => (one.weight ? sum + one.weight * one.of![low === one.weight > 0 ? 0 : 1] : sum), 0)
        return [side(true), side(false)]
      }
    }
  }

  holds(of: Sets, mode: Mode): boolean {
    switch (of.op) {
      case 'compare': {
        const number = this.number(of.of)
        return number ? passes(number, of.is, of.n, of.m ?? of.n, mode) : mode === 'possible'
      }
      case 'born':
        return this.patient.birth === null
          ? mode === 'possible'
          : this.day(of.after, -Infinity) < this.patient.birth && this.patient.birth <= this.day(of.to, Infinity)
      case 'person':
        return this.patient[of.field] === '' ? mode === 'possible' : of.in.includes(this.patient[of.field])
      case 'exists':
        return (isSpans(of.of) ? this.spans(of.of, mode) : this.rows(of.of, mode)).length > 0
      case 'assume':
        return this.holds(of.of, of.as === 'yes' ? 'possible' : 'certain')
      case 'all':
        return of.of.every((one) => this.holds(one, mode))
      case 'any':
        return of.of.some((one) => this.holds(one, mode))
      case 'none':
        return !of.of.some((one) => this.holds(one, other(mode)))
      case 'atLeast':
        return of.of.filter((one) => this.holds(one, mode)).length >= of.k
    }
  }

  /** The exit of every step, as in Result; the rules that hold; the tier. */
  walk({ steps, tiers }: Plan): { exits: number[]; rules: number[]; tier: number } {
    const exits = steps.map(() => 0)
    let [at, included]: [number | null, boolean] = [0, false]
    while (at !== null) {
      const step: Plan['steps'][number] = steps[at]!
      if (step.type !== 'question') {
        exits[at] = 1
        included = step.type === 'in'
        break
      }
      const exit: number = !step.set ? 4 : this.holds(step.set, 'certain') ? 1 : step.asks && this.holds(step.set, 'possible') ? 3 : 2
      exits[at] = exit
      at = exit === 4 ? null : [step.yes, step.no, step.missing][exit - 1]!
    }
    const rules = tiers.map((tier) => tier.rules.map(({ set }) => (included && set && this.holds(set, 'certain') ? 1 : 0)))
    const first = tiers.findIndex((tier, index) => rules[index]!.includes(1) || (!tier.rules.length && index === tiers.length - 1))
    return { exits, rules: rules.flat(), tier: included ? first : -1 }
  }

  shown(of: Projection): unknown {
    const last = (events: Events, n: number) => inOrder(this.rows(events, 'certain')).reverse().slice(0, n)
    switch (of.show) {
      case 'rows':
        return last(of.of, of.n).map((row) => ({ day: row.day, bounds: of.column ? bounds(row, of.column) : null }))
      case 'daysSince':
        return last(of.of, 1).map(({ day }) => this.run.ref - day)[0] ?? null
      case 'due':
        return last(of.of, 1).map(({ day }) => moved(day, of.plus.n, of.plus.unit))[0] ?? null
      case 'number':
        return (this.number(of.of) ?? [-Infinity, Infinity]).map((side) => (Number.isFinite(side) ? side : null))
      case 'holds':
        return this.holds(of.of, 'certain')
      case 'parts':
        return of.of.map((part) => (this.holds(part.of, 'certain') ? 'yes' : this.holds(part.of, 'possible') ? 'missing' : 'no'))
      case 'note':
        return of.text
    }
  }
}

const SPANS = ['own', 'supply', 'around', 'episodes', 'covering', 'begun', 'lasting', 'overlapping']
const isSpans = (of: Events | Spans): of is Spans => SPANS.includes(of.op)
const span = (start: number, stop: number, known: Code | null): Span[] => (start < stop ? [{ start, stop, known }] : [])
const derived = (day: number, known: Code | null): Row[] =>
  day >= 0 && day < OPEN ? [{ table: null, day, stop: OPEN, ord: day * 4096, codes: [], columns: {}, words: {}, known }] : []

function grouped<T>(of: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of of) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
function extreme(rows: Row[], how: 'highest' | 'lowest', column: string): Bounds {
  const best = how === 'highest' ? Math.max : Math.min
  return [best(...rows.map((row) => bounds(row, column)[0])), best(...rows.map((row) => bounds(row, column)[1]))]
}
const onDay = (row: Row, rows: Row[], how: 'last' | 'highest' | 'lowest', column: string): Row =>
  how === 'last' ? row : { ...row, columns: { ...row.columns, [column]: extreme(rows, how, column) } }

function isPartner(row: Row, partner: Row, { lo, hi, same }: Extract<Events, { op: 'with' | 'without' }>, between: Row[]): boolean {
  const days = partner.day - row.day
  if ((lo !== null && days < lo) || (hi !== null && days > hi)) return false
  if (same !== undefined) {
    const atc = ({ known }: Row) => (known?.system === ATC && known.code.length >= same ? known.code.slice(0, same) : null)
    if (atc(row) === null || atc(row) !== atc(partner)) return false
  }
  const [from, to] = [Math.min(row.day, partner.day), Math.max(row.day, partner.day)]
  return !between.some(({ day }) => from < day && day < to)
}
