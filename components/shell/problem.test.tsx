// @vitest-environment jsdom
// What the CQL compiler refuses is told in the reader's language: where, and why.
import { renderHook } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { REASONS } from '#engines/cql/refusal'
import { problems as da } from '#i18n/da/problems'
import { problems as en } from '#i18n/en/problems'
import { useProblemText } from './problem'

const textIn = (locale: 'da' | 'en') =>
  renderHook(() => useProblemText(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <NextIntlClientProvider locale={locale} timeZone="Europe/Copenhagen" messages={{ problems: locale === 'da' ? da : en, workflow: {} } as never}>
        {children}
      </NextIntlClientProvider>
    ),
  }).result.current

const refused = (why: (typeof REASONS)[keyof typeof REASONS] | string) => ({
  code: 'notTranslatable' as const,
  language: 'cql' as const,
  reasons: [{ step: 'score', why }],
})

test('a refusal of the CQL compiler is a sentence in Danish, and in English', () => {
  expect(textIn('da')(refused(REASONS.weights))).toBe(
    'Logikken kan ikke skrives som CQL, så alle modtagere regner ens (»score«): vægtene i en sum er tilsammen over 1.000.000, og så regner CQL-programmer ikke ens',
  )
  expect(textIn('en')(refused(REASONS.period))).toBe(
    'The logic cannot be written as CQL that all receivers run alike (“score”): a period is above 1000 years, farther than dates in CQL reach',
  )
})

test('what only the translator knows is told as it says it', () => expect(textIn('da')(refused('Could not resolve X'))).toMatch(/Could not resolve X$/))
