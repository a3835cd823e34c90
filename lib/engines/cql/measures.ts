// How the results of a document stand in data, as the compiler asks it (law 5): unit and decimals by code.
import type { ResultConcept } from '#criteria/document/schema'
import type { Measure } from './rows'

/** Both the unit people read and its UCUM code, which `ucumOf` gives, are accepted. */
export const measuresOf = (results: readonly ResultConcept[], ucumOf: (unit: string) => string | undefined): Measure[] =>
  results.flatMap(({ codes, unit, decimals }) =>
    codes.map(({ system, code }) => ({ system, code, decimals, units: [...new Set([unit, ucumOf(unit) ?? unit])] })),
  )
