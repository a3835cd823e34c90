// One worker a state folder: the page's process and the command line never ask the feed at once.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

let mine = false // a process of ours that died may have had this very number

/** Runs `work` alone; waits for another living process up to `wait` ms. False when it was not run. */
export async function alone(dir: string, wait: number, work: () => Promise<void>): Promise<boolean> {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'working')
  for (const until = Date.now() + wait; !take(file);) {
    if (Date.now() >= until) return false
    await new Promise((done) => setTimeout(done, 200))
  }
  try {
    await work()
    return true
  } finally {
    mine = false
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return (mine = true)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!abandoned(file)) return false
    rmSync(file, { force: true }) // its process is gone; the next attempt takes it
    return false
  }
}

function abandoned(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (!pid) return false // just being written
    if (pid === process.pid) return !mine
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
