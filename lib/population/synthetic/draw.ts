// Chance that is the same on every machine: a whole-number hash over (seed, patient, stream, index), no generator state.
// Mixing: the 32-bit finaliser of MurmurHash3 (public domain), after each of the four numbers. Only Math.imul, shifts, and exact
// whole-number arithmetic below 2^53: no logarithm or root whose last bit may differ.

/** 32 bits of (seed, patient, stream, index): each number xor-ed in and mixed. */
export function hash(seed: number, patient: number, stream: number, index: number): number {
  let h = mix(seed ^ 0x9e3779b9)
  h = mix((h + Math.imul(patient, 0x85ebca6b)) ^ 0x7f4a7c15)
  h = mix((h + Math.imul(stream, 0xc2b2ae35)) ^ 0x165667b1)
  return mix(h + Math.imul(index, 0x27d4eb2f)) >>> 0
}

function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** One subject each, so that a new draw in one never moves another. Numbers are part of the data: never reuse one. */
export const STREAM = {
  person: 1,
  listing: 2,
  condition: 3,
  onset: 4,
  fracture: 5,
  bone: 6,
  boneRefill: 7,
  medicine: 8,
  refill: 9,
  panel: 10,
  analysis: 11,
  measure: 12,
  dxa: 13,
  service: 14,
  decision: 15,
  cancer: 16,
  noise: 17,
  activity: 18,
  encounter: 19,
} as const
export type Stream = keyof typeof STREAM

/** The draws of one patient. */
export class Draw {
  constructor(
    private readonly seed: number,
    private readonly patient: number,
  ) {}
  bits(stream: Stream, index: number): number {
    return hash(this.seed, this.patient, STREAM[stream], index)
  }
  /** 0 … n − 1, each alike; n < 2^21. */
  below(n: number, stream: Stream, index: number): number {
    return Math.floor((this.bits(stream, index) * n) / 4_294_967_296)
  }
  /** from … to, both included. */
  between(from: number, to: number, stream: Stream, index: number): number {
    return from + this.below(to - from + 1, stream, index)
  }
  /** True for `n` of 100,000. */
  chance(n: number, stream: Stream, index: number): boolean {
    return this.below(100_000, stream, index) < n
  }
  /**
   * Bell-shaped with the given mean and standard deviation, rounded down to a whole number: the sum of twelve bytes
   * (mean 1530, standard deviation 256), so never beyond six deviations.
   */
  bell(mean: number, deviation: number, stream: Stream, index: number): number {
    return mean + Math.floor((deviation * this.score(stream, index)) / 256)
  }
  /** Skewed to the right like a lognormal: median · (1 + s·z + s²·z²/2), s in hundredths. */
  skewed(median: number, s: number, stream: Stream, index: number): number {
    const z = this.score(stream, index)
    return median + Math.floor((median * s * z) / 25_600) + Math.floor((median * s * s * z * z) / (2 * 25_600 * 25_600))
  }
  /** Index of the part drawn, by whole weights. */
  part(weights: readonly number[], stream: Stream, index: number): number {
    let left = this.below(
      weights.reduce((sum, one) => sum + one, 0),
      stream,
      index,
    )
    return weights.findIndex((weight) => (left -= weight) < 0)
  }
  /** z · 256 */
  private score(stream: Stream, index: number): number {
    let sum = 0
    for (let i = 0; i < 3; i++) {
      const bits = this.bits(stream, index * 4 + i + 0x40000000)
      sum += (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24)
    }
    return sum - 1530
  }
}
