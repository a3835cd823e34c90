// What is true of a patient, before any of it is written down: who he is and what he has. The record says less, see coding.ts.
import type { Day } from '#criteria'
import { CONDITIONS, CORES, FIRST_CORE, FRAILTY, LEANS, NUMBER } from './conditions'
import { LINKS, oddsOf, type Link } from './odds'
import { placed, type Draw } from './draw'
import { BLOCK, People, STRATA, type Person, type Shared } from './slots'

const COUNT = CONDITIONS.length
/** Subjects of even draws beyond the conditions. */
const FRAIL = COUNT
export const SUBJECT = { follow: COUNT + 1, pregnant: COUNT + 2 } as const

export class Truth {
  readonly no: number
  readonly draw: Draw
  readonly dead: boolean
  readonly sex: 'K' | 'M'
  readonly stratum: number
  readonly age: number
  readonly birth: Day
  constructor(
    private readonly person: Person,
    /** 1 by condition number. */
    readonly ill: Uint8Array,
    /** Fifths of frailty, 0 the most robust. */
    readonly frailty: number,
  ) {
    this.no = person.no
    this.draw = person.draw
    this.dead = person.dead
    this.sex = person.sex
    this.stratum = person.stratum
    this.age = person.age
    this.birth = person.birth
  }
  /** See Person. */
  evenly(subject: number): number {
    return this.person.evenly(subject)
  }
}

const LEAN = CONDITIONS.map((id) => ({ not: LEANS[id].not ? NUMBER[LEANS[id].not] : -1, times: FRAILTY[LEANS[id].frailty] }))

/** What the people of one sex and band in a block have, by rank. */
interface Decided {
  ill: Uint8Array
  frailty: Uint8Array
}

/** Of the last blocks; the same seed and block give the same, so nothing depends on what was asked before. */
const lately = new Map<string, Decided>()

/** The truth about the patients of one seed at one reference date, each asked for by number; fastest in order. */
export class Truths {
  private readonly people: People
  constructor(
    private readonly seed: number,
    ref: Day,
  ) {
    this.people = new People(seed, ref)
  }
  of(no: number): Truth {
    const person = this.people.person(no)
    const { shared, rank, stratum } = person
    if (!shared) return drawn(person)
    const key = `${this.seed} ${Math.floor(no / BLOCK)} ${stratum}`
    let found = lately.get(key)
    if (!found) {
      if (lately.size >= 2 * STRATA) lately.clear()
      lately.set(key, (found = decide(shared, stratum)))
    }
    return new Truth(person, found.ill.subarray(rank * COUNT, (rank + 1) * COUNT), found.frailty[rank]!)
  }
}

/**
 * Condition by condition, in a shuffled order of the people: each adds his own chance to a running sum, and has the condition where the sum
 * passes a whole number. So of a group with chances that add up to 12.3 there are 12 or 13 who have it, whatever their chances are made of.
 */
function decide({ size, keys, begins }: Shared, stratum: number): Decided {
  const ill = new Uint8Array(size * COUNT)
  const frailty = new Uint8Array(size)
  const cores = new Int32Array(size)
  const { base } = oddsOf(stratum)
  const at = (place: number, subject: number) => placed(place, size, keys[3 * subject]!, keys[3 * subject + 1]!, keys[3 * subject + 2]!)
  for (let place = 0; place < size; place++) frailty[at(place, FRAIL)] = Math.floor((5 * (place + begins[FRAIL]!)) / size)
  for (let condition = 0; condition < COUNT; condition++) {
    if (base[condition] === 0) continue
    const { not, times } = LEAN[condition]!
    const links = LINKS[condition]!
    const bit = condition - FIRST_CORE
    let sum = begins[condition]!
    for (let place = 0; place < size; place++) {
      const rank = at(place, condition)
      if (not >= 0 && ill[rank * COUNT + not]) continue
      const odds = base[condition]! * times[frailty[rank]!]! * product(links, cores[rank]!)
      const before = Math.floor(sum)
      sum += odds / (1 + odds)
      if (Math.floor(sum) === before) continue
      ill[rank * COUNT + condition] = 1
      if (bit >= 0 && bit < CORES) cores[rank]! |= 1 << bit
    }
  }
  return { ill, frailty }
}

/** One who died: every condition by a draw of his own. */
function drawn(person: Person): Truth {
  const ill = new Uint8Array(COUNT)
  const frailty = Math.floor(person.evenly(FRAIL) * 5)
  const { base } = oddsOf(person.stratum)
  let cores = 0
  for (let condition = 0; condition < COUNT; condition++) {
    const { not, times } = LEAN[condition]!
    if (base[condition] === 0 || (not >= 0 && ill[not])) continue
    const odds = base[condition]! * times[frailty]! * product(LINKS[condition]!, cores)
    if (person.evenly(condition) * (1 + odds) >= odds) continue
    ill[condition] = 1
    const bit = condition - FIRST_CORE
    if (bit >= 0 && bit < CORES) cores |= 1 << bit
  }
  return new Truth(person, ill, frailty)
}

function product(links: readonly Link[], cores: number): number {
  let times = 1
  for (let i = 0; i < links.length; i++) if ((cores >> links[i]!.bit) & 1) times *= links[i]!.times
  return times
}
