// A population file on disk, read and written in pieces: no file is ever held whole.
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import type { Hasher, Source } from '#population/file/large'

/** At most so many bytes in one call of the system. */
const CALL = 1 << 30

export interface OpenFile extends Source {
  close: () => void
}
export function openFile(file: string): OpenFile {
  const fd = openSync(file, 'r')
  return {
    length: fstatSync(fd).size,
    read: (at, length) => {
      const bytes = new Uint8Array(length)
      for (let done = 0; done < length;) {
        const n = readSync(fd, bytes, done, Math.min(CALL, length - done), at + done)
        if (!n) throw new RangeError(`${file} ends before ${at + length}`)
        done += n
      }
      return bytes
    },
    close: () => closeSync(fd),
  }
}

/** Writes what comes to a new file. */
export function writeTo<T>(file: string, work: (sink: (bytes: Uint8Array) => void) => T): T {
  const fd = openSync(file, 'w')
  try {
    return work((bytes) => {
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, Math.min(CALL, bytes.length - done))
    })
  } finally {
    closeSync(fd)
  }
}

export function sha256(): Hasher {
  const hash = createHash('sha256')
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest() }
}
