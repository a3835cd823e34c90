// Comments of a text, kept when the document is written again after it was changed in the drawing.
import { textOf, type Line } from './lines'
import { outwards } from './places'

export interface Comment {
  /** The place of the line it belongs to (places.ts); '' at the end of the text. */
  at: string
  /** That line as it stood, without comment: finds it again when places have moved. */
  line: string
  /** A line of its own above that line, behind it, or beneath all that stands under it. */
  where: 'above' | 'behind' | 'below'
  /** From "#" to the end of the line. */
  text: string
}

/** Text of lines with comments: at the same line of the same place, at the same line nearby, at the place, or at the nearest place around it. */
export function placed(lines: readonly Line[], comments: readonly Comment[]): string {
  const all = flat(lines)
  const first = new Map<string, Line>()
  for (const line of all) if (!first.has(line.at)) first.set(line.at, line)
  const at = new Map<Line, Record<Comment['where'], string[]>>()
  const last: string[] = []
  for (const comment of comments) {
    const line = lineFor(comment, all, first)
    if (!line) last.push(comment.text)
    else {
      const here = at.get(line) ?? { above: [], behind: [], below: [] }
      at.set(line, here)
      here[comment.where].push(comment.text)
    }
  }
  const body = textOf(lines, (line) => {
    const { above, behind, below } = at.get(line) ?? { above: [], behind: [], below: [] }
    return { above: [...above, ...behind.slice(1)], behind: behind[0] ?? null, below } // one stands behind a line; further ones above it
  })
  return last.length ? `${body}\n${last.join('\n')}\n` : body
}

function lineFor({ at, line: text }: Comment, all: readonly Line[], first: ReadonlyMap<string, Line>): Line | undefined {
  if (at === '') return undefined
  const here = first.get(at)
  if (here?.text === text) return here
  const part = partOf(at)
  const like = all.filter((line) => line.text === text && partOf(line.at) === part)
  if (like.length === 1) return like[0]
  for (const place of outwards(at)) if (first.has(place)) return first.get(place)
  return all[0]
}
/** "flow.adult" of "flow.adult.ask.0". */
const partOf = (at: string): string => at.split('.').slice(0, 2).join('.')

export const flat = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...flat(line.under ?? [])])
