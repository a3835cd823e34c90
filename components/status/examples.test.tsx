// @vitest-environment jsdom
// "Ny ud fra …" as an author uses it: searched, chosen, named, and refused in words.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { I18nProvider } from 'react-aria-components'
import { afterEach, expect, test, vi } from 'vitest'
import { MESSAGES } from '#i18n'
import type { BasisView, ExampleView } from '#workflow'
import { Basis } from './basis'
import { Examples, type CreateFrom } from './examples'

afterEach(() => cleanup())
const push = vi.fn()
const router = { push, refresh() {}, replace() {}, prefetch() {}, back() {}, forward() {} } as unknown as AppRouterInstance
const screenOf = (children: React.ReactNode, locale: 'da' | 'en' = 'da') =>
  render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale] as never} timeZone="Europe/Copenhagen">
      <I18nProvider locale={locale === 'en' ? 'en-GB' : 'da-DK'}>
        <AppRouterContext value={router}>{children}</AppRouterContext>
      </I18nProvider>
    </NextIntlClientProvider>,
  )
const row = (slug: string, title: string, more: Partial<ExampleView> = {}): ExampleView => ({
  from: { versionId: slug },
  slug,
  title,
  purpose: `Finder ${slug}.`,
  contentHash: 'a'.repeat(64),
  version: '1.0.0',
  state: 'published',
  own: false,
  size: 1256,
  ...more,
})
const ROWS = [
  row('osteoporose', 'Osteoporose', { purpose: 'Finder knogler.\n\nOg fald.' }),
  row('kol', 'KOL', { from: { example: 'kol' }, version: null, state: null, size: null }),
  row('knogler', 'Mine knogler', { state: 'clinicalSpec', own: true }),
]
const titles = () => screen.getAllByRole('rowheader').map((one) => one.firstChild!.firstChild!.textContent)
const made = (slug: string): CreateFrom => vi.fn(async () => ({ ok: true as const, value: { slug, version: '1.0.0' } }))

test('each says purpose, size, state and version, and whether it is one’s own', () => {
  screenOf(<Examples rows={ROWS} clinic="Syntetisk klinik" create={made('x')} />)
  const [, first, second, third] = screen.getAllByRole('row')
  expect(first!.textContent).toMatch(/Osteoporose.*Finder knogler.*1\.256.*Udgivet.*1\.0\.0/s)
  expect(second!.textContent).toMatch(/KOL.*ikke talt endnu.*Demonstrationsprofil.*ingen/s)
  expect(third!.textContent).toMatch(/Lægefaglig specifikation.*Du har skrevet på den/s)
  expect(within(second!).queryByRole('link')).toBeNull()
  expect(screen.getByRole('columnheader', { name: 'Patienter i Syntetisk klinik' })).toBeTruthy()
})

test('the search takes several words in any order, in name and purpose, and says how many fit', async () => {
  const user = userEvent.setup()
  screenOf(<Examples rows={ROWS} clinic={null} create={made('x')} />)
  const search = screen.getByRole('textbox', { name: 'Søg i navn og formål' })
  await user.type(search, 'FALD osteo')
  expect(titles()).toEqual(['Osteoporose'])
  expect(screen.getByRole('status').textContent).toBe('1 profil')
  await user.clear(search)
  await user.type(search, 'knogler')
  expect(titles()).toEqual(['Osteoporose', 'Mine knogler'])
  await user.type(search, ' findes ikke')
  expect(screen.queryAllByRole('rowheader')).toEqual([])
  expect(screen.getByText(/Ingen profil passer/)).toBeTruthy()
})

test('chosen by one press: the title stands selected, the short name follows it, and Enter makes the profile', async () => {
  const user = userEvent.setup()
  const create = made('knogler-hos-os')
  screenOf(<Examples rows={ROWS} clinic={null} create={create} />)
  await user.click(screen.getByRole('button', { name: 'Brug som udgangspunkt: Osteoporose 1.0.0' }))
  const dialog = screen.getByRole('dialog', { name: 'Ny ud fra Osteoporose 1.0.0' })
  const title = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Profilens navn' })
  await waitFor(() => expect(document.activeElement).toBe(title))
  expect(title.value).toBe('Kopi af Osteoporose')
  expect([title.selectionStart, title.selectionEnd]).toEqual([0, title.value.length])
  await user.keyboard('Knogler på øen')
  expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Kort navn' }).value).toBe('knogler-paa-oeen')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(push).toHaveBeenCalledWith('/profiler/knogler-hos-os/1.0.0'))
  expect(create).toHaveBeenCalledWith({ from: { versionId: 'osteoporose' }, contentHash: 'a'.repeat(64), title: 'Knogler på øen' })
})

test('a short name of one’s own is sent along; one that cannot stand in an address is told of at its place', async () => {
  const user = userEvent.setup()
  const create = vi.fn(async () => ({ ok: false as const, problem: { code: 'nameTaken' as const, slug: 'taget' } }))
  screenOf(<Examples rows={ROWS} clinic={null} create={create} />)
  await user.click(screen.getByRole('button', { name: 'Brug som udgangspunkt: KOL' }))
  const slug = screen.getByRole<HTMLInputElement>('textbox', { name: 'Kort navn' })
  await user.clear(slug)
  await user.type(slug, 'Ikke æ')
  expect(screen.getByText(/Brug 2–50 tegn/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Opret profilen' })).toHaveProperty('disabled', true)
  await user.clear(slug)
  await user.type(slug, 'taget')
  await user.click(screen.getByRole('button', { name: 'Opret profilen' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Navnet »taget« er taget')
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ slug: 'taget', from: { example: 'kol' } }))
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('who may not begin from another sees the list without the button', () => {
  screenOf(<Examples rows={ROWS} clinic={null} create={undefined} />)
  expect(titles()).toHaveLength(3)
  expect(screen.queryAllByRole('button')).toEqual([])
})

test.each([
  ['da', '1.0.0', 'Bygger på Osteoporose 1.0.0'],
  ['en', '1.0.0', 'Based on Osteoporose 1.0.0'],
  ['da', null, 'Bygger på demonstrationsprofilen Osteoporose'],
] as const)('what it is based on (%s, %s)', (locale, version, words) => {
  const basis: BasisView = { slug: 'osteoporose', title: 'Osteoporose', version, contentHash: 'a'.repeat(64) }
  const { container } = screenOf(<Basis basis={basis} />, locale)
  expect(container.textContent).toBe(words)
  expect(screen.queryByRole('link')?.getAttribute('href')).toBe(version ? '/profiler/osteoporose/1.0.0' : undefined)
})
