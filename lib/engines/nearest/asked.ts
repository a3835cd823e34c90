// What the questions of a plan ask of a patient: the days, numbers, words and rows at which an answer can turn.
import {
  OPEN_DAY,
  OPEN_HI,
  OPEN_LO,
  resolveDay,
  type CodeSet,
  type Column,
  type Day,
  type DayAt,
  type Plan,
  type PlanStep,
  type Run,
  type Table,
  type Test,
  type Word,
} from '#criteria'
import type { PersonField } from './change'

/** Rows that some question looks at, with what it asks of them on the way. */
export interface Leaf {
  table: Table
  codes: CodeSet
  future: boolean
  tests: Test[]
  /** Resolved, both ends included; open ends are 0 and OPEN_DAY. */
  windows: { from: Day; to: Day }[]
  columns: Column[]
}
export interface Asked {
  leaves: Leaf[]
  /** Days at which something begins or ends: each bound and the day after it. */
  days: Day[]
  /** Births, as days. */
  births: Day[]
  /** Distances in days that are asked between rows, or that spans last. */
  distances: number[]
  /** Thousandths that a column is held against. */
  numbers: Partial<Record<Column, number[]>>
  /** p / q where p of one number is held against q of another. */
  ratios: [number, number][]
  words: Partial<Record<Word, string[]>>
  person: Partial<Record<PersonField, string[]>>
}

/** Whether a patient at a step can still come in. */
function mayEndIn(steps: readonly PlanStep[]): boolean[] {
  const may: boolean[] = steps.map(({ type }) => type === 'in')
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]!
    if (step.type === 'question') may[index] = [step.yes, step.no, ...(step.asks ? [step.missing] : [])].some((target) => target !== null && may[target])
  }
  return may
}

/** The questions that a patient answered where another answer could have led to `in`. `exits` as in Result, of one patient. */
export function turningPoints({ steps }: Plan, exits: readonly number[]): PlanStep[] {
  const may = mayEndIn(steps)
  return steps.filter((step, index) => {
    if (step.type !== 'question' || !exits[index]) return false
    const ways = [step.yes, step.no, ...(step.asks ? [step.missing] : [])]
    return ways.some((target, exit) => exit + 1 !== exits[index] && target !== null && may[target])
  })
}

interface Way {
  tests: Test[]
  windows: Leaf['windows']
  columns: Column[]
}
type Part = Record<string, unknown>

/** `of`: the questions to look at; `all`: those whose numbers count too, since one row may have to please several. */
export function askedBy(of: readonly PlanStep[], all: readonly PlanStep[], run: Run): Asked {
  const found = new Finder(run)
  for (const step of of) if (step.type === 'question') found.look(step.set, { tests: [], windows: [], columns: [] })
  // The same rows asked for several columns are one leaf.
  const leaves = new Map<string, Leaf>()
  for (const leaf of found.leaves) {
    const key = JSON.stringify({ ...leaf, columns: [] })
    leaves.set(key, { ...leaf, columns: [...new Set([...(leaves.get(key)?.columns ?? []), ...leaf.columns])] })
  }
  for (const step of all) if (step.type === 'question' && !of.includes(step)) found.look(step.set, { tests: [], windows: [], columns: [] })
  const sorted = (days: Set<number>) => [...days].sort((a, b) => a - b)
  return {
    leaves: [...leaves.values()],
    days: sorted(found.days),
    births: sorted(found.births),
    distances: sorted(found.distances),
    numbers: listed(found.numbers),
    ratios: found.ratios,
    words: listed(found.words),
    person: listed(found.person),
  }
}
const listed = <K extends string, V>(sets: Map<K, Set<V>>) => Object.fromEntries([...sets].map(([name, set]) => [name, [...set]])) as Partial<Record<K, V[]>>

class Finder {
  readonly leaves: Leaf[] = []
  readonly days = new Set<Day>()
  readonly births = new Set<Day>()
  readonly distances = new Set<number>()
  readonly numbers = new Map<Column, Set<number>>()
  readonly ratios: [number, number][] = []
  readonly words = new Map<Word, Set<string>>()
  readonly person = new Map<PersonField, Set<string>>()
  constructor(private readonly run: Run) {
    for (const day of [run.ref, run.ref + 1]) this.days.add(day)
  }

