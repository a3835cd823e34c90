'use client'
// Search in the built-in codes, by code or by what clinicians call it; ICPC and SKS of one name come together.
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { systemOf, type Table } from '#criteria'
import type { Offer } from '#criteria/edit/index'
import { searchCodes } from '#terminology'
import { useEditor, useLive } from '../flow/context'
import { folded, systemsOf } from '../flow/suggestions'
import { SearchList, type Hit } from '../ui/combobox'

const CODE = /^[A-Z0-9][A-Z0-9.+-]{1,20}$/

export function CodeSearch({
  table,
  label,
  showLabel,
  onPick,
  single,
  autoFocus,
}: {
  table: Table | null
  label: string
  showLabel?: boolean
  /** The codes of the hit, and what a list of them would be called. */
  onPick: (codes: Offer[], name: string) => void
  /** One code a hit, as when a list is filled code by code. */
  single?: boolean
  autoFocus?: boolean
}) {
  const t = useTranslations('flow')
  const { locale } = useEditor()
  const { population } = useLive()
  const [query, setQuery] = useState('')
  const systems = table ? systemsOf(table) : undefined
  const found = useMemo(() => {
    const groups = new Map<string, { title: string; codes: Offer[] }>()
    for (const entry of searchCodes(query, { ...(systems ? { systems } : {}), limit: 24 })) {
      const key = single ? `${entry.system}|${entry.code}` : folded(entry.title.da)
      const group = groups.get(key) ?? { title: entry.title[locale], codes: [] }
      group.codes.push({ system: entry.system, code: entry.code, title: entry.title.da })
      groups.set(key, group)
    }
    return [...groups].map(([id, group]) => ({ id, ...group })).slice(0, 10)
  }, [query, systems, single, locale])
  const [have, setHave] = useState<Record<string, number>>({})
  const { having } = population
  useEffect(() => {
    let gone = false
    if (found.length)
      void having(found.map(({ codes }) => ({ table: table ?? 'diagnosis', codes }))).then((counts) => {
        if (counts && !gone) setHave(Object.fromEntries(found.map((one, index) => [one.id, counts[index]!])))
      })
    return () => {
      gone = true
    }
  }, [found, having, table])
  const typed = query.trim().toUpperCase()
  const first = systems?.[0]
  const own =
    first && CODE.test(typed) && /\d/.test(typed) && !found.some((one) => one.codes.some((code) => code.code === typed))
      ? { id: `own ${typed}`, system: first, code: typed }
      : null
  const hits: Hit[] = [
    ...found.map((one) => ({
      id: one.id,
      label: one.title,
      detail: one.codes.map((code) => `${code.code} (${systemOf(code.system)?.name[locale] ?? ''})`).join(', '),
      note: have[one.id] === undefined ? undefined : t('add.patients', { n: have[one.id]! }),
    })),
    ...(own ? [{ id: own.id, label: t('lists.addTyped', { code: own.code, system: systemOf(own.system)?.name[locale] ?? '' }) }] : []),
  ]
  return (
    <div>
      {showLabel && <p className="mb-1 text-sm font-medium">{label}</p>}
      <SearchList
        label={label}
        placeholder={t('lists.placeholder')}
        query={query}
        onQuery={setQuery}
        hits={query.trim() ? hits : []}
        empty={query.trim() ? t('lists.found', { query }) : ''}
        height="max-h-60"
        autoFocus={autoFocus ?? false}
        onPick={(id) => {
          setQuery('')
          if (own && id === own.id) return onPick([{ system: own.system, code: own.code }], own.code)
          const hit = found.find((one) => one.id === id)
          if (hit) onPick(hit.codes, /^[A-ZÆØÅ][a-zæøå]/.test(hit.title) ? hit.title[0]!.toLowerCase() + hit.title.slice(1) : hit.title)
        }}
      />
    </div>
  )
}
