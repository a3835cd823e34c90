// npm run test:mutants [-- part …]: Stryker plants mutants in the language, the lowering and the arrays engine, and docs/evidence/mutants-<date>.md says
// which were noticed and where the others stand. Parts are those of outside/mutation/stryker.config.mjs. Hours for all of them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installOutside } from './outside-packages.mjs'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const FOLDER = 'test-results/mutation'
const date = new Date().toISOString().slice(0, 10)
await installOutside(console.log)
const { PARTS } = await import('../outside/mutation/stryker.config.mjs')
const parts = process.argv.slice(2)
const unknown = parts.filter((part) => !(part in PARTS))
if (unknown.length) {
  console.error(`Ukendt: ${unknown.join(', ')}. Delene er ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
mkdirSync(FOLDER, { recursive: true })
let failed = 0
for (const part of parts.length ? parts : Object.keys(PARTS)) {
  console.log(`\n── ${part} ──`)
  failed ||= await new Promise((done) => {
    const child = spawn('outside/node_modules/.bin/stryker', ['run', 'outside/mutation/stryker.config.mjs'], {
      stdio: 'inherit',
      env: { ...process.env, MUTATION_PARTS: part },
    })
    child.once('error', () => done(1)).once('exit', (code) => done(code ?? 1))
  })
  writeReport()
}
process.exit(failed)

function writeReport() {
  const rows = []
  const left = []
  for (const part of Object.keys(PARTS)) {
    const file = join(FOLDER, `${part}.json`)
    if (!existsSync(file)) continue
    const counts = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, Ignored: 0, RuntimeError: 0, CompileError: 0 }
    for (const [path, { source, mutants }] of Object.entries(JSON.parse(readFileSync(file, 'utf8')).files))
      for (const mutant of mutants) {
        counts[mutant.status]++
        if (mutant.status === 'Survived' || mutant.status === 'NoCoverage') left.push({ path, source, mutant })
      }
    const noticed = counts.Killed + counts.Timeout
    const all = noticed + counts.Survived + counts.NoCoverage
    rows.push(
      `| ${part} | ${all} | ${noticed} | ${counts.Survived} | ${counts.NoCoverage} | ${counts.Ignored} | ${all ? ((100 * noticed) / all).toFixed(1) : '–'} % |`,
    )
  }
  const lines = left.map(({ path, source, mutant: { location, replacement, mutatorName, status } }) => {
    const was = source
      .split('\n')
      [location.start.line - 1].slice(location.start.column - 1, location.start.line === location.end.line ? location.end.column - 1 : undefined)
    const short = (text) => `\`${(text ?? '').replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '¦').slice(0, 70)}\``
    return `- ${path}:${location.start.line} ${mutatorName}: ${short(was)} → ${short(replacement)}${status === 'NoCoverage' ? ' (no test comes there)' : ''}`
  })
  const report = `docs/evidence/mutants-${date}.md`
  writeFileSync(
    report,
    `# Mutants, ${date}

Stryker ${JSON.parse(readFileSync('outside/node_modules/@stryker-mutator/core/package.json', 'utf8')).version}, \`npm run test:mutants\`; ${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}.
Texts are not mutated, and what runs once when a module is read is left out (column "at load"). A mutant that runs on for ever counts as noticed.

| part | mutants | noticed | survived | no test comes there | at load | score |
|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

## Those that stand

${lines.join('\n') || 'None.'}
`,
  )
  spawnSync('node_modules/.bin/prettier', ['--write', '--log-level=warn', report], { stdio: 'inherit' })
  console.log(report)
}
