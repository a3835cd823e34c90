// A process of its own for one list, so that nothing in patients, packages or DuckDB can stop the page. One line of JSON in, one out.
import { readFileSync, writeFileSync } from 'node:fs'
import { PackageError } from '#release'
import { PatientsError } from './clinic-folder'
import { draw, type DrawInput } from './draw'

export type Answer = { ok: true; seconds: number } | { ok: false; code: string; params: Record<string, string> }

async function answer(): Promise<Answer> {
  const began = Date.now()
  try {
    const { out, ...input } = JSON.parse(readFileSync(0, 'utf8')) as DrawInput & { out: string }
    writeFileSync(out, JSON.stringify(await draw(input)))
    return { ok: true, seconds: Math.round((Date.now() - began) / 100) / 10 }
  } catch (error) {
    if (error instanceof PatientsError) return { ok: false, code: error.code, params: error.params }
    const detail = (error as Error).message.slice(0, 300)
    return { ok: false, code: error instanceof PackageError ? 'unreadable' : 'sql', params: { detail } }
  }
}

process.stdout.write(`${JSON.stringify(await answer())}\n`)
