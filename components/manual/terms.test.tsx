// @vitest-environment jsdom
// Words with an explanation: on hover, focus and tap, put away by Esc, and no word lost.
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test } from 'vitest'
import { MESSAGES } from '#i18n'
import { GLOSSARY } from '#i18n/glossary'
import { Terms } from './terms'

afterEach(cleanup)
const show = (locale: 'da' | 'en' = 'da') =>
  render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale] as never} timeZone="Europe/Copenhagen">
      <h2>
        <Terms of={['flow']}>{MESSAGES[locale].flow.sentences.title}</Terms>
      </h2>
      <button type="button">Videre</button>
    </NextIntlClientProvider>,
  )
const tip = () => screen.queryByRole('tooltip')

test('focus shows it as the word’s description, Esc puts it away with focus left where it was, and it comes again', async () => {
  const user = userEvent.setup()
  let heard = 0
  document.body.addEventListener('keydown', (event) => (heard += event.key === 'Escape' ? 1 : 0), { once: true })
  show()
  expect(screen.getByRole('heading', { name: 'Forløbet i ord' })).toBeTruthy()
  await user.tab()
  const word = screen.getByRole('button', { name: 'Forløbet' })
  expect(document.activeElement).toBe(word)
  expect((await screen.findByRole('tooltip')).textContent).toBe(GLOSSARY.flow.says.da)
  expect(word.getAttribute('aria-describedby')).toBe(tip()!.id)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(tip()).toBeNull())
  expect(document.activeElement).toBe(word)
  expect(heard, 'Esc goes no further').toBe(0)
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('tooltip')).toBeTruthy()
  await user.tab()
  await waitFor(() => expect(tip()).toBeNull())
})

test('it stays while the pointer is on the word or on the explanation', async () => {
  const user = userEvent.setup()
  show()
  await user.hover(screen.getByRole('button', { name: 'Videre' }))
  await user.hover(screen.getByRole('button', { name: 'Forløbet' }))
  const shown = await screen.findByRole('tooltip')
  await user.hover(shown)
  await new Promise((done) => setTimeout(done, 600))
  expect(tip()).not.toBeNull()
  await user.hover(screen.getByRole('button', { name: 'Videre' }))
  await waitFor(() => expect(tip()).toBeNull(), { timeout: 3000 })
})

test('a finger opens and closes it', async () => {
  const user = userEvent.setup()
  show('en')
  const word = screen.getByRole('button', { name: 'flow' })
  const tap = () => user.pointer([{ keys: '[TouchA]', target: word }])
  await tap()
  expect((await screen.findByRole('tooltip')).textContent).toBe(GLOSSARY.flow.says.en)
  await tap()
  await waitFor(() => expect(tip()).toBeNull())
})
