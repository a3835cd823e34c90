// The population list of a clinic from what the package's SQL answered.
import type { Profile, Run } from '#criteria'
import type { Result } from '#engines/result'
import type { DisplayResult } from '#engines/duckdb/engine'
import type { Population } from '#population/columns'
import { DEMONSTRATION, type CompiledSql } from '#release'
import { drawList, type Drawn } from '../components/cockpit/draw-list'
import type { PopulationList } from '../components/cockpit/model'

/** Throws when the SQL names what the profile does not have. */
export const listOf = (
  profile: Profile,
  sql: CompiledSql,
  result: Result & { display: DisplayResult[] },
  population: Population,
  run: Run,
): Drawn & Pick<PopulationList, 'demonstration'> => ({
  demonstration: profile.purpose.includes(DEMONSTRATION),
  ...drawList(profile, sql, result, population, run),
})
