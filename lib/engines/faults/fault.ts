// A planted fault: one line of an engine changed so that it answers wrongly. The suite must notice every one.
export interface Fault {
  /** Under lib/engines/. */
  file: string
  /** Occurs exactly once in the file. */
  find: string
  replace: string
  why: string
}
