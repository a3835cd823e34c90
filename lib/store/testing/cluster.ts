// Before and after a run of tests: a folder for a PostgreSQL of their own, started by the first test that asks (database.ts).
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'studio-test-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as another account
  process.env.STUDIO_TEST_CLUSTER = folder
  return async () => {
    const pidFile = join(folder, 'cluster/postmaster.pid')
    if (existsSync(pidFile)) {
      const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
      process.kill(pid, 'SIGINT')
      for (let i = 0; i < 200 && existsSync(pidFile); i++) await new Promise((done) => setTimeout(done, 50))
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
