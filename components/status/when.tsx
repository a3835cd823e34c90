'use client'
// A moment as people say it ("i går"), with the exact time on hover and for readers.
import { useLocale } from 'next-intl'
import { formatIn } from '#i18n/format'

export function When({ at, now }: { at: string; now: string }) {
  const format = formatIn(useLocale() === 'en' ? 'en' : 'da')
  return (
    <time dateTime={at} title={format.instant(new Date(at))} className="whitespace-nowrap">
      {format.since(new Date(at), new Date(now))}
    </time>
  )
}
