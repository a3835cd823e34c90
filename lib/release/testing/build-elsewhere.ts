// Builds the example release in a process of its own and prints its hash: run with another time zone, locale and folder.
import { buildRelease } from '../package'
import { exampleInput } from './example'

void buildRelease(exampleInput()).then((built) =>
  console.log(JSON.stringify({ sha256: built.sha256, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone })),
)
