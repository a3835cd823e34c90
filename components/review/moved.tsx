'use client'
// What the change does to the synthetic clinic: who comes, who goes, who changes priority, and the step or rule that moved each.
import { ArrowLeftRight, Minus, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import type { Profile } from '#criteria'
import { formatIn } from '#i18n'
import type { MovedBy } from '#engines/arrays/moves'
import type { Moved } from '../population/protocol'
import { usePopulation } from '../population/use-population'
import { Notice } from '../ui/notice'
import { ruleWords, stepWords, tierWords } from './moved-words'

const SORTS = { came: { icon: <Plus size={16} />, line: 'border-solid border-accent' }, went: { icon: <Minus size={16} />, line: 'border-dashed border-ink' } }

export function MovedPatients({
  url,
  before,
  after,
  used,
}: {
  /** Where the population file lies; null: there is none. */
  url: string | null
  before: { version: string; document: Profile }
  after: Profile
  used: readonly Profile[]
}) {
  const t = useTranslations('review.moved')
  const faults = useTranslations('flow.total')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = formatIn(locale)
  const { head, fault, moves: ask } = usePopulation(url, after, before.document, [], used)
  const [answer, setAnswer] = useState<{ moved: Moved | null } | null>(null)
  useEffect(() => {
    if (!head) return
    let gone = false
    void ask(after, before.document).then((moved) => {
      if (!gone) setAnswer({ moved })
    })
    return () => {
      gone = true
    }
  }, [head, ask, after, before.document])
  if (fault) return <Notice tone="warning">{faults(fault)}</Notice>
  if (!answer || !head)
    return (
      <p role="status" className="text-muted">
        {t('loading')}
      </p>
    )
  if (!answer.moved) return <Notice tone="warning">{t('wrong')}</Notice>
  const { moves, keys, included } = answer.moved
  const sides = { before: before.document, after }
  const where = (by: MovedBy) => (by.where === 'before' ? t('inVersion', { version: before.version }) : '')
  const patients = ({ count, patients: some }: MovedBy) => {
    const named = some.flatMap((patient) => keys[patient] ?? [])
    return (
      <details className="text-sm">
        <summary className="min-h-6 cursor-pointer text-accent">{t('show')}</summary>
        <p className="tabular text-muted">
          {named.join(', ')} {count > named.length && t('more', { n: format.number(count - named.length) })}
        </p>
      </details>
    )
  }
  return (
    <div className="flex flex-col gap-4" data-moved>
      <p className="max-w-[66ch] text-sm text-muted">{t('lead', { name: head.name, n: format.number(head.size), day: format.day(head.ref) })}</p>
      <p className="tabular">{t('total', { before: format.number(included.before), after: format.number(included.after), version: before.version })}</p>
      {moves.came.count + moves.went.count + moves.placed.count === 0 && <p className="max-w-[66ch]">{t('none')}</p>}
      {(['came', 'went'] as const).map(
        (sort) =>
          moves[sort].count > 0 && (
            <Sort key={sort} title={t(sort, { n: moves[sort].count })} {...SORTS[sort]}>
              {moves[sort].by.map((by) => (
                <li key={`${by.where} ${by.id}`} className="max-w-[66ch]">
                  {t('by', { n: format.number(by.count), step: stepWords(by, sides, locale) })} {where(by)}
                  {patients(by)}
                </li>
              ))}
            </Sort>
          ),
      )}
      {moves.placed.count > 0 && (
        <Sort title={t('placed', { n: moves.placed.count })} icon={<ArrowLeftRight size={16} />} line="border-dotted border-accent">
          {moves.placed.by.map((by) => {
            const { from, to } = tierWords(by, sides)
            return (
              <li key={`${by.where} ${by.id} ${by.from} ${by.to}`} className="max-w-[66ch]">
                {t('between', { n: format.number(by.count), from: from ?? t('noTier'), to: to ?? t('noTier'), rule: ruleWords(by, sides) ?? t('noRule') })}{' '}
                {where(by)}
                {patients(by)}
              </li>
            )
          })}
        </Sort>
      )}
    </div>
  )
}

function Sort({ title, icon, line, children }: { title: string; icon: ReactNode; line: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={`border-l-4 pl-3 ${line}`}>
      <h3 className="flex items-center gap-1.5 text-sm font-semibold">
        <span aria-hidden>{icon}</span>
        {title}
      </h3>
      <ul className="mt-1 flex flex-col gap-1">{children}</ul>
    </section>
  )
}
