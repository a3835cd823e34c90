// What one compilation works on.
import type { Needs } from './needs'
import type { Measure } from './rows'
import type { Library } from './text'

export interface Context {
  library: Library
  needs: Needs
  measures: readonly Measure[]
}
