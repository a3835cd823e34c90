// A text in its fixed form: the same document always looks the same. Comments stay where they were.
import { parseText } from './parse'
import { printText } from './print'

/** The text as it is while something in it is wrong. */
export function formatText(text: string): string {
  const { profile, comments } = parseText(text)
  return profile ? printText(profile, { comments }) : text
}
