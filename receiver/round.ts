// One round: ask the feed, draw what has changed, tell the studio. Refusals are kept as sentences; what was in use stays in use.
import { join } from 'node:path'
import { FeedRefused, lastGood, openVerifiedFeed, pull, refusalSentence, type FeedOptions, type KeptRelease, type Refusal } from '#release'
import type { Trouble } from '../components/cockpit/model'
import { reportAdoption } from './adoption'
import { folderStamp } from './clinic-folder'
import { drawInto } from './drawing'
import { inBoth } from './say'
import type { Settings } from './settings'
import type { Asked, State } from './state'

/** Raise when a list drawn by an earlier program would be read wrongly. */
const LIST_FORM = 2

export const troubleOf = (refusal: Refusal, at: string): Trouble & { code: string } => ({
  code: refusal.code,
  says: { da: refusalSentence(refusal, 'da'), en: refusalSentence(refusal, 'en') },
  at,
})

export type Said = (line: string) => void

/** Asks the feed for every package; answers those that came into use or changed. */
export async function ask(settings: Settings, state: State, now: Date, log: Said): Promise<Asked> {
  const at = now.toISOString()
  const options: FeedOptions = { dir: settings.dir, url: settings.feedUrl, trustedRoot: settings.trustedRoot, now: () => now }
  const asked: Asked = { at, trouble: null, packages: {} }
  const before = state.asked()
  /** A refusal is told once, not at every asking. */
  const tell = (refusal: Refusal, was: Trouble | null | undefined, name?: string) => {
    if (!was || was.says.da !== refusalSentence(refusal, 'da'))
      log(`${name ? `${name}: ` : ''}${refusalSentence(refusal, 'da')} (${refusal.code}: ${refusal.detail})`)
  }
  try {
    const offered = (await openVerifiedFeed(options)).releases.map((one) => one.name)
    const wanted = new Set([...offered, ...state.packages()].filter((name) => !settings.packages.length || settings.packages.includes(name)))
    for (const name of wanted) {
      const pulled = await pull({ ...options, name })
      if (!pulled.ok) {
        tell(pulled.refusal, before?.packages[name], name)
        asked.packages[name] = troubleOf(pulled.refusal, at)
      } else if (pulled.changed) log(inBoth('cli.pulled', { package: name, version: pulled.release.version }).da)
    }
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error
    tell(error.refusal, before?.trouble)
    asked.trouble = troubleOf(error.refusal, at)
  }
  state.keepAsked(asked)
  return asked
}

/** What a list depends on: drawn again when any of it is another. */
export const stampOf = (release: KeptRelease, asOf: number | null, patients: string): string =>
  [LIST_FORM, release.sha256, release.status, release.since, asOf ?? '', patients].join(' ')

/** Draws the list of each release in use where release, patients or reference date are other than last time, or always. */
export async function drawAll(settings: Settings, state: State, now: () => Date, log: Said, drawing: Set<string> = new Set(), always = false): Promise<void> {
  const patients = folderStamp(settings.patientsDir)
  const asOf = state.chosen(patients) ?? settings.asOf
  for (const name of state.packages()) {
    const release = lastGood(settings.dir, name)
    if (!release || state.asked()?.packages[name]?.code === 'withdrawn') continue
    const stamp = stampOf(release, asOf, patients)
    const before = state.drawn(name)
    if (!always && before?.stamp === stamp && (before.trouble !== null || state.list(name))) continue // a failure is tried again when something has changed, or when asked
    drawing.add(name)
    try {
      const at = now().toISOString()
      const answer = await drawInto(state.listFile(name), { release, patientsDir: settings.patientsDir, cache: join(settings.dir, 'patients'), asOf, now: at })
      state.keepDrawn(name, {
        stamp,
        trouble: answer.ok
          ? null
          : { says: inBoth(`refused.${answer.code}` as 'refused.sql', { package: name, version: release.version, detail: '', ...answer.params }), at },
      })
      const list = answer.ok && state.list(name)
      log(
        list
          ? inBoth('cli.drawn', { package: name, version: release.version, included: list.included, size: list.patients.size, seconds: answer.seconds }).da
          : `${name}: ${state.drawn(name)?.trouble?.says.da}`,
      )
    } finally {
      drawing.delete(name)
    }
  }
}

/** Tells the studio which release runs here: only one whose list could be drawn. */
export async function adoptAll(settings: Settings, state: State, log: Said): Promise<void> {
  if (!settings.studio) return
  for (const name of state.packages()) {
    const release = lastGood(settings.dir, name)
    const list = state.list(name)
    const before = state.adopted(name)
    if (!release || list?.release.sha256 !== release.sha256 || (before?.sha256 === release.sha256 && !before.failure)) continue
    const failure = await reportAdoption(settings.studio, {
      receiver: settings.name,
      package: name,
      version: release.version,
      sha256: release.sha256,
      activatedAt: release.since,
      engine: 'duckdb',
    })
    state.keepAdopted(name, { sha256: release.sha256, failure })
    if (failure !== before?.failure || !failure)
      log(inBoth(failure ? 'cli.adoptFailed' : 'cli.adopted', { package: name, version: release.version, detail: failure }).da)
  }
}
