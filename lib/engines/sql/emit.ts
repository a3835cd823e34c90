// One statement under construction: named queries, each written once, and the days it must be given.
import type { CodeMatch, CodeSet, Table } from '#criteria/core/algebra'
import type { DayAt } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import type { Dialect } from './dialect'
import { BITS, Marks } from './marks'

/** A day bound at run time: the parameter `name` is resolveDay(at, ref). */
export interface SqlBound {
  name: string
  at: DayAt
}

/** What may be the name of a query. */
const NAME = /\b[a-z]+\d+\b/g

/** A word of an author may look like one. */
const LITERAL = /'(?:[^']|'')*'/g

export class Emit {
  private readonly names = new Map<string, string>()
  private readonly queries: { name: string; body: string; fence: boolean }[] = []
  readonly bounds: SqlBound[] = []
  /** Parameters in order of first use. */
  readonly parameters: string[] = []
  private constructor(
    readonly dialect: Dialect,
    readonly marks: Marks,
  ) {}

  /** What `make` puts together, when all that it asks of the tables is known: it is called twice. */
  static together<T>(dialect: Dialect, make: (emit: Emit) => T): T {
    const first = new Emit(dialect, new Marks())
    make(first)
    return make(new Emit(dialect, first.marks))
  }

  /** The name of a query; the same text gets the same name. A fence keeps its columns from being written out again wherever they are asked. */
  named(prefix: string, body: string, fence = false): string {
    let name = this.names.get(body)
    if (!name) {
      this.names.set(body, (name = `${prefix}${this.names.size + 1}`))
      this.queries.push({ name, body, fence })
    }
    return name
  }

  /** A name for what stands after `from`, since it is asked more than once. */
  shared(from: string): string {
    return from.startsWith('(') ? this.named('e', from.slice(1, -1)) : from
  }

  /** The whole statement: the named queries that `select` asks, and itself. */
  statement(select: string): string {
    const text = [...this.queries.map(({ body }) => body), select].join('\n').replace(LITERAL, '')
    const asked = new Map<string, number>()
    for (const [name] of text.matchAll(NAME)) asked.set(name, (asked.get(name) ?? 0) + 1)
    const queries = this.queries.map(({ name, body, fence }) => `${this.dialect.once(name, asked.get(name) ?? 0, fence)} (${body})`)
    return `${queries.length ? `with ${queries.join(',\n')}\n` : ''}${select}${this.dialect.end}`
  }

  day(at: DayAt): string {
    if ('day' in at) return whole(at.day)
    if ('plus' in at && at.plus === 0) return this.ref()
    const same = JSON.stringify(at)
    let bound = this.bounds.find((one) => JSON.stringify(one.at) === same)
    if (!bound) this.bounds.push((bound = { name: `d${this.bounds.length + 1}`, at }))
    return this.dialect.param(bound.name, this.placeOf(bound.name))
  }
  ref(): string {
    return this.dialect.param('ref', this.placeOf('ref'))
  }

  private placeOf(name: string): number {
    if (!this.parameters.includes(name)) this.parameters.push(name)
    return this.parameters.indexOf(name) + 1
  }

  id(name: string): string {
    return this.dialect.quoted(name)
  }

  words(list: readonly string[]): string {
    return list.map((word) => this.dialect.text(word)).join(', ')
  }

  /** Row numbers of a table that have a code of the set. */
  rowsWith(table: Table, set: Exclude<CodeSet, 'every'>): string {
    return `select x.${this.id('row')} from ${this.id(`${table}_code`)} x where x.no in (select c.no from code c where ${this.matches(set)})`
  }

  /** Whether a line that carries marks is of a set. */
  marked(line: string, set: number): string {
    return this.dialect.hasBit(`${line}.k${Math.floor(set / BITS)}`, 2 ** (set % BITS))
  }
  /** The marks that these sets give the code `c`. */
  marksOf(sets: readonly number[]): string[] {
    return this.marks.words.map((name, word) => {
      const own = sets.filter((set) => Math.floor(set / BITS) === word)
      const bits = own.map((set) => `case when ${this.matches(this.marks.sets[set]!)} then ${2 ** (set % BITS)} else 0 end`)
      return `cast(${bits.join(' + ') || '0'} as bigint) as ${name}`
    })
  }

  /** Whether the code `c` is of the set. */
  matches(set: CodeSet): string {
    if (set === 'every') return 'true'
    if (set === 'clinic')
      return `(c.system = ${this.dialect.text(SYSTEMS.clinic.uri)} and c.code = ${this.dialect.textParam('clinic', this.placeOf('clinic'))})`
    const none = set.not.length ? ` and not ${this.anyOf(set.not)}` : ''
    return `(${this.anyOf(set.any)}${none})`
  }

  private anyOf(codes: readonly CodeMatch[]): string {
    const systems = [...new Set(codes.map(({ system }) => system))]
    return `(${
      systems
        .map((system) => {
          const own = codes.filter((one) => one.system === system)
          const exact = own.filter(({ match }) => match === 'exact').map(({ code }) => code)
          const tests = own.filter(({ match }) => match === 'prefix').map(({ code }) => this.dialect.startsWith('c.code', code))
          if (exact.length) tests.unshift(`c.code in (${this.words(exact)})`)
          return `(c.system = ${this.dialect.text(system)} and (${tests.join(' or ')}))`
        })
        .join(' or ') || 'false'
    })`
  }
}

/** A whole number as SQL; anything else would be an injection. */
export function whole(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number`)
  return n < 0 ? `(${n})` : String(n)
}
