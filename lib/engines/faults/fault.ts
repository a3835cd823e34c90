// A planted fault: one line of an engine changed so that it answers wrongly. The suite must notice every one.
export interface Fault {
  /** Under lib/. */
  file: string
  /** Occurs exactly once in the file. */
  find: string
  replace: string
  why: string
}

/** Faults of one file of a folder below lib/. */
export const inFolder =
  (folder: string) =>
  (file: string, ...faults: [find: string, replace: string, why: string][]): Fault[] =>
    faults.map(([find, replace, why]) => ({ file: `${folder}/${file}`, find, replace, why }))
