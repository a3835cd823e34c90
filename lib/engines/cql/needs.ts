// What a plan asks of rows, so that the library reads nothing else from FHIR.
import { COLUMNS, isSpans, WORDS, type Column, type Events, type Num, type Projection, type Sets, type Spans, type Word } from '#criteria/core/algebra'
import type { Plan } from '#criteria/core/plan'
import type { Needs } from './rows'

export function needsOf(plan: Plan): Needs {
  const columns = new Set<Column>()
  const words = new Set<Word>()
  const needs = { order: false, ends: false, atc: false }
  const codes: Needs['codes'] = new Map()
  const asked = ({ table, codes: set }: Extract<Events, { op: 'select' }>): void => {
    const known = codes.get(table)
    codes.set(table, typeof set === 'string' || known === 'every' ? 'every' : [...(known ?? []), ...set.any])
  }
  const events = (of: Events): void => {
    if (of.op === 'select') return asked(of)
    if (of.op === 'union') return of.of.forEach(events)
    if (of.op === 'last' || of.op === 'first') needs.order = true
    if (of.op === 'where') {
      if ('column' in of.test) columns.add(of.test.column)
      if ('word' in of.test) words.add(of.test.word)
    }
    events(of.of)
  }
  const spans = (of: Spans): void => {
    if (of.op === 'covering') return spans(of.of)
    if (of.op === 'own') needs.ends = true
    else {
      columns.add('supplyDays')
      needs.atc = true
    }
    events(of.of)
  }
  const numbers = (of: Num): void => {
    if (of.op === 'total') return of.of.forEach((one) => numbers(one.of))
    if (of.op === 'value') {
      columns.add(of.column)
      needs.order = true
    }
    events(of.of)
  }
  const sets = (of: Sets): void => {
    switch (of.op) {
      case 'compare': return numbers(of.of)
      case 'exists': return isSpans(of.of) ? spans(of.of) : events(of.of)
      case 'assume': return sets(of.of)
      case 'all': case 'any': case 'none': case 'atLeast': return of.of.forEach(sets)
      case 'born': case 'person':
    }
  }
  const shown = (of: Projection): void => {
    switch (of.show) {
      case 'rows':
        if (of.column) columns.add(of.column)
      // falls through: the last rows
      case 'daysSince': case 'due':
        needs.order = true
        return events(of.of)
      case 'number': return numbers(of.of)
      case 'holds': return sets(of.of)
      case 'note':
    }
  }
  for (const step of plan.steps) if (step.type === 'question' && step.set) sets(step.set)
  for (const tier of plan.tiers) for (const rule of tier.rules) if (rule.set) sets(rule.set)
  for (const { projection } of plan.display) if (projection) shown(projection)
  return { ...needs, codes, columns: COLUMNS.filter((one) => columns.has(one)), words: WORDS.filter((one) => words.has(one)) }
}
