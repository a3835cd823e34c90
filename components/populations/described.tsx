// What a population is like: diseases against their sources, data, gaps and disorder, as bars in tables.
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TABLES } from '#criteria'
import { GAPS } from '#population/denmark/tally'
import { ROW_STEPS } from '#population/describe/people'
import type { Description } from '#population/describe/whole'
import { Badge } from '../ui/badge'
import { Table } from '../ui/table'
import { Bar } from './bar'
import { Pyramid } from './pyramid'

export function Described({ description }: { description: Description }) {
  const t = useTranslations('populations')
  return (
    <div className="flex flex-col gap-10">
      {description.added > 0 && <p>{t('added', { n: description.added })}</p>}
      <Pyramid bands={description.pyramid} />
      <Anchors anchors={description.anchors} />
      {description.gaps && <Gaps gaps={description.gaps} />}
      <Events events={description.events} />
      <DirtTable dirt={description.dirt} />
    </div>
  )
}

function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="max-w-[66ch] text-sm text-muted">{lead}</p>
      {children}
    </section>
  )
}

function Anchors({ anchors }: Pick<Description, 'anchors'>) {
  const t = useTranslations('populations.anchors')
  const format = useFormatter()
  const most = Math.max(...anchors.flatMap((one) => [one.source, one.ill?.share ?? 0, one.coded]), 0.001)
  const percent = (share: number) => format.number(share, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const away = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  return (
    <Part title={t('title')} lead={t('lead')}>
      <Table
        caption={t('title')}
        rows={anchors}
        rowKey={({ id }) => id}
        columns={[
          { id: 'what', label: t('what'), head: true, cell: ({ id }) => t(`names.${id}`) },
          { id: 'source', label: t('source'), number: true, cell: ({ source }) => percent(source) },
          {
            id: 'ill',
            label: t('ill'),
            cell: ({ ill, source }) =>
              ill ? (
                <Bar share={ill.share / most} mark={source / most}>
                  {percent(ill.share)}
                </Bar>
              ) : (
                <span className="text-muted">{t('unknown')}</span>
              ),
          },
          {
            id: 'deviation',
            label: t('deviation'),
            cell: ({ ill }) =>
              ill && (
                <span className="flex items-center gap-2">
                  <span className="tabular w-16 text-right">{Number.isFinite(ill.deviation) ? away(ill.deviation) : '–'}</span>
                  <Badge tone={ill.within ? 'success' : 'warning'}>{t(ill.within ? 'within' : 'outside')}</Badge>
                </span>
              ),
          },
          {
            id: 'coded',
            label: t('coded'),
            cell: ({ coded, source }) => (
              <Bar share={coded / most} mark={source / most}>
                {percent(coded)}
              </Bar>
            ),
          },
        ]}
      />
    </Part>
  )
}

function Gaps({ gaps }: { gaps: NonNullable<Description['gaps']> }) {
  const t = useTranslations('populations.gaps')
  const n = useTranslations('populations.anchors.names')
  const a = useTranslations('populations.anchors')
  const format = useFormatter()
  const rows = Object.entries(gaps).filter(([id]) => n.has(id as 'copd'))
  const sum = (one: Record<string, number>) => GAPS.reduce((total, gap) => total + one[gap]!, 0) || 1
  return (
    <Part title={t('title')} lead={t('lead')}>
      <Table
        caption={t('title')}
        rows={rows}
        rowKey={([id]) => id}
        columns={[
          { id: 'what', label: a('what'), head: true, cell: ([id]) => n(id as 'copd') },
          ...GAPS.map((gap) => ({
            id: gap,
            label: t(`kinds.${gap}`),
            number: true,
            cell: ([, one]: (typeof rows)[number]) => format.number(one[gap] / sum(one), { style: 'percent', maximumFractionDigits: 0 }),
          })),
        ]}
      />
    </Part>
  )
}

function Events({ events }: Pick<Description, 'events'>) {
  const t = useTranslations('populations.events')
  const w = useTranslations('populations.tables')
  const format = useFormatter()
  const most = Math.max(...Object.values(events.mean), 0.001)
  const people = Math.max(...events.patients, 1)
  const all = events.patients.reduce((a, b) => a + b, 0) || 1
  const steps = events.patients.map((count, at) => ({ at, count }))
  const label = (at: number) =>
    at === 0 ? t('none') : at < ROW_STEPS.length ? t('upTo', { from: ROW_STEPS[at - 1]! + 1, to: ROW_STEPS[at]! }) : t('more', { from: ROW_STEPS.at(-1)! })
  return (
    <Part title={t('title')} lead={t('lead', { all: format.number(events.all, { maximumFractionDigits: 1 }) })}>
      <div className="grid gap-8 lg:grid-cols-2">
        <Table
          caption={t('table')}
          rows={TABLES.filter((name) => events.mean[name] > 0)}
          rowKey={(name) => name}
          columns={[
            { id: 'table', label: t('table'), head: true, cell: (name) => w(name) },
            {
              id: 'mean',
              label: t('mean'),
              cell: (name) => <Bar share={events.mean[name] / most}>{format.number(events.mean[name], { maximumFractionDigits: 2 })}</Bar>,
            },
          ]}
        />
        <Table
          caption={t('rows')}
          rows={steps}
          rowKey={({ at }) => String(at)}
          columns={[
            { id: 'rows', label: t('rows'), head: true, cell: ({ at }) => label(at) },
            {
              id: 'patients',
              label: t('patients'),
              cell: ({ count }) => <Bar share={count / people}>{format.number(count / all, { style: 'percent', maximumFractionDigits: 1 })}</Bar>,
            },
          ]}
        />
      </div>
    </Part>
  )
}

function DirtTable({ dirt }: Pick<Description, 'dirt'>) {
  const t = useTranslations('populations.dirt')
  const format = useFormatter()
  const share = (one: Description['dirt'][number]) => (one.of ? one.count / one.of : 0)
  const most = Math.max(...dirt.map(share), 0.001)
  return (
    <Part title={t('title')} lead={t('lead')}>
      <Table
        caption={t('title')}
        rows={dirt}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'kind', label: t('kind'), head: true, cell: ({ kind }) => t(`kinds.${kind}`) },
          { id: 'count', label: t('count'), number: true, cell: ({ count }) => format.number(count) },
          { id: 'of', label: t('of'), number: true, cell: ({ of }) => format.number(of) },
          {
            id: 'share',
            label: t('share'),
            cell: (one) => (
              <Bar share={share(one) / most} tone="warning">
                {format.number(share(one), { style: 'percent', maximumFractionDigits: 2 })}
              </Bar>
            ),
          },
        ]}
      />
    </Part>
  )
}
