// Runs the import rules and proves that they saw every module: a cruise of zero modules is green and worth nothing.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['app', 'components', 'lib', 'publisher', 'feed', 'receiver', 'bin', 'bench', 'prisma']
const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

const there = FOLDERS.flatMap(sources)
const run = spawnSync('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...FOLDERS], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (!run.stdout) {
  console.error(run.stderr)
  process.exit(1)
}
const { modules, summary } = JSON.parse(run.stdout)
const seen = new Set(modules.map((one) => one.source))
const missed = there.filter((file) => !seen.has(file))
for (const { rule, from, to } of summary.violations) if (rule.severity === 'error') console.error(`${rule.name}: ${from} → ${to}`)
for (const file of missed) console.error(`not cruised: ${file}`)
console.log(`${there.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.error} broken rules`)
process.exit(summary.error || missed.length || there.length < 50 ? 1 : 0)
