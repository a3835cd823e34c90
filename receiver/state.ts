// The receiver's own state: what was last asked, the lists drawn, what was said to the studio. Each file is replaced at once or not at all.
// The feed's metadata and the verified packages lie beside it and belong to #release.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '#release/durable'
import type { PopulationList, Trouble } from '../components/cockpit/model'

/** What came of the last asking. */
export interface Asked {
  at: string
  /** The feed as a whole was refused. */
  trouble: Trouble | null
  /** Refusals of single packages. */
  packages: Record<string, Trouble & { code: string }>
}
/** Stamps of what a list was drawn from, and what went wrong when it was last tried. */
export interface Drawn {
  stamp: string
  trouble: Trouble | null
}
export interface Adopted {
  sha256: string
  /** Empty when the studio has been told. */
  failure: string
}

export class State {
  constructor(readonly dir: string) {
    for (const folder of ['lists', 'drawn', 'adopted', 'current']) mkdirSync(join(dir, folder), { recursive: true })
  }
  asked = (): Asked | null => this.read('asked.json')
  keepAsked = (asked: Asked) => this.write('asked.json', asked)
  list = (name: string): PopulationList | null => this.read(`lists/${name}.json`)
  listFile = (name: string): string => join(this.dir, 'lists', `${name}.json`)
  drawn = (name: string): Drawn | null => this.read(`drawn/${name}.json`)
  keepDrawn = (name: string, drawn: Drawn) => this.write(`drawn/${name}.json`, drawn)
  adopted = (name: string): Adopted | null => this.read(`adopted/${name}.json`)
  keepAdopted = (name: string, adopted: Adopted) => this.write(`adopted/${name}.json`, adopted)
  /** Reference date chosen on the page; it holds for the patients it was chosen over, and no longer. */
  chosen = (patients: string): number | null => {
    const chosen = this.read<{ asOf: number; patients: string }>('chosen.json')
    return chosen?.patients === patients ? chosen.asOf : null
  }
  keepChosen = (asOf: number, patients: string) => this.write('chosen.json', { asOf, patients })
  /** Packages that have been taken into use. */
  packages = (): string[] =>
    readdirSync(join(this.dir, 'current'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -5))
      .sort()

  /** A file that cannot be read is as if it were not there: all of it can be made again. */
  private read<T>(path: string): T | null {
    const file = join(this.dir, path)
    if (!existsSync(file)) return null
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as T
    } catch {
      return null
    }
  }
  private write(path: string, value: unknown): void {
    replaceFile(join(this.dir, path), `${JSON.stringify(value, null, 1)}\n`)
  }
}
