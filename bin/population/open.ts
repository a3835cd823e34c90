// A population from its file, whichever of the two forms it has.
import { checkSum } from '#engines/check-sum'
import type { Population } from '#population/columns'
import { decode, PopulationFileError } from '#population/file'
import { LARGE, openLarge } from '#population/file/large'
import { openFile, sha256 } from './source'

/** Reads the file whole, array by array; hears how many bytes of it have been read. Throws PopulationFileError. */
export function openPopulation(file: string, heard: (read: number, of: number) => void = () => {}): Population {
  const source = openFile(file)
  try {
    const magic = source.read(0, Math.min(LARGE.length, source.length))
    if (!LARGE.every((one, i) => magic[i] === one)) return decode(source.read(0, source.length), checkSum)
    // the check sum reads it once, the arrays once more
    let done = 0
    const read = (at: number, length: number) => {
      const bytes = source.read(at, length)
      heard((done += length), 2 * source.length)
      return bytes
    }
    return openLarge({ length: source.length, read }, { hasher: sha256() })
  } catch (error) {
    if (error instanceof RangeError) throw new PopulationFileError('cut')
    throw error
  } finally {
    source.close()
  }
}
