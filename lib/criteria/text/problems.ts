// What can be wrong with a text, said so that the author knows what to do.
import type { Words } from '../kinds/fields'

export type ProblemCode =
  | 'tooBig'
  | 'tooDeep'
  | 'tooLong'
  | 'tooLong'
  | 'askew'
  | 'oddCharacter'
  | 'unfinishedLine'
  | 'unexpected'
  | 'openText'
  | 'badEscape'
  | 'decimalComma'
  | 'unknownWord'
  | 'unknownKind'
  | 'unknownField'
  | 'unknownValue'
  | 'unknownName'
  | 'wrongUnit'
  | 'badValue'
  | 'badName'
  | 'lacking'
  | 'twice'
  | 'nothingBeneath'
  | 'noProfile'
  | 'notAllowed'

export interface TextProblem {
  code: ProblemCode
  /** `advice` leaves the document whole: it names something that it does not hold. */
  severity: 'fault' | 'advice'
  /** Characters of the text, from 0. */
  from: number
  to: number
  /** From 1. */
  line: number
  column: number
  da: string
  en: string
  /** What may have been meant, as it should be written. */
  meant?: string
}

const meantWords = (meant: string | undefined): Words =>
  meant === undefined ? { da: '', en: '' } : { da: ` Mente du »${meant}«?`, en: ` Did you mean “${meant}”?` }

/** Sentence of a problem; `meant` closes it. */
export const says = (da: string, en: string, meant?: string): Words => ({ da: da + meantWords(meant).da, en: en + meantWords(meant).en })

const MOST = 100

/** Problems of one text, in its order when asked. */
export class Problems {
  private readonly all: Omit<TextProblem, 'line' | 'column'>[] = []
  constructor(private readonly text: string) {}

  add(code: ProblemCode, { from, to }: { from: number; to: number }, sentence: Words, meant?: string, severity: TextProblem['severity'] = 'fault'): void {
    if (this.full) return
    this.all.push({ code, severity, from, to: Math.max(to, from), da: sentence.da, en: sentence.en, ...(meant === undefined ? {} : { meant }) })
  }
  /** So many that no more is looked for. */
  get full(): boolean {
    return this.all.length > 3 * MOST
  }
  get broken(): boolean {
    return this.all.some(({ severity }) => severity === 'fault')
  }
  /** At most a hundred; one of a code at a place. */
  list(): TextProblem[] {
    const seen = new Set<string>()
    const starts = lineStarts(this.text)
    return this.all
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .filter(({ code, from }) => !seen.has(`${from} ${code}`) && seen.add(`${from} ${code}`))
      .slice(0, MOST)
      .map((one) => ({ ...one, ...positionOf(starts, one.from) }))
  }
}

/** Offsets where lines begin. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (const found of text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length)
  return starts
}
export function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}
