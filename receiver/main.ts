// The receiver's process: asks the feed at start and every RECEIVER_POLL_SECONDS, draws what has changed, tells the studio, and serves the page.
import { folderStamp } from './clinic-folder'
import { cockpitOf } from './cockpit'
import { alone } from './lock'
import { adoptAll, ask, drawAll } from './round'
import { say } from './say'
import { createCockpit } from './serve'
import { settingsFrom, type Settings } from './settings'
import { State } from './state'

const QUICK = 5 // seconds between askings until the first release is here

let settings: Settings
try {
  settings = settingsFrom(process.env)
} catch (error) {
  console.error((error as Error).message)
  process.exit(2)
}
const state = new State(settings.dir)
const drawing = new Set<string>()
const now = () => new Date()
const log = (line: string) => console.log(line)

let tail: Promise<unknown> = Promise.resolve()
/** One thing at a time; each waits for the one before. */
const next = (work: () => Promise<void>): Promise<void> => {
  const mine = tail
    .then(() => alone(settings.dir, 120_000, work))
    .then(
      () => {},
      (error: unknown) => console.error(error),
    )
  tail = mine
  return mine
}

const round = () =>
  next(async () => {
    await ask(settings, state, now(), log)
    await drawAll(settings, state, now, log, drawing)
    await adoptAll(settings, state, log)
  })
const drawFor = (asOf: number) =>
  next(async () => {
    state.keepChosen(asOf, folderStamp(settings.patientsDir))
    await drawAll(settings, state, now, log, drawing, true)
  })

const server = createCockpit({
  cockpit: () => cockpitOf(settings, state, drawing),
  ask: round,
  draw: drawFor,
  hosts: (process.env.RECEIVER_HOSTS ?? '').split(',').filter(Boolean),
})
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(settings.port, settings.host, () => log(say('da', 'cli.serving', { name: settings.name, url: `http://localhost:${settings.port}` })))

let timer: NodeJS.Timeout | undefined
const poll = async () => {
  await round()
  timer = setTimeout(() => void poll(), (state.packages().length ? settings.poll : Math.min(QUICK, settings.poll)) * 1000)
}
void poll()

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    clearTimeout(timer)
    server.close()
    server.closeAllConnections()
    process.exit(0) // a drawing under way is killed with it; its list was not in place yet
  })
