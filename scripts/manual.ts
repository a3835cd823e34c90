// npm run manual: writes docs/manual anew from kinds, fields and examples.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manualFiles } from '#criteria/manual/files'

const folder = fileURLToPath(new URL('../docs/manual/', import.meta.url))
rmSync(folder, { recursive: true, force: true })
for (const [path, content] of manualFiles()) {
  mkdirSync(dirname(folder + path), { recursive: true })
  writeFileSync(folder + path, content)
}
console.log(`docs/manual: ${manualFiles().size} sider`)
