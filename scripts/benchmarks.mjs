// npm run bench [-- name …]: the benchmarks one after another on a house at rest, and what they print in docs/evidence/bench-<date>.md.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'

const DATA = 'test-results'
const FILES = () => [...readdirSync('bench').filter((name) => name.endsWith('.ts') && name !== 'median.ts'), 'speed/run.ts'].sort()
const nameOf = (file) => (file === 'speed/run.ts' ? 'speed' : file.replace('.ts', ''))

/** Answers the exit code and all that was printed, which is shown as it comes. */
const run = (file, env) =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join('bench', file)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
    let text = ''
    child.stdout.on('data', (part) => {
      process.stdout.write(part)
      text += part
    })
    child.once('close', (code) => done({ code: code ?? 1, text }))
  })

/** Answers the exit code. Those of a day gather in one report. */
export async function benchmarks(names, env) {
  const unknown = names.filter((name) => !FILES().some((file) => nameOf(file) === name))
  if (unknown.length) {
    console.error(`Ukendt: ${unknown.join(', ')}. Målingerne er ${FILES().map(nameOf).join(', ')}.`)
    return 2
  }
  const date = new Date().toISOString().slice(0, 10)
  const kept = join(DATA, `bench-${date}.json`)
  mkdirSync(DATA, { recursive: true })
  const results = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
  const commit = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).stdout.trim()
  let worst = 0
  for (const file of FILES()) {
    const name = nameOf(file)
    if (names.length && !names.includes(name)) continue
    const before = loadavg()[0].toFixed(1)
    const { code, text } = await run(file, env)
    worst ||= code
    results[name] = { text: text.trimEnd(), code, commit, load: `${before} → ${loadavg()[0].toFixed(1)}`, ended: new Date().toISOString().slice(11, 16) }
    writeFileSync(kept, JSON.stringify(results))
  }
  writeFileSync(`docs/evidence/bench-${date}.md`, reportOf(date, results))
  return worst
}

const reportOf = (date, results) => `# Benchmarks, ${date}

${cpus()[0]?.model.trim() ?? ''}, ${cpus().length} cores, Node ${process.version.slice(1)}. Each line as its command printed it: \`npm run bench -- <name>\`. Times of day are UTC; load is that of the last minute, before and after.
${Object.entries(results)
  .map(
    ([name, one]) =>
      `\n## ${name}\n\nEnded ${one.ended}, load ${one.load}, commit ${one.commit}${one.code ? ', **failed**' : ''}.\n\n\`\`\`\n${one.text}\n\`\`\`\n`,
  )
  .join('')}`
