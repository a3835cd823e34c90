// For tests of the designing page: a version to show, and the counting worker run in the test's own thread.
import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { I18nProvider } from 'react-aria-components'
import { vi } from 'vitest'
import { contentHash, meaningHash, parseDay, type Profile } from '#criteria'
import { newCriterion } from '#criteria/edit/index'
import { MESSAGES } from '#i18n'
import { encode } from '#population/file'
import { denmark } from '#population/denmark/denmark'
import type { VersionView } from '#workflow'
import { serveCases } from '../cases/serve'
import { serveChecks } from '../checking/serve'
import { serve } from '../population/serve'
import { ProfileEditor, type ProfileEditorProps } from './editor'

const file = encode(denmark({ seed: 11, size: 600, ref: parseDay('2026-06-30')!, clinic: '091034', name: 'Prøveklinik' }).population)

interface Scope {
  onmessage: ((event: { data: unknown }) => void) | null
  postMessage: (data: unknown) => void
}
/** The page's workers by the folder that their entry lies in. */
class InThread {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  private gone = false
  private readonly scope: Scope = {
    onmessage: null,
    postMessage: (data) => {
      const copy = structuredClone(data)
      setTimeout(() => {
        if (!this.gone) this.onmessage?.({ data: copy })
      }, 0)
    },
  }
  constructor(url: URL) {
    const listen = (String(url).includes('/checking/') ? serveChecks : String(url).includes('/cases/') ? serveCases : serve) as (scope: Scope) => void
    listen(this.scope)
  }
  postMessage(data: unknown) {
    const copy = structuredClone(data)
    setTimeout(() => this.scope.onmessage?.({ data: copy }), 0)
  }
  terminate() {
    this.gone = true
  }
}

/** What jsdom has not: workers, addresses, sizes. `bytes` is the population's, `documents` the versions that can be fetched, by "slug/version". */
export function prepare(bytes: Uint8Array = file, documents: Readonly<Record<string, Profile>> = {}): void {
  localStorage.clear()
  localStorage.setItem('profilstudio:view', 'list')
  vi.stubGlobal('Worker', InThread)
  vi.stubGlobal('fetch', async (url: string) => {
    const version = /^\/api\/profiles\/(.+)$/.exec(url)?.[1]
    if (version === undefined) return new Response(bytes.slice().buffer as ArrayBuffer)
    return documents[version] ? new Response(JSON.stringify(documents[version])) : new Response('', { status: 404 })
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  window.matchMedia = ((query: string) => ({
    matches: query.includes('reduce'),
    addEventListener() {},
    removeEventListener() {},
  })) as unknown as typeof window.matchMedia
  Element.prototype.scrollIntoView = () => {}
}
export const half = (): Uint8Array => file.slice(0, file.length >> 1)

/** Nothing in these tests leaves the page. */
const router = { refresh() {}, push() {}, replace() {}, prefetch() {}, back() {}, forward() {} } as unknown as AppRouterInstance

export const started = (): Profile => ({
  language: 1,
  id: 'proeve',
  title: 'Prøveprofil',
  purpose: 'Formål',
  background: '',
  intendedUse: 'Prøve',
  owner: 'Klinik',
  references: [],
  terminology: [],
  codeLists: [],
  results: [],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [],
  flow: [
    { id: 'base', type: 'question', ask: newCriterion('base'), yes: 'med', no: 'ude' },
    { id: 'med', type: 'in' },
    { id: 'ude', type: 'out', reason: 'Ikke tilmeldt klinikken' },
  ],
  tiers: [],
  display: [],
})
export const version = (document: Profile, more: Partial<VersionView> = {}): VersionView => ({
  id: 'v1',
  slug: document.id,
  version: '1.0.0',
  title: document.title,
  state: 'technicalSpec',
  revision: 1,
  document,
  used: [],
  contentHash: contentHash(document),
  meaningHash: meaningHash(document),
  logicHash: '',
  savedAt: '2026-11-23T13:32:00Z',
  canEdit: true,
  acts: [
    { act: 'submit', allowed: true },
    { act: 'addComment', allowed: true },
  ],
  turn: null,
  since: '2026-11-23T13:32:00Z',
  approvals: [],
  comments: [],
  contributors: [],
  setAside: [],
  ...more,
})

export function show(
  view: VersionView,
  acts: Partial<ProfileEditorProps['acts']> = {},
  locale: 'da' | 'en' = 'da',
  releases: ProfileEditorProps['releases'] = [],
  visit?: ProfileEditorProps['visit'],
) {
  const saves: Profile[] = []
  const save: ProfileEditorProps['acts']['save'] =
    acts.save ??
    (async ({ document, revision }) => {
      saves.push(document)
      return {
        ok: true,
        value: { revision: revision + 1, contentHash: contentHash(document), savedAt: '2026-11-23T13:40:00Z', state: 'technicalSpec', version: '1.0.0' },
      }
    })
  const shown = render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale] as never} timeZone="Europe/Copenhagen">
      <I18nProvider locale={locale === 'da' ? 'da-DK' : 'en-GB'}>
        <AppRouterContext value={router}>
          <ProfileEditor view={view} acts={{ ...acts, save }} population={{ url: '/population' }} releases={releases} visit={visit} />
        </AppRouterContext>
      </I18nProvider>
    </NextIntlClientProvider>,
  )
  return { ...shown, saves }
}
