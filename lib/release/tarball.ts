// Tarballs whose bytes depend on their content alone, and a reader that trusts nothing.
import { gunzipSync } from 'node:zlib'
import { Header, Pack, Parser, ReadEntry } from 'tar'

const EPOCH = new Date(0)

/** A gzipped tar of the files, in order of path, all 0644 and of 1970: same content, same bytes. */
export async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const archive = new Pack({ gzip: { level: 9 }, portable: true, mtime: EPOCH })
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path)!
    const entry = new ReadEntry(new Header({ path, mode: 0o644, size: bytes.length, type: 'File', mtime: EPOCH }))
    entry.end(Buffer.from(bytes))
    archive.add(entry)
  }
  archive.end()
  return archive.concat()
}

export class TarballError extends Error {
  constructor(
    readonly code: 'notATarball' | 'tooLarge' | 'badEntry',
    message: string,
  ) {
    super(message)
    this.name = 'TarballError'
  }
}

const MAX_BYTES = 64 * 1024 * 1024
const MAX_FILES = 5000

/** Files of a package tarball by path. Refuses bombs, links, devices, duplicates and paths outside package/. Writes nothing to disk. */
export async function unpack(tgz: Uint8Array, maxBytes = MAX_BYTES): Promise<Map<string, Buffer>> {
  let tar: Buffer
  try {
    tar = gunzipSync(tgz, { maxOutputLength: maxBytes })
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new TarballError(
      tooLarge ? 'tooLarge' : 'notATarball',
      tooLarge ? `The package unpacks to more than ${maxBytes} bytes` : 'The package is not a gzipped tarball',
    )
  }
  const files = new Map<string, Buffer>()
  await new Promise<void>((resolve, reject) => {
    const refuse = (why: string) => reject(new TarballError('badEntry', why))
    const parser = new Parser({
      strict: true,
      onReadEntry: (entry) => {
        const path = entry.path
        if (entry.type === 'Directory' && path.startsWith('package/')) return void entry.resume()
        if (entry.type !== 'File' && entry.type !== 'OldFile') return refuse(`${path} is a ${entry.type}`)
        if (!path.startsWith('package/') || path.includes('\\') || path.split('/').some((part) => part === '' || part === '.' || part === '..'))
          return refuse(`${path} lies outside the package`)
        if (files.has(path) || files.size >= MAX_FILES) return refuse(files.has(path) ? `${path} stands twice` : 'Too many files')
        const chunks: Buffer[] = []
        files.set(path, Buffer.alloc(0))
        entry.on('data', (chunk: Buffer) => chunks.push(chunk))
        entry.on('end', () => files.set(path, Buffer.concat(chunks)))
      },
    })
    parser.on('end', () => resolve())
    parser.on('error', (error: Error) => reject(new TarballError('notATarball', error.message)))
    parser.end(tar)
  })
  if (!files.size) throw new TarballError('notATarball', 'The package is empty')
  return files
}
