// The built-in extract as one list, and its release: what a profile pins.
import { canonical, sha256Hex, type Json } from '#criteria'
import { ACTIVITIES, DECISION_TITLES } from './builtin/activities'
import { COMMON } from './builtin/common'
import { DIAGNOSES } from './builtin/diagnoses'
import { MEDICINES } from './builtin/medicines'
import { SEEN } from './builtin/seen'
import { VALUE_SETS } from './builtin/value-sets'
import { RESULT_CONCEPTS } from './concepts'
import type { Entry } from './entry'

const results = (): Entry[] =>
  RESULT_CONCEPTS.flatMap((concept) =>
    concept.codes.map((code): Entry => ({
      system: code.system,
      code: code.code,
      title: code.title,
      words: concept.words,
      verify: code.verify ?? false,
      retired: code.retired ?? null,
    })),
  )

/** Every built-in code, once, sorted by system and code. */
export const BUILT_IN: readonly Entry[] = [
  ...new Map(
    [...COMMON, ...DIAGNOSES, ...MEDICINES, ...SEEN, ...VALUE_SETS, ...results(), ...ACTIVITIES].map((entry) => [`${entry.system}|${entry.code}`, entry]),
  ).values(),
].sort((a, b) => compare(a.system, b.system) || compare(a.code, b.code))
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Said wherever the extract is shown. */
export const EXTRACT_NOTE = { da: 'uddrag – importér den officielle fil', en: 'extract – import the official file' } as const

/** Name, release and SHA-256 (hex) of the canonical form of all codes, concepts and decisions: for `terminology` in a profile's document. */
export const RELEASE = {
  source: 'Profilstudio, uddrag',
  release: '2026.4',
  digest: sha256Hex(canonical({ entries: BUILT_IN, concepts: RESULT_CONCEPTS, decisions: DECISION_TITLES } as unknown as Json)),
} as const
