'use client'
// A text in which the field's words are explained where they stand: dots under the word, and what it means on hover, focus and tap.
import { useLocale } from 'next-intl'
import { Fragment } from 'react'
import { piecesOf, wordOf, type WordId } from '#i18n/glossary'
import { Hint } from '../ui/hint'

export function Terms({ of, children }: { of: readonly WordId[]; children: string }) {
  const locale = useLocale() === 'en' ? 'en' : 'da'
  return piecesOf(children, of, locale).map(({ text, word }, index) =>
    word === null ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <Hint
        key={index}
        says={wordOf(word).says[locale]}
        className="inline-block min-h-6 cursor-help rounded-sm underline decoration-muted decoration-dotted decoration-1 underline-offset-4 print:no-underline"
      >
        {text}
      </Hint>
    ),
  )
}
