// The supervisor: starts processes, restarts what dies with back-off, and stops all of them in reverse order.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const FIRST_WAIT = 500
const LONGEST_WAIT = 30_000
const CALM = 60_000 // a process that lived this long starts over with the shortest wait

/** @param {(name: string, line: string) => void} print */
export function supervisor(print) {
  const running = new Map()
  let stopping = false

  function start(name, args, env) {
    const entry = { name, wait: FIRST_WAIT, child: null, timer: null }
    running.set(name, entry)
    const launch = () => {
      const began = Date.now()
      const child = spawn(process.execPath, ['--import', new URL('tied.mjs', import.meta.url).href, ...args], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
      entry.child = child
      for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => print(name, line))
      child.once('exit', (code, signal) => {
        entry.child = null
        if (stopping) return
        if (Date.now() - began > CALM) entry.wait = FIRST_WAIT
        print(name, `standsede (${signal ?? code}); startes igen om ${entry.wait / 1000} s`)
        entry.timer = setTimeout(launch, entry.wait)
        entry.wait = Math.min(entry.wait * 2, LONGEST_WAIT)
      })
    }
    launch()
  }

  async function stop() {
    stopping = true
    for (const entry of [...running.values()].reverse()) {
      clearTimeout(entry.timer)
      const { child } = entry
      if (!child) continue
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(force)
    }
  }
  return { start, stop }
}
