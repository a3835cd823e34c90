// From text to document. Whatever comes in, the answer is the document or sentences saying what is wrong, where and what to do; it never throws.
import { MAX_LENGTH, parseDocument, type ParseProblem } from '../document/parse'
import type { Profile } from '../document/schema'
import type { Comment } from './comments'
import { commentsOf } from './comments-of'
import { syntaxOf, type Row, type Syntax } from './grammar'
import { keysOf } from './places'
import { Problems, says, type TextProblem } from './problems'
import { readDocument } from './read'
import type { Range } from './reading'

export interface ParsedText {
  /** null while something is wrong. Names that the document does not hold are told and leave it whole. */
  profile: Profile | null
  problems: TextProblem[]
  /** Ranges by place of the document (places.ts). */
  positions: Map<string, Range>
  /** For printText, when the document is changed elsewhere. */
  comments: Comment[]
}

export function parseText(text: string): ParsedText {
  const { profile, problems, positions, syntax } = read(text)
  return { profile, problems: problems.list(), positions, comments: syntax && profile ? commentsOf(text, syntax, profile) : [] }
}

function read(text: string): { profile: Profile | null; problems: Problems; positions: Map<string, Range>; syntax: Syntax | null } {
  const problems = new Problems(text)
  const positions = new Map<string, Range>()
  if (text.length > MAX_LENGTH) {
    problems.add(
      'tooBig',
      { from: 0, to: 0 },
      says(
        'Teksten er for stor. En profil må højst fylde 2 mio. tegn. Kontrollér, at det er den rigtige fil.',
        'The text is too big. A profile may have 2 million characters at most. Check that it is the right file.',
      ),
    )
    return { profile: null, problems, positions, syntax: null }
  }
  const syntax = syntaxOf(text)
  tellSyntax(syntax, problems, text)
  const document = syntax.stopped ? null : readDocument(syntax.rows, problems, positions)
  if (problems.broken || !document) return { profile: null, problems, positions, syntax }
  const parsed = parseDocument(document)
  if (!parsed.ok)
    for (const one of parsed.problems) problems.add('notAllowed', rangeAt(one, document, positions, syntax.rows), says(one.sentence.da, one.sentence.en))
  return { profile: parsed.ok ? parsed.profile : null, problems, positions, syntax }
}

/** The range of "flow[2].ask.of[1]" or of the nearest place around it that has one. */
function rangeAt({ at = '' }: ParseProblem, document: Readonly<Record<string, unknown>>, positions: ReadonlyMap<string, Range>, rows: readonly Row[]): Range {
  const [, part, index, rest = ''] = /^(\w+)(?:\[(\d+)\])?(.*)$/s.exec(at) ?? []
  const parts = (part === undefined ? undefined : document[part]) as { id: string }[] | undefined
  const id = index === undefined || !Array.isArray(parts) || typeof parts[0] !== 'object' ? index : keysOf(parts)[Number(index)]
  const key =
    [part, id].filter((one) => one !== undefined).join('.') +
    rest
      .replace(/\.of\[(\d+)\]/g, '.$1')
      .replace(/\.params/g, '')
      .replace(/\[(\d+)\]/g, '.$1')
  for (let place = key; place; place = place.slice(0, Math.max(place.lastIndexOf('.'), 0))) if (positions.has(place)) return positions.get(place)!
  return rows[0] ?? { from: 0, to: 0 }
}

function tellSyntax({ askew, tooDeep, tooLong, faults, tokens }: Syntax, problems: Problems, text: string): void {
  const at = ({ startOffset, image }: { startOffset: number; image: string }): Range => ({ from: startOffset, to: startOffset + image.length })
  for (const token of askew)
    problems.add(
      'askew',
      at(token),
      says(
        'Linjen er rykket skævt ind. Ret den ind efter linjen ovenfor, med to mellemrum for hvert niveau.',
        'The line is indented askew. Align it with the line above, two spaces for each level.',
      ),
    )
  if (tooDeep[0])
    problems.add(
      'tooDeep',
      at(tooDeep[0]),
      says(
        'Der er for mange niveauer under hinanden. Saml grupper, så der er færre.',
        'There are too many levels beneath each other. Merge groups so that there are fewer.',
      ),
    )
  for (const token of tooLong)
    problems.add(
      'tooLong',
      at(token),
      says('Linjen er for lang. Fordel det, den siger, på flere linjer.', 'The line is too long. Spread what it says over several lines.'),
    )
  for (const token of tokens)
    if (token.tokenType.name === 'Odd')
      problems.add(
        'oddCharacter',
        at(token),
        says(
          `Tegnet »${shown(token.image)}« kan ikke stå her. Fjern det, eller sæt teksten i anførselstegn.`,
          `The character “${shown(token.image)}” cannot stand here. Remove it, or put the text in quotation marks.`,
        ),
      )
  for (const { token, previous } of faults) {
    if (token.tokenType.name === 'Odd') continue // told above
    const ends = !Number.isFinite(token.startOffset) || ['Newline', 'Indent', 'Outdent', 'EOF'].includes(token.tokenType.name)
    const end = previous && Number.isFinite(previous.startOffset) ? previous.startOffset + previous.image.length : Math.min(token.startOffset || 0, text.length)
    if (ends)
      problems.add(
        'unfinishedLine',
        { from: end, to: end },
        says('Linjen er ikke færdig. Skriv resten, eller fjern tegnet til sidst.', 'The line is not finished. Write the rest, or remove the sign at its end.'),
      )
    else
      problems.add(
        'unexpected',
        at(token),
        says(
          `»${shown(token.image)}« kan ikke stå her. Fjern det, eller skriv det, der mangler foran.`,
          `“${shown(token.image)}” cannot stand here. Remove it, or write what is lacking before it.`,
        ),
      )
  }
}
const shown = (image: string): string =>
  (image.length > 40 ? `${image.slice(0, 39)}…` : image).replace(/[\p{C}\p{Z}]/gu, (one) =>
    one === ' ' ? one : `U+${one.codePointAt(0)!.toString(16).toUpperCase()}`,
  )
