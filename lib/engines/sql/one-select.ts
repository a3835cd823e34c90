// What a driver is asked to run must be one single SELECT. The driver itself sees to "one" and "nothing written"; this to the first word.

/** SQL that is not one single SELECT. */
export class NotOneSelect extends Error {
  constructor() {
    super('Only one single SELECT may be run')
    this.name = 'NotOneSelect'
  }
}

export function refuseOthers(sql: string): void {
  if (!/^\s*(select|with)\b/i.test(sql)) throw new NotOneSelect()
}
