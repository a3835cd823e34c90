// The units that a document's results are read in, so that a value in another unit counts as unreadable (law 5).
import type { ResultConcept } from '#criteria/document/schema'
import type { CodeUnit } from './rows'

/** Both the unit people read and its UCUM code, which `ucumOf` gives, are accepted. */
export const unitsOf = (results: readonly ResultConcept[], ucumOf: (unit: string) => string | undefined): CodeUnit[] =>
  results.flatMap(({ codes, unit }) => codes.map(({ system, code }) => ({ system, code, units: [...new Set([unit, ucumOf(unit) ?? unit])] })))
