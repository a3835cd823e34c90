// A receiver in a folder of its own over a small synthetic clinic, for tests. Everything in it is real: feed, keys, packages, FHIR, DuckDB.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { dayOf } from '#criteria'
import type { DenmarkOptions } from '#population/denmark/denmark'
import type { House } from '../../publisher/testing/house'
import { CockpitPage } from '../../components/cockpit/page'
import { viewOf } from '../../components/cockpit/view'
import { cockpitOf } from '../cockpit'
import { exportClinic } from '../export-clinic'
import { adoptAll, ask, drawAll } from '../round'
import type { Settings } from '../settings'
import { State } from '../state'

export const REF = dayOf(2026, 6, 30)
export const CLINIC = '091034'
export const optionsOf = (seed: number, size: number): DenmarkOptions => ({ seed, size, ref: REF, clinic: CLINIC, name: `Prøveklinik ${seed}` })

export interface Receiver {
  root: string
  settings: Settings
  state: State
  /** Lines of the log, in order. */
  said: string[]
  /** Asks and draws, as the process does. */
  round: (now?: Date) => Promise<void>
  /** The page at an address, as text without tags. */
  page: (address?: string) => string
  close: () => void
}

export function openReceiver(house: House, options: DenmarkOptions, more: Partial<Settings> = {}): Receiver {
  const root = mkdtempSync(join(tmpdir(), 'receiver-'))
  const settings: Settings = {
    name: 'Prøvemodtager',
    feedUrl: house.url,
    trustedRoot: house.trustedRoot,
    dir: join(root, 'state'),
    patientsDir: join(root, 'patients'),
    port: 0,
    host: '127.0.0.1',
    poll: 60,
    packages: [],
    asOf: null,
    studio: null,
    ...more,
  }
  mkdirSync(settings.dir, { recursive: true })
  exportClinic(options, settings.patientsDir)
  const state = new State(settings.dir)
  const said: string[] = []
  const log = (line: string) => said.push(line)
  return {
    root,
    settings,
    state,
    said,
    round: async (now = new Date()) => {
      await ask(settings, state, now, log)
      await drawAll(settings, state, () => now, log)
      await adoptAll(settings, state, log)
    },
    page: (address = '/') =>
      renderToStaticMarkup(createElement(CockpitPage, { cockpit: cockpitOf(settings, state), view: viewOf(new URL(address, 'http://localhost').searchParams) }))
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}
