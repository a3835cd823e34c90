// Brings a release into a feed and kills itself before the step of the given number: dir, keys, url, release, now, step.
import { readFileSync } from 'node:fs'
import type { FeedRelease } from '../accept'
import { bring } from '../publish'

const [dir, keysDir, url, input, now, stop] = process.argv.slice(2) as [string, string, string, string, string, string]
const given = JSON.parse(readFileSync(input, 'utf8')) as Omit<FeedRelease, 'tgz'> & { tgz: string }
let at = 0
void bring(
  {
    dir,
    keysDir,
    url,
    timestampAge: 3_600_000,
    step: () => {
      if (at++ === Number(stop)) process.kill(process.pid, 'SIGKILL')
    },
  },
  [{ ...given, tgz: Buffer.from(given.tgz, 'base64') }],
  new Date(now),
)
