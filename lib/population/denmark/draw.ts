// Chance that is the same on every machine, whichever patient is made first. A draw is a whole-number hash of (seed, patient, stream,
// index) and of nothing else. Mixing: the 32-bit finaliser of MurmurHash3 (public domain) after each of the four numbers. Only Math.imul,
// shifts, and + − × ÷ and floor on numbers that every machine holds alike: no logarithm or root, whose last bit may differ.

const PATIENT = 0x85ebca6b
const STEP = 0x27d4eb2f

/** The finaliser: every bit of the input touches every bit of the output, and no two inputs meet. */
export function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** 32 bits of two numbers, for what belongs to no single patient. */
export const hashOf = (seed: number, a: number, b: number): number => mix(Math.imul(b, STEP) + mix(Math.imul(a, PATIENT) + mix(seed ^ 0x5bd1e995))) >>> 0

/** One subject each, so that a new draw in one never moves another. Numbers are part of the data: never reuse one. */
const STREAMS = {
  person: 1,
  listing: 2,
  onset: 3,
  coding: 4,
  fracture: 5,
  line: 6,
  dispensing: 7,
  course: 8,
  schedule: 9,
  level: 10,
  noise: 11,
  measure: 12,
  visit: 13,
  control: 14,
  vaccine: 15,
  pregnancy: 16,
  letter: 17,
  decision: 18,
  plan: 19,
  lung: 20,
  cancer: 21,
  bone: 22,
  background: 23,
  dead: 24,
  activity: 25,
} as const
export type Stream = keyof typeof STREAMS

/** The draws of one patient. */
export class Draw {
  private readonly own: number
  private stream: Stream | null = null
  private place = 0
  constructor(seed: number, patient: number) {
    this.own = mix(Math.imul(patient, PATIENT) + mix(seed ^ 0x9e3779b9))
  }
  bits(stream: Stream, index: number): number {
    if (stream !== this.stream) {
      this.place = mix(this.own + Math.imul(STREAMS[stream], 0xc2b2ae35))
      this.stream = stream
    }
    return mix(this.place + Math.imul(index, STEP)) >>> 0
  }
  /** 0 … n − 1, each alike; n < 2^21. */
  below(n: number, stream: Stream, index: number): number {
    return Math.floor((this.bits(stream, index) * n) / 4_294_967_296)
  }
  /** from … to, both included. */
  between(from: number, to: number, stream: Stream, index: number): number {
    return from + this.below(to - from + 1, stream, index)
  }
  /** True for `percent` of a hundred. */
  chance(percent: number, stream: Stream, index: number): boolean {
    return this.bits(stream, index) < percent * 42_949_672.96
  }
  /** Bell-shaped round 0 with deviation 1: the sum of twelve bytes, so never beyond six. Takes three indices. */
  bell(stream: Stream, index: number): number {
    let sum = -1530
    for (let i = 0; i < 3; i++) {
      const bits = this.bits(stream, index + i)
      sum += (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24)
    }
    return sum / 256
  }
  /** Index of the part drawn, by weight. */
  part(weights: readonly number[], stream: Stream, index: number): number {
    let total = 0
    for (const weight of weights) total += weight
    let left = (this.bits(stream, index) * total) / 4_294_967_296
    for (let i = 0; i < weights.length; i++) if ((left -= weights[i]!) < 0) return i
    return weights.length - 1
  }
}

/** e^x by its first terms, for |x| ≤ 1.5: what makes a bell a lognormal, the same on every machine. */
export const grown = (x: number): number => 1 + x * (1 + (x / 2) * (1 + (x / 3) * (1 + x / 4)))

/**
 * Place of `i` in a shuffle of 0 … size − 1 that `key` chooses: steps that each can be undone modulo a power of two (xor, an odd factor,
 * a shift), walked on until the place is below `size`. Gives every place once, in no memory.
 */
export const shuffled = (i: number, size: number, key: number): number => placed(i, size, mix(key), mix(key ^ 0x68bc21eb), mix(key ^ 0x02e5be93))

/** The same by a key of three numbers. */
export function placed(i: number, size: number, a: number, b: number, c: number): number {
  if (size < 2) return 0
  const bits = 32 - Math.clz32(size - 1)
  const mask = 2 ** bits - 1
  const half = (bits + 1) >> 1
  let x = i
  do {
    x = Math.imul(x ^ (a & mask), 0xe170893d) & mask
    x ^= x >>> half
    x = Math.imul(x ^ (b & mask), (a & ~7) | 5) & mask
    x ^= x >>> half
    x = Math.imul(x ^ (c & mask), (b & ~7) | 5) & mask
    x ^= x >>> half
    x = Math.imul((x + c) & mask, (c & ~7) | 5) & mask
    x ^= x >>> ((half >> 1) + 1)
  } while (x >= size)
  return x
}
