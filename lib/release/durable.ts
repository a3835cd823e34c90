// A file replaced at once or not at all, and on the disk when the call returns.
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes beside the file, syncs, renames, and syncs the folder. */
export function replaceFile(file: string, content: string | Uint8Array, step: (what: string) => void = () => {}): void {
  const beside = `${file}.${process.pid}.new`
  step(`open ${beside}`)
  const handle = openSync(beside, 'w')
  try {
    step(`write ${beside}`)
    writeFileSync(handle, content)
    step(`sync ${beside}`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  step(`rename ${file}`)
  renameSync(beside, file)
  step(`sync folder of ${file}`)
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
