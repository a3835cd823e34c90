'use client'
// What is said aloud after an act: what happened and the new total, once, when the numbers have rested half a second.
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale, Words } from '#criteria'
import { formatIn } from '#i18n'
import type { Population } from '../population/use-population'

const REST_MS = 500

export function useAnnouncer(population: Population, locale: Locale): { announce: (text: string) => void; acted: (act: Words) => void; said: string } {
  const t = useTranslations('flow.announce')
  const [said, setSaid] = useState('')
  const pending = useRef<{ act: Words; before: number | null } | null>(null)
  const total = population.counted?.counts.included ?? null
  const latest = useRef(total)
  const announce = useCallback((text: string) => setSaid(text), [])
  const acted = useCallback((act: Words) => {
    pending.current = { act, before: pending.current?.before ?? latest.current }
  }, [])
  useEffect(() => {
    if (!pending.current || population.old) return
    const timer = setTimeout(() => {
      const { act, before } = pending.current!
      pending.current = null
      latest.current = total
      const format = formatIn(locale)
      const name = act[locale][0]!.toUpperCase() + act[locale].slice(1)
      const by = total === null || before === null ? 0 : total - before
      const numbers =
        total === null
          ? ''
          : by === 0
            ? t('total', { n: format.number(total) })
            : t(by < 0 ? 'fewer' : 'more', { n: format.number(total), by: format.number(Math.abs(by)) })
      setSaid(`${t('done', { act: name.replace(/\.$/, '') })} ${numbers}`.trim())
    }, REST_MS)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    if (!pending.current) latest.current = total
  }, [total])
  return { announce, acted, said }
}
