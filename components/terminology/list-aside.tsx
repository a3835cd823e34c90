'use client'
// Beside a code list: proposals from the map, where it is used, its versions and files.
import { Plus } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { keyOf } from '#terminology/list/index'
import { Button } from '../ui/button'
import type { ListAsSeen, Working } from './use-list'

export function ListAside({ seen, work, canEdit }: { seen: ListAsSeen; work: Working; canEdit: boolean }) {
  const t = useTranslations('terminology.list')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const slug = seen.list.id
  const left = seen.proposals.filter((one) => !work.list.codes.some((code) => keyOf(code) === keyOf(one)))
  return (
    <aside className="flex flex-col gap-6 text-base">
      <Part title={t('proposals')}>
        {!seen.mapped && <p className="text-sm text-muted">{t('noMap')}</p>}
        {seen.mapped && !left.length && <p className="text-sm text-muted">{t('noProposals')}</p>}
        {left.length > 0 && <p className="text-sm text-muted">{t('proposalsLead')}</p>}
        <ul>
          {left.map((one) => (
            <li key={keyOf(one)} className="border-b border-hair py-2">
              <p className="text-sm">{one.text[locale]}</p>
              {canEdit && (
                <Button size="small" look="quiet" icon={<Plus size={16} />} onPress={() => work.decide(one, 'undecided')}>
                  {t('propose', { code: one.code })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('usedBy')}>
        {!seen.usedBy.length && <p className="text-sm text-muted">{t('unused')}</p>}
        <ul>
          {seen.usedBy.map((one) => (
            <li key={one.slug} className="py-1">
              {one.title} <span className="text-sm text-muted">({t(one.same ? 'same' : 'other')})</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('versions')}>
        <ol>
          {seen.versions.map((one) => (
            <li key={one.number} className="border-b border-hair py-2">
              <Link
                className="text-accent underline"
                aria-current={one.number === seen.version ? 'page' : undefined}
                href={`/kodelister/${slug}?version=${one.number}` as Route}
              >
                {one.number}
              </Link>{' '}
              <span className="text-sm text-muted">
                {one.savedAt.slice(0, 10)} · {one.savedBy}
              </span>
              {one.note && <p className="text-sm">{one.note}</p>}
              {one.number > 1 && (
                <p>
                  <Link className="text-sm text-accent underline" href={`/kodelister/${slug}?version=${one.number}&fra=${one.number - 1}` as Route}>
                    {t('compare', { version: one.number })}
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ol>
      </Part>
      <p className="flex flex-col gap-1">
        <a className="text-accent underline" href={`/api/code-lists/${slug}?form=csv`} download>
          {t('exportCsv')}
        </a>
        <a className="text-accent underline" href={`/api/code-lists/${slug}?form=fhir`} download>
          {t('exportFhir')}
        </a>
      </p>
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </section>
  )
}
