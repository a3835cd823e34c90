'use client'
// Search in every code system the studio knows, for a list that is being built: newest question wins.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { systemOf } from '#criteria'
import { SearchList } from '../ui/combobox'
import type { FoundCode, ListActs } from './use-list'

const PAUSE_MS = 150
const keyOf = ({ system, code }: FoundCode) => `${system}|${code}`

export function FindCodes({ find, locale, onPick }: { find: ListActs['find']; locale: 'da' | 'en'; onPick: (code: FoundCode) => void }) {
  const t = useTranslations('terminology.list')
  const w = useTranslations('terminology')
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ query: string; codes: readonly FoundCode[] } | null>(null)
  const asked = useRef('')
  /** All that was offered: hits that come while one is being chosen must not make the choice nothing. */
  const offered = useRef(new Map<string, FoundCode>())
  useEffect(() => {
    const text = query.trim()
    asked.current = text
    if (!text) return setFound(null)
    const later = setTimeout(
      () =>
        void find({ query: text }).then((result) => {
          if (asked.current !== text) return
          const codes = result.ok ? (result.value.hits.length ? result.value.hits : result.value.near) : []
          for (const one of codes) offered.current.set(keyOf(one), one)
          setFound({ query: text, codes })
        }),
      PAUSE_MS,
    )
    return () => clearTimeout(later)
  }, [query, find])
  const current = found && found.query === query.trim()
  return (
    <div className="flex flex-col gap-1">
      <SearchList
        label={t('add')}
        query={query}
        onQuery={setQuery}
        height="max-h-72"
        empty={!query.trim() ? '' : current ? t('noHits', { query }) : t('searching')}
        hits={(found?.codes ?? []).map((one) => ({
          id: keyOf(one),
          label: `${one.code} ${one.title}${one.retired ? ` (${w('retiredCode')})` : ''}`,
          detail: systemOf(one.system)?.name[locale] ?? one.system,
          note: one.patients === null ? undefined : t('patients', { n: one.patients }),
        }))}
        onPick={(id) => {
          const hit = offered.current.get(id)
          if (!hit) return
          setQuery('')
          onPick(hit)
        }}
      />
      <p className="text-sm text-muted">{t('addHelp')}</p>
    </div>
  )
}
