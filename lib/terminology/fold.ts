// Text folded for forgiving comparison: letter case, accents, and æ ø å however they are typed.

/** "Knogleskørhed", "knogleskoerhed" and "KNOGLESKORHED" fold alike; so do å, aa and a. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/æ|ae/g, 'a')
    .replace(/ø|oe/g, 'o')
    .replace(/aa/g, 'a')
    .replace(/[^a-z0-9⁹%²³]+/g, ' ')
    .trim()

/** A code without dots, dashes and spaces, in capitals: "m80.0" → "M800". */
export const foldCode = (text: string): string => text.toUpperCase().replace(/[\s.\-–/:]/g, '')

/** Edits (insert, delete, change, swap of neighbours) between two words, or more than `most` when it is more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity
      row.push(Math.min(change, swap, last[j]! + 1, row[j - 1]! + 1))
    }
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}
