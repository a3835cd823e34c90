// What both specifications begin with: which content it is, who approved it, and what stands behind it.
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { VersionView } from '#workflow'
import { Basis } from '../status/basis'

export function Part({ title, children, apart }: { title: string; children: ReactNode; /** Begins a sheet of its own. */ apart?: boolean }) {
  return (
    <section aria-label={title} className={`flex flex-col gap-3 ${apart ? 'print:break-before-page' : ''}`}>
      <h2 className="text-lg font-semibold print:break-after-avoid">{title}</h2>
      {children}
    </section>
  )
}

export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 md:grid-cols-[14rem_1fr] print:grid-cols-[10rem_1fr]">
      {rows.map(([name, says]) => (
        <div key={name} className="contents">
          <dt className="text-sm font-medium">{name}</dt>
          <dd className="max-w-[72ch]">{says}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Stamp({ view }: { view: VersionView }) {
  const t = useTranslations('specification')
  const w = useTranslations('workflow')
  const f = useTranslations('flow')
  const e = useTranslations('examples')
  const format = useFormatter()
  const approvals = view.approvals.filter((one) => one.stands)
  const code = (hash: string) => <code className="text-sm break-all">{hash}</code>
  return (
    <section aria-label={t('signed')} className="flex flex-col gap-2 rounded-sm border border-line p-4">
      <p className="font-medium">{f('demo')}</p>
      {approvals.length === 0 && <p className="text-sm">{t('notSigned')}</p>}
      <Facts
        rows={[
          [t('state'), w(`states.${view.state}`)],
          [
            t('approvals'),
            approvals.length
              ? approvals.map((one) => `${w(`approvals.${one.kind}`)}: ${one.by.name}, ${format.dateTime(new Date(one.at), { dateStyle: 'long' })}`).join('; ')
              : t('noApprovals'),
          ],
          ...(view.basis ? [[e('basisTerm'), <Basis key="basis" basis={view.basis} />] as const] : []),
          [t('content'), code(view.contentHash)],
          [t('meaning'), code(view.meaningHash)],
        ]}
      />
    </section>
  )
}
