// One code of the built-in extract, with our own short labels.
import { SYSTEMS, type SystemId } from '#criteria'

export interface Entry {
  /** Canonical URI. */
  system: string
  code: string
  /** Our own short label, not the owner's title. */
  title: { da: string; en: string }
  /** What clinicians also call it; searched, not shown. */
  words: readonly string[]
  /** The code or its meaning has not been looked up in the official list. */
  verify: boolean
  /** No longer given out, though old data hold it; `by` is what replaced it. */
  retired: { by: string | null } | null
}

/** Short form for the tables of the extract: code, Danish, English, synonyms, remarks. */
export type Line = readonly [code: string, da: string, en: string, words?: string, more?: { verify?: true; retired?: { by: string | null } }]

export const entriesOf = (system: SystemId, lines: readonly Line[]): Entry[] =>
  lines.map(([code, da, en, words, more]) => ({
    system: SYSTEMS[system].uri,
    code,
    title: { da, en },
    words: words ? words.split(', ') : [],
    verify: more?.verify ?? false,
    retired: more?.retired ?? null,
  }))
