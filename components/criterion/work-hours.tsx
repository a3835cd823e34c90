// Hours a year by role, as a table with bars: for planning.
import { useTranslations } from 'next-intl'
import { ROLE_NAMES, type Locale, type WorkHours } from '#criteria'
import { formatIn } from '#i18n/format'
import { Table } from '../ui/table'

export function HoursTable({ hours, name, old, locale }: { hours: WorkHours | null; name: string; old: boolean; locale: Locale }) {
  const t = useTranslations('work')
  const format = formatIn(locale)
  const round = (n: number) => format.number(Math.round(n * 10) / 10)
  const most = Math.max(1, ...(hours?.roles ?? []).map((one) => one.hours))
  return (
    <section aria-label={t('hoursTitle')} aria-busy={old} className={`flex flex-col gap-2 ${old ? 'opacity-50' : ''}`}>
      <h2 className="text-lg font-semibold">{t('hoursTitle')}</h2>
      {!hours ? (
        <p className="text-muted">{t('noHours')}</p>
      ) : !hours.roles.length ? (
        <p className="text-muted">{t('noTime')}</p>
      ) : (
        <>
          <p className="text-sm text-muted">{t('hoursLead', { name })}</p>
          <Table
            caption={t('hoursTitle')}
            rows={[...hours.roles.map((one) => ({ ...one, whole: false })), { role: null, hours: hours.total, whole: true }]}
            rowKey={({ role }) => role ?? 'all'}
            columns={[
              { id: 'role', label: t('role'), head: true, cell: ({ role }) => (role ? ROLE_NAMES[locale][role] : t('total')) },
              { id: 'hours', label: t('roleHours'), number: true, cell: (row) => round(row.hours) },
              {
                id: 'bar',
                label: t('share'),
                cell: (row) =>
                  row.whole ? null : (
                    <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="h-3 w-full min-w-40 max-w-96">
                      <rect width={(row.hours / most) * 100} height={8} className="fill-accent" />
                    </svg>
                  ),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
