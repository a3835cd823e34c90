'use client'
// The searchable list of kinds and ready-filled criteria, with how many synthetic patients have each.
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { SearchList, type Hit } from '../ui/combobox'
import { useEditor, useLive } from './context'
import { KindIcon, StepIcon } from './icons'
import { folded, suggestionsFor, usesIn, type Pick, type Suggestion } from './suggestions'

export function StepSearch({
  label,
  onPick,
  autoFocus,
  extra = [],
}: {
  label: string
  onPick: (pick: Pick) => void
  autoFocus?: boolean
  /** Endings and steps that may be led to, shown where the query fits them. */
  extra?: readonly Suggestion[]
}) {
  const t = useTranslations('flow.add')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const { population } = useLive()
  const { profile, used, say } = useEditor()
  const named = useMemo(() => usesIn(profile, used.documents, say), [profile, used, say])
  const [query, setQuery] = useState('')
  const found = useMemo(() => {
    const all = suggestionsFor(query, locale, { common: population.common })
    const typed = folded(query.trim())
    const group: Suggestion = { id: 'group', label: t('group'), detail: t('groupDetail'), pick: { type: 'group' }, over: null }
    return [...all, ...[group, ...named, ...extra].filter((one) => !typed || folded(one.label).includes(typed))]
  }, [query, locale, extra, named, t, population.common])
  const [have, setHave] = useState<Record<string, number>>({})
  const { having } = population
  useEffect(() => {
    const over = found.filter((one) => one.over)
    let gone = false
    if (over.length)
      void having(over.map((one) => one.over!)).then((counts) => {
        if (counts && !gone) setHave(Object.fromEntries(over.map((one, index) => [one.id, counts[index]!])))
      })
    return () => {
      gone = true
    }
  }, [found, having])
  const hits = found.map((one): Hit => ({
    id: one.id,
    label: one.label,
    detail: one.detail || undefined,
    note: have[one.id] === undefined || !one.over ? undefined : t('patients', { n: have[one.id]! }),
    icon:
      one.pick.type === 'kind' || one.pick.type === 'codes' || one.pick.type === 'result' ? (
        <KindIcon kind={one.pick.kind} />
      ) : (
        <StepIcon icon={one.pick.type === 'in' ? 'in' : one.pick.type === 'out' ? 'out' : 'group'} size={18} />
      ),
  }))
  return (
    <SearchList
      label={label}
      placeholder={t('placeholder')}
      query={query}
      onQuery={setQuery}
      hits={hits}
      empty={t('empty', { query })}
      autoFocus={autoFocus ?? false}
      onPick={(id) => {
        const hit = found.find((one) => one.id === id)
        if (hit) onPick(hit.pick)
      }}
    />
  )
}