  /** Any part of the algebra; the way to it is what is asked of the rows below. */
  look(part: unknown, way: Way): void {
    if (Array.isArray(part)) return part.forEach((one) => this.look(one, way))
    if (typeof part !== 'object' || part === null) return
    const one = part as Part
    this.bounds(one)
    const fresh: Way = { tests: [], windows: [], columns: [] }
    switch (one.op) {
      case 'select':
        this.leaves.push({ table: one.table as Table, codes: one.codes as CodeSet, future: one.future === true, ...way })
        return
      case 'where':
        return this.look(one.of, this.tested(one.test as Test, way))
      case 'during':
        return this.look(one.of, { ...way, windows: [...way.windows, { from: this.day(one.after, -1) + 1, to: this.day(one.to, OPEN_DAY) }] })
      case 'compare':
        this.compared(one.of as Part, one)
        return this.look(one.of, fresh)
      case 'person':
        for (const word of one.in as string[]) put(this.person, one.field as PersonField, word)
        return
      case 'supply':
        this.distances
          .add(one.unknown as number)
          .add(one.grace as number)
          .add((one.unknown as number) + (one.grace as number))
        return this.look(one.of, { ...way, columns: [...way.columns, 'supplyDays'] })
      case 'total':
        for (const { weight, of } of one.of as { weight: number; of: Part }[]) {
          for (const other of one.of as { weight: number }[]) if (weight && other.weight) this.ratios.push([Math.abs(other.weight), Math.abs(weight)])
          this.look(of, fresh)
        }
        return
      default: {
        const columns = typeof one.column === 'string' ? [...way.columns, one.column as Column] : way.columns
        this.look(one.of, { ...way, columns })
        for (const name of ['other', 'unless', 'spans']) if (one[name]) this.look(one[name], fresh)
      }
    }
  }

  private bounds(one: Part): void {
    for (const name of ['after', 'to', 'at']) {
      const at = one[name] as DayAt | null | undefined
      if (!at) continue
      const day = resolveDay(at, this.run.ref)
      for (const next of [day, day + 1]) (one.op === 'born' ? this.births : this.days).add(next)
    }
    for (const name of ['lo', 'hi', 'a', 'b', 'gap']) if (typeof one[name] === 'number') this.distances.add(one[name] as number)
    if ((one.op === 'lasting' || one.op === 'overlapping') && typeof one.n === 'number') this.distances.add(one.n)
  }
  private day = (at: unknown, open: number): number => (at ? resolveDay(at as DayAt, this.run.ref) : open)

  private tested(test: Test, way: Way): Way {
    if ('word' in test) for (const word of test.in) put(this.words, test.word, word)
    if ('n' in test) for (const n of [test.n, test.m]) if (n !== undefined) put(this.numbers, test.column, n)
    if ('times' in test) this.ratios.push([test.times, 1])
    return {
      ...way,
      tests: [...way.tests, test],
      columns: [...way.columns, ...('column' in test ? [test.column] : []), ...('times' in test ? [test.other] : [])],
    }
  }

  /** Numbers that the columns of a number are held against; weights are divided away. */
  private compared(number: Part, { n, m }: Part): void {
    const of = number.op === 'total' ? (number.of as { weight: number; of: Part }[]) : [{ weight: 1, of: number }]
    for (const { weight, of: one } of of)
      if (typeof one.column === 'string' && weight)
        for (const limit of [n, m]) if (typeof limit === 'number') put(this.numbers, one.column as Column, clamp(Math.round(limit / weight)))
  }
}
const clamp = (n: number) => Math.max(OPEN_LO + 10_000, Math.min(OPEN_HI - 10_000, n))
function put<K, V>(sets: Map<K, Set<V>>, name: K, value: V): void {
  sets.set(name, (sets.get(name) ?? new Set()).add(value))
}
