'use client'
// All test patients with how each fares, in icon, word and sentence; new ones by hand, at the edges, or from files.
import { CircleCheck, CircleDashed, CircleX, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { MOST_CASES } from '#criteria/edit/index'
import type { CaseResult } from '#engines/cases/verdict'
import { useEditor } from '../flow/context'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { BundleButton } from './bundles'
import { EdgesButton } from './edges-dialog'
import type { Runs } from './use-runs'

export function CaseList({
  runs,
  chosen,
  onChoose,
  onAdd,
  onCoverage,
}: {
  runs: Runs
  chosen: string | null
  onChoose: (id: string) => void
  onAdd: () => void
  onCoverage: () => void
}) {
  const t = useTranslations('cases')
  const { profile, canEdit, locale, format } = useEditor()
  const [only, setOnly] = useState(false)
  const { cases } = profile
  const resultOf = (id: string) => runs.results?.get(id)
  const ok = cases.filter(({ id }) => resultOf(id)?.ok).length
  // The chosen one stays while he is mended.
  const shown = only ? cases.filter(({ id }) => id === chosen || resultOf(id)?.ok === false) : cases
  const old = runs.fresh !== 'now'
  return (
    <section aria-label={t('list')} className="flex shrink-0 flex-col border-b border-hair lg:min-h-0 lg:w-[22rem] lg:border-r lg:border-b-0">
      <div className="flex flex-col gap-2 border-b border-hair px-4 py-3">
        {cases.length > 0 && (
          <div className="flex items-baseline justify-between gap-2">
            <p role="status" data-passing className={`tabular text-lg font-semibold ${old ? 'text-muted' : ''}`}>
              {t('passing', { ok: format.number(ok), n: format.number(cases.length) })}
            </p>
            <Button size="small" look="quiet" onPress={onCoverage}>
              {t('seeCoverage')}
            </Button>
          </div>
        )}
        {cases.length > 0 && <p className="-mt-2 text-sm text-muted">{t(runs.fresh === 'now' ? 'now' : runs.fresh === 'old' ? 'running' : 'old')}</p>}
        <div className="flex flex-wrap gap-2">
          {canEdit && (
            <Button size="small" look="primary" icon={<Plus size={16} />} isDisabled={cases.length >= MOST_CASES} onPress={onAdd}>
              {t('new')}
            </Button>
          )}
          <EdgesButton onKept={onChoose} />
          {canEdit && <BundleButton runs={runs} onRead={onChoose} />}
        </div>
        {cases.length > 0 && <Checkbox label={t('onlyFailing')} value={only} onChange={setOnly} />}
      </div>
      {only && !cases.some(({ id }) => resultOf(id)?.ok === false) && <p className="px-4 py-3 text-muted">{t('nothingFails')}</p>}
      <ListBox
        aria-label={t('list')}
        items={shown}
        dependencies={[runs, locale]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const id = keys === 'all' ? undefined : [...keys][0]
          if (id !== undefined) onChoose(String(id))
        }}
        className="max-h-72 min-h-0 overflow-auto lg:max-h-none lg:flex-1"
      >
        {(one) => {
          const result = resultOf(one.id)
          return (
            <ListBoxItem
              id={one.id}
              textValue={one.title || t('untitled')}
              className="flex items-start gap-2 border-b border-hair border-l-4 border-l-transparent px-3 py-2 data-focused:bg-paper data-selected:border-l-accent data-selected:bg-accent-100"
            >
              <StateIcon result={result} old={old} />
              <span className="min-w-0 flex-1">
                <Text slot="label" className="block font-medium">
                  {one.title || t('untitled')}
                </Text>
                <Text slot="description" className={`line-clamp-3 text-sm ${old ? 'text-muted italic' : 'text-ink'}`}>
                  {!result ? (
                    t('waiting')
                  ) : result.ok ? (
                    result[locale]
                  ) : (
                    <>
                      <strong className="font-semibold">{t('fail')}.</strong> {result[locale]}
                    </>
                  )}
                </Text>
              </span>
            </ListBoxItem>
          )
        }}
      </ListBox>
    </section>
  )
}

/** Without its colour while the result belongs to an earlier document. */
function StateIcon({ result, old }: { result: CaseResult | undefined; old: boolean }) {
  return (
    <span aria-hidden className="mt-0.5 shrink-0">
      {!result ? (
        <CircleDashed size={18} className="text-muted" />
      ) : result.ok ? (
        <CircleCheck size={18} className={old ? 'text-muted' : 'text-success'} />
      ) : (
        <CircleX size={18} className={old ? 'text-muted' : 'text-error'} />
      )}
    </span>
  )
}
