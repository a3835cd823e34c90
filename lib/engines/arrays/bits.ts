// Sets of patients as bitsets: one bit a patient, 32 a word. Bits beyond the population are always 0.
export type Bits = Uint32Array

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5)

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff)
  if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1
  return bits
}

export const has = (bits: Bits, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1
export const add = (bits: Bits, at: number): void => {
  bits[at >>> 5]! |= 1 << (at & 31)
}

export function and(a: Bits, b: Bits): Bits {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i++) out[i] = a[i]! & b[i]!
  return out
}
export function or(a: Bits, b: Bits): Bits {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i++) out[i] = a[i]! | b[i]!
  return out
}
/** Those of a that are not in b. */
export function minus(a: Bits, b: Bits): Bits {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i++) out[i] = a[i]! & ~b[i]!
  return out
}

/** Patients in at least k of the sets. */
export function atLeast(k: number, sets: readonly Bits[], size: number): Bits {
  const seen = new Uint8Array(size)
  for (const set of sets) each(set, (patient) => seen[patient]!++)
  const out = noBits(size)
  for (let patient = 0; patient < size; patient++) if (seen[patient]! >= k) add(out, patient)
  return out
}

/** Calls `visit` with each member, ascending. */
export function each(bits: Bits, visit: (at: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i]!
    while (word) {
      const low = word & -word
      visit((i << 5) + (31 - Math.clz32(low)))
      word ^= low
    }
  }
}

/** Number of members. */
export function sizeOf(bits: Bits): number {
  let size = 0
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i]!
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return size
}

/** Writes a value at each member. */
export function paint(into: Uint8Array | Int8Array, bits: Bits, value: number): void {
  for (let i = 0; i < bits.length; i++) for (let word = bits[i]!; word; word &= word - 1) into[(i << 5) + (31 - Math.clz32(word & -word))] = value
}

export function equal(a: Bits, b: Bits): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
