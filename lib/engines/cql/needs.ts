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
  type Word,
} from '#criteria/core/algebra'
import type { Plan } from '#criteria/core/plan'

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
}
export interface Needs {
  of: (table: Table) => Need
  /** What any table's rows are asked: every row tuple holds this, so that rows of different tables unite. */
  all: { columns: Column[]; words: Word[]; order: boolean; ends: boolean; atc: boolean }
}

export function needsOf(plan: Plan): Needs {
  const tables = new Map<Table, Need>()
  const of = (table: Table): Need => {
    let need = tables.get(table)
    if (!need) tables.set(table, (need = { codes: [], columns: new Set(), words: new Set(), order: false, ends: false, atc: false }))
    return need
  }
  /** Notes what is chosen and tested, and asks `more` of every row that comes up. */
  const events = (one: Events, more: (need: Need) => void = () => {}): void => {
    switch (one.op) {
      case 'select': {
        const need = of(one.table)
        need.codes = typeof one.codes === 'string' || need.codes === 'every' ? 'every' : [...need.codes, ...one.codes.any]
        return more(need)
      }
      case 'union':
        return one.of.forEach((part) => events(part, more))
      case 'during':
        return events(one.of, more)
      case 'last':
      case 'first':
        return events(one.of, (need) => {
          need.order = true
          more(need)
        })
      case 'where': {
        const { test } = one
        return events(one.of, (need) => {
          if ('column' in test) need.columns.add(test.column)
          if ('word' in test) need.words.add(test.word)
          more(need)
        })
      }
    }
  }
  const spans = (one: Spans): void => {
    if (one.op === 'covering') spans(one.of)
    else if (one.op === 'own')
      events(one.of, (need) => {
        need.ends = true
      })
    else
      events(one.of, (need) => {
        need.columns.add('supplyDays')
        need.atc = true
      })
  }
  const lastOf = (one: Events, column?: Column): void =>
    events(one, (need) => {
      need.order = true
      if (column) need.columns.add(column)
    })
  const numbers = (one: Num): void => {
    if (one.op === 'total') one.of.forEach((part) => numbers(part.of))
    else if (one.op === 'value') lastOf(one.of, one.column)
    else events(one.of)
  }
  const sets = (one: Sets): void => {
    switch (one.op) {
      case 'compare':
        return numbers(one.of)
      case 'exists':
        return isSpans(one.of) ? spans(one.of) : events(one.of)
      case 'assume':
        return sets(one.of)
      case 'all':
      case 'any':
      case 'none':
      case 'atLeast':
        return one.of.forEach(sets)
      case 'born':
      case 'person':
    }
  }
  const shown = (one: Projection): void => {
    switch (one.show) {
      case 'rows':
        return lastOf(one.of, one.column)
      case 'daysSince':
      case 'due':
        return lastOf(one.of)
      case 'number':
        return numbers(one.of)
      case 'holds':
        return sets(one.of)
      case 'note':
    }
  }
  for (const step of plan.steps) if (step.type === 'question' && step.set) sets(step.set)
  for (const tier of plan.tiers) for (const rule of tier.rules) if (rule.set) sets(rule.set)
  for (const { projection } of plan.display) if (projection) shown(projection)
  const any = [...tables.values()]
  return {
    of,
    all: {
      columns: COLUMNS.filter((column) => any.some((need) => need.columns.has(column))),
      words: WORDS.filter((word) => any.some((need) => need.words.has(word))),
      order: any.some((need) => need.order),
      ends: any.some((need) => need.ends),
      atc: any.some((need) => need.atc),
    },
  }
}
