// Starts the drawing process, waits for it no longer than it may take, and puts its list in place of the one before only when it is whole.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { replaceFile } from '#release/durable'
import type { PopulationList } from '../components/cockpit/model'
import type { DrawInput } from './draw'
import type { Answer } from './draw-child'

const LONGEST = 300_000
const CHILD = fileURLToPath(new URL('./draw-child.ts', import.meta.url))

/** The list stands in `file` when the answer is ok; otherwise what stood there still does. */
export async function drawInto(file: string, input: DrawInput, longest = LONGEST): Promise<Answer> {
  const out = `${file}.drawing` // one drawing a state folder at a time: see lock.ts
  try {
    const answer = await run({ ...input, out }, longest)
    if (!answer.ok) return answer
    const text = readFileSync(out, 'utf8')
    if ((JSON.parse(text) as PopulationList).format !== 1) throw new Error('the list is not whole')
    replaceFile(file, text)
    return answer
  } catch (error) {
    return { ok: false, code: 'sql', params: { detail: (error as Error).message } }
  } finally {
    rmSync(out, { force: true })
  }
}

function run(input: DrawInput & { out: string }, longest: number): Promise<Answer> {
  return new Promise((done) => {
    // Patients are in memory there: the process is given no secrets and no more of the environment than it needs.
    const kept = Object.fromEntries(['PATH', 'HOME', 'LANG', 'TMPDIR'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD], { stdio: ['pipe', 'pipe', 'pipe'], env: { NODE_ENV: 'production', ...kept } })
    let [said, complaint] = ['', '']
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      done({ ok: false, code: 'slow', params: {} })
    }, longest)
    const stop = () => child.kill('SIGKILL')
    process.once('exit', stop)
    child.stdout.on('data', (data: Buffer) => (said += data.toString()))
    child.stderr.on('data', (data: Buffer) => (complaint = (complaint + data.toString()).slice(-400)))
    child.stdin.on('error', () => {}) // it died before it read: its end says so
    child.stdin.end(JSON.stringify(input))
    child.on('error', (error) => (complaint = error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('exit', stop)
      try {
        done(JSON.parse(said) as Answer)
      } catch {
        done({ ok: false, code: 'sql', params: { detail: complaint.trim() || `exit ${code}` } })
      }
    })
  })
}
