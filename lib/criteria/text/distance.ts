// What somebody meant who wrote a word that is not known.

/** Edits (a letter more, less, other, or two swapped) between two words, no further than `most`; most + 1 when further. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      now.push(least)
    }
    if (Math.min(...now) > most) return most + 1
    ;[before, last] = [last, now]
  }
  return last[b.length]!
}

/** The nearest of the known words, or undefined when none is near: at most one edit in three letters, two in eight, then three. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const text = word.slice(0, 60).toLowerCase()
  const most = text.length < 4 ? 1 : text.length < 9 ? 2 : 3
  let found: string | undefined
  let least = most + 1
  for (const one of known) {
    const edits = one === word ? 0 : distance(text, one.toLowerCase(), Math.min(most, least))
    if (edits < least) [found, least] = [one, edits]
  }
  return found
}
