'use client'
// The patients at the edges of the profile, step by step, each with what comes of him, kept as a test patient by one button.
import { Check, ScanLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { parseDay, stepLabel, stepNumbers } from '#criteria'
import { contentOfCase, keepCase, MOST_CASES, usualDate } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { TierMark } from '../population/tier-mark'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import { useOutcomeWords } from './outcome-words'
import type { CasesAnswer, CasesAsk, Edge } from './serve'
import { newWorker } from './use-runs'

export function EdgesButton({ onKept }: { onKept: (id: string) => void }) {
  const t = useTranslations('cases.edges')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<ScanLine size={16} />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && <EdgesDialog onKept={onKept} onClose={() => setOpen(false)} />}
    </>
  )
}

function EdgesDialog({ onKept, onClose }: { onKept: (id: string) => void; onClose: () => void }) {
  const t = useTranslations('cases.edges')
  const { profile, locale, format } = useEditor()
  const [query, setQuery] = useState('')
  const edges = useEdges()
  const asOf = parseDay(usualDate(profile))
  const groups = useMemo(() => {
    const found = edges.is === 'here' ? edges.edges.filter((one) => one.says[locale].toLowerCase().includes(query.trim().toLowerCase())) : []
    const by = new Map<string, Edge[]>()
    for (const one of found) by.set(one.at, [...(by.get(one.at) ?? []), one])
    return [...by]
  }, [edges, query, locale])
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('title')}
      closeLabel={t('close')}
      actions={<Button onPress={onClose}>{t(edges.is === 'working' ? 'cancel' : 'close')}</Button>}
    >
      <div className="flex flex-col gap-4">
        <p className="max-w-[66ch]">{t('lead')}</p>
        {edges.is === 'working' && (
          <p role="status" className="text-muted">
            {t('working')}
          </p>
        )}
        {edges.is === 'failed' && (
          <Notice tone="error" live>
            {t('failed')}
          </Notice>
        )}
        {edges.is === 'here' && (edges.edges.length === 0 ? <p>{t('none')}</p> : <Field label={t('search')} value={query} onChange={setQuery} />)}
        {edges.is === 'here' && edges.edges.length > 0 && (
          <p role="status" className="tabular text-sm text-muted">
            {groups.length
              ? t('count', { n: groups.reduce((sum, [, of]) => sum + of.length, 0), day: asOf === null ? '' : format.day(asOf) })
              : t('nothing', { query })}
          </p>
        )}
        {groups.map(([at, of]) => (
          <Group key={at} at={at} edges={of} onKept={onKept} />
        ))}
      </div>
    </Dialog>
  )
}

function Group({ at, edges, onKept }: { at: string; edges: readonly Edge[]; onKept: (id: string) => void }) {
  const t = useTranslations('cases.edges')
  const coverage = useTranslations('cases.coverage')
  const { profile, say, locale, canEdit } = useEditor()
  const held = useMemo(() => new Set(profile.cases.map(contentOfCase)), [profile.cases])
  const step = profile.flow.find((one) => one.id === at)
  const rule = profile.tiers.flatMap(({ rules }) => rules).find((one) => one.id === at)
  const label = step
    ? coverage('step', { n: stepNumbers(profile).get(at) ?? '', label: stepLabel(step, say) })
    : rule
      ? coverage('rule', { label: rule.reason })
      : at
  return (
    <Table
      caption={label}
      showCaption
      rows={edges}
      rowKey={({ case: one }) => one.id}
      columns={[
        { id: 'edge', label: t('edge'), cell: ({ says }) => says[locale] },
        { id: 'answer', label: t('answer'), cell: ({ answer }) => t(`answers.${answer ?? 'none'}`) },
        { id: 'outcome', label: t('outcome'), cell: (edge) => <Outcome edge={edge} /> },
        ...(canEdit
          ? [
              {
                id: 'keep',
                label: '',
                cell: (edge: Edge) =>
                  held.has(contentOfCase(edge.case)) ? (
                    <span className="flex min-h-8 items-center gap-1 font-medium whitespace-nowrap">
                      <Check aria-hidden size={16} className="text-success" /> {t('kept')}
                    </span>
                  ) : (
                    <Keep edge={edge} onKept={onKept} />
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Keep({ edge, onKept }: { edge: Edge; onKept: (id: string) => void }) {
  const t = useTranslations('cases')
  const { profile, edit, announce } = useEditor()
  return (
    <Button
      size="small"
      data-keep
      aria-label={t('edges.keepOf', { title: edge.case.title })}
      isDisabled={profile.cases.length >= MOST_CASES}
      onPress={({ target }) => {
        // The button is gone when he is kept: focus goes to the next one, else to the search.
        const dialog = target.closest('[role=dialog]')
        const buttons = [...(dialog?.querySelectorAll<HTMLElement>('[data-keep]') ?? [])]
        const at = buttons.indexOf(target as HTMLElement)
        const next = buttons[at + 1] ?? buttons[at - 1] ?? dialog?.querySelector('input')
        requestAnimationFrame(() => next?.focus())
        const made = keepCase(profile, edge.case)
        edit(made.profile, { da: `beholdt grænsetilfældet »${edge.case.title}«`, en: `kept the boundary case “${edge.case.title}”` })
        announce(t('added', { title: edge.case.title }))
        onKept(made.id)
      }}
    >
      {t('edges.keep')}
    </Button>
  )
}

function Outcome({ edge: { case: one } }: { edge: Edge }) {
  const { profile } = useEditor()
  const outcomeOf = useOutcomeWords()
  const tier = profile.tiers.find(({ id }) => id === one.expect.tier)
  return (
    <span className="flex flex-col">
      <span>{outcomeOf(one.expect.step)}</span>
      {tier && (
        <span className="flex items-center gap-1 text-sm">
          <TierMark colour={tier.colour} symbol={tier.symbol} /> {tier.name}
        </span>
      )}
    </span>
  )
}

type Edges = { is: 'working' | 'failed' } | { is: 'here'; edges: Edge[] }

/** Worked out once, of the document as it was when the dialog was opened; the worker ends with the dialog. */
function useEdges(): Edges {
  const { profile, used } = useEditor()
  const [of] = useState({ profile, documents: used.documents })
  const [edges, setEdges] = useState<Edges>({ is: 'working' })
  useEffect(() => {
    const worker = newWorker()
    worker.onmessage = ({ data }: MessageEvent<CasesAnswer>) => setEdges(data.type === 'edges' ? { is: 'here', edges: data.edges } : { is: 'failed' })
    worker.onerror = () => setEdges({ is: 'failed' })
    worker.postMessage({ type: 'used', documents: of.documents } satisfies CasesAsk)
    worker.postMessage({ type: 'edges', id: 1, document: of.profile, asOf: usualDate(of.profile) } satisfies CasesAsk)
    return () => worker.terminate()
  }, [of])
  return edges
}
