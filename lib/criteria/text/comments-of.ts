// The comments of a text, each with the line it belongs to.
import type { Profile } from '../document/schema'
import { flat, type Comment } from './comments'
import type { Row, Syntax } from './grammar'
import { linesOf } from './print'
import { lineStarts, positionOf } from './problems'
import { widthOf } from './tokens'

/** Comments of a text with what they are about: the line beneath, the line itself, or the line above for one that closes a block. */
export function commentsOf(text: string, { rows, comments }: Pick<Syntax, 'rows' | 'comments'>, profile: Profile): Comment[] {
  if (!comments.length) return []
  const printed = new Map<string, string>()
  for (const line of flat(linesOf(profile))) if (!printed.has(line.at)) printed.set(line.at, line.text)
  const all = everyRow(rows)
  const starts = lineStarts(text)
  const lineOf = (offset: number) => positionOf(starts, offset).line
  const byLine = new Map(all.map((row) => [lineOf(row.from), row]))
  let next = 0
  return comments.map((token): Comment => {
    while (next < all.length && all[next]!.from < token.startOffset) next++
    const made = (row: Row | undefined, where: Comment['where']): Comment => ({
      at: row?.at ?? '',
      line: printed.get(row?.at ?? '') ?? '',
      where,
      text: token.image.trimEnd(),
    })
    const same = byLine.get(token.startLine!)
    if (same && same.from < token.startOffset) return made(same, 'behind')
    const margin = widthOf(text, token)
    const following = all[next]
    const width = (row: Row) => row.from - starts[lineOf(row.from) - 1]!
    if (margin > 0 && (!following || width(following) < margin)) {
      let before = next - 1
      while (before >= 0 && (all[before]!.block !== null || width(all[before]!) > margin)) before--
      if (before >= 0) return made(all[before], 'below')
    }
    return following ? made(following, 'above') : made(undefined, 'above')
  })
}
const everyRow = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...everyRow(row.under)])
