// What a plan asks of each table's rows, so that the library reads nothing else from FHIR.
import {
  COLUMNS,
  isSpans,
  WORDS,
  type CodeMatch,
  type Column,
  type Events,
  type Num,
  type Projection,
  type Sets,
  type Spans,
  type Table,
  type Test,
  type Word,
} from '#criteria/core/algebra'
import type { Plan } from '#criteria/core/plan'
import { byAtcAlone } from './known'

/** What is asked of the rows of one table, or of all tables together. */
export interface Need {
  /** Codes rows are chosen by; 'every' where they are chosen otherwise. */
  codes: CodeMatch[] | 'every'
  columns: Set<Column>
  words: Set<Word>
  /** Rows are ordered (first, last, value). */
  order: boolean
  /** Rows' ends are used. */
  ends: boolean
  /** Rows' ATC codes are used. */
  atc: boolean
  /** The code a row is known by is used. */
  coded: boolean
}
export interface Needs {
  of: (table: Table) => Need
  /** What any table's rows are asked: every row tuple holds this, so that rows of different tables unite. */
  all: {
    columns: Column[]
    words: Word[]
    order: boolean
    ends: boolean
    atc: boolean
    /** Some rows whose code is used are chosen by other codes than ATC. */
    known: boolean
    /** Spans carry the code they are known by. */
    spanCodes: boolean
  }
}

const nothing = (): Need => ({ codes: [], columns: new Set(), words: new Set(), order: false, ends: false, atc: false, coded: false })
/** Asks of the rows that come up through an operator. */
type Ask = (need: Need) => void
const asking =
  (...asks: Ask[]): Ask =>
  (need) =>
    asks.forEach((ask) => ask(need))
const ordered: Ask = (need) => (need.order = true)
const ended: Ask = (need) => (need.ends = true)
const byAtc: Ask = (need) => (need.atc = true)
const byCode: Ask = (need) => (need.atc = need.coded = true)
const column =
  (...columns: Column[]): Ask =>
  (need) =>
    columns.forEach((one) => need.columns.add(one))
const tested =
  (test: Test): Ask =>
  (need) => {
    if ('column' in test) column(test.column, ...('times' in test ? [test.other] : []))(need)
    if ('word' in test) need.words.add(test.word)
  }

class Reader {
  readonly tables = new Map<Table, Need>()
  /** What is asked of derived rows. */
  readonly derived = nothing()
  known = false
  spanCodes = false

  of(table: Table): Need {
    let need = this.tables.get(table)
    if (!need) this.tables.set(table, (need = nothing()))
    return need
  }

  events(one: Events, ...asks: Ask[]): void {
    const ask = asking(...asks)
    switch (one.op) {
      case 'select': {
        const need = this.of(one.table)
        need.codes = typeof one.codes === 'string' || need.codes === 'every' ? 'every' : [...need.codes, ...one.codes.any]
        this.known ||= asksFor('coded', ask) && !byAtcAlone(one.codes)
        return ask(need)
      }
      case 'union':
        return one.of.forEach((part) => this.events(part, ask))
      case 'during':
      case 'lastDay':
        return this.events(one.of, ask)
      case 'last':
      case 'first':
        return this.events(one.of, ask, ordered)
      case 'onePerDay':
        return this.events(one.of, ask, ordered, ...(one.how === 'last' ? [] : [column(one.column)]))
      case 'where':
        return this.events(one.of, ask, tested(one.test))
      case 'with':
      case 'without': {
        const same = one.same ? [byAtc] : []
        this.events(one.other, ...same)
        if (one.unless) this.events(one.unless)
        return this.events(one.of, ask, ...same)
      }
      case 'inside':
      case 'outside':
        this.spans(one.spans)
        return this.events(one.of, ask)
      case 'onNamedDay':
        ask(this.derived)
        return this.events(one.of, column('value'), ...(asksForCode(ask) ? [byCode] : []))
      case 'starts':
        ask(this.derived)
        this.spanCodes ||= asksForCode(ask)
        return this.spans(one.of, asksForCode(ask))
    }
  }

  spans(one: Spans, coded = false): void {
    const code = coded ? [byCode] : []
    switch (one.op) {
      case 'own':
        return this.events(one.of, ended, ...code)
      case 'around':
        return this.events(one.of, ...code)
      case 'supply':
        return this.events(one.of, column('supplyDays'), byCode)
      case 'episodes':
        return this.spans(one.of)
      case 'covering':
      case 'begun':
      case 'lasting':
        return this.spans(one.of, coded)
      case 'overlapping':
        this.spans(one.other)
        return this.spans(one.of, coded)
    }
  }

  numbers(one: Num): void {
    switch (one.op) {
      case 'total':
        return one.of.forEach((part) => this.numbers(part.of))
      case 'points':
        return one.of.forEach((part) => this.sets(part.of))
      case 'value':
        return this.events(one.of, ordered, column(one.column))
      case 'sum':
      case 'highest':
      case 'lowest':
        return this.events(one.of, column(one.column))
      case 'codes':
        return this.events(one.of, byAtc)
      case 'days':
        return this.events(one.of)
    }
  }

  sets(one: Sets): void {
    switch (one.op) {
      case 'compare':
        return this.numbers(one.of)
      case 'exists':
        return isSpans(one.of) ? this.spans(one.of) : this.events(one.of)
      case 'assume':
        return this.sets(one.of)
      case 'all':
      case 'any':
      case 'none':
      case 'atLeast':
        return one.of.forEach((part) => this.sets(part))
      case 'born':
      case 'person':
    }
  }

  shown(one: Projection): void {
    switch (one.show) {
      case 'rows':
        return this.events(one.of, ordered, ...(one.column ? [column(one.column)] : []))
      case 'daysSince':
      case 'due':
        return this.events(one.of, ordered)
      case 'number':
        return this.numbers(one.of)
      case 'holds':
        return this.sets(one.of)
      case 'parts':
        return one.of.forEach((part) => this.sets(part.of))
      case 'note':
    }
  }
}

function asksFor(what: 'order' | 'atc' | 'coded', ask: Ask): boolean {
  const probe = nothing()
  ask(probe)
  return probe[what]
}
/** Derived rows of one day are ordered by their code. */
const asksForCode = (ask: Ask): boolean => asksFor('atc', ask) || asksFor('order', ask)

export function needsOf(plan: Plan): Needs {
  const reader = new Reader()
  for (const step of plan.steps) if (step.type === 'question' && step.set) reader.sets(step.set)
  for (const tier of plan.tiers) for (const rule of tier.rules) if (rule.set) reader.sets(rule.set)
  for (const { projection } of plan.display) if (projection) reader.shown(projection)
  const any = [...reader.tables.values(), reader.derived]
  return {
    of: (table) => reader.of(table),
    all: {
      columns: COLUMNS.filter((one) => any.some((need) => need.columns.has(one))),
      words: WORDS.filter((one) => any.some((need) => need.words.has(one))),
      order: any.some((need) => need.order),
      ends: any.some((need) => need.ends),
      atc: any.some((need) => need.atc),
      known: reader.known,
      spanCodes: reader.spanCodes,
    },
  }
}
