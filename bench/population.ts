// How long a synthetic population takes, how large it is, and how much memory: one clinic in this process, larger ones by the command of
// bin/population.ts. Usage: npx tsx bench/population.ts [sizes, by default 1600 10000 100000]; the whole country is 5992734.
import { checkSum } from '#engines/check-sum'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayOf } from '#criteria'
import { encode } from '#population'
import { denmark } from '#population/denmark/denmark'
import { openLarge, type Source } from '#population/file/large'

const sizes = process.argv.slice(2).map(Number)
const options = { seed: 1, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'Danmark' }
const IN_PROCESS = 20_000
const COMMAND = fileURLToPath(new URL('../bin/population.ts', import.meta.url))
const seconds = (from: number) => (performance.now() - from) / 1000
const gigabytes = () => `${(process.memoryUsage().rss / 1e9).toFixed(2)} GB`

function sourceOf(file: string): Source & { close: () => void } {
  const fd = openSync(file, 'r')
  return {
    length: statSync(file).size,
    read: (at, length) => {
      const bytes = new Uint8Array(length)
      for (let done = 0; done < length;) done += readSync(fd, bytes, done, length - done, at + done)
      return bytes
    },
    close: () => closeSync(fd),
  }
}

console.log('| patients | made, s | file, MB | opened, s | memory when open |')
console.log('|---:|---:|---:|---:|---:|')
for (const size of sizes.length ? sizes : [1_600, 10_000, 100_000]) {
  if (size <= IN_PROCESS) {
    const start = performance.now()
    const bytes = encode(denmark({ ...options, size }).population, checkSum)
    console.log(`| ${size.toLocaleString('da')} | ${seconds(start).toFixed(2)} | ${(bytes.length / 1e6).toFixed(1)} | – | ${gigabytes()} |`)
    continue
  }
  const folder = mkdtempSync(join(tmpdir(), 'profil-bench-population-'))
  try {
    const file = join(folder, 'danmark.pop')
    const start = performance.now()
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', COMMAND, 'make', file, '--size', String(size)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status) throw new Error(`The command ended with ${status}`)
    const made = seconds(start)
    const source = sourceOf(file)
    const opening = performance.now()
    const population = openLarge(source, { check: false })
    console.log(
      `| ${population.size.toLocaleString('da')} | ${made.toFixed(1)} | ${(statSync(file).size / 1e6).toFixed(0)} | ${seconds(opening).toFixed(1)} | ${gigabytes()} |`,
    )
    source.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
