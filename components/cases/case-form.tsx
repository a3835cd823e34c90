'use client'
// One test patient: who he is, what must happen, and what is known of him.
import { Copy, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { TestCase } from '#criteria'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Button } from '../ui/button'
import type { Go } from './cases-tab'
import { ExpectedForm } from './expected-form'
import { PersonForm } from './person-form'
import { RowsForm } from './rows-form'
import type { Runs } from './use-runs'
import { Way } from './way'

export function CaseForm({
  one,
  made,
  runs,
  onCopy,
  onRemove,
  go,
}: {
  one: TestCase
  /** He was just made. */ made: boolean
  runs: Runs
  onCopy: () => void
  onRemove: () => void
  go: Go
}) {
  const t = useTranslations('cases')
  const { canEdit } = useEditor()
  const heading = useId()
  const got = runs.results?.get(one.id)?.got
  const findings = useFindings().filter((finding) => finding.case === one.id)
  return (
    <article aria-labelledby={heading} className="flex flex-col gap-6">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={heading} className="min-w-0 text-lg">
          {one.title || t('untitled')}
        </h2>
        {canEdit && (
          <div className="flex gap-2">
            <Button size="small" icon={<Copy size={16} />} onPress={onCopy}>
              {t('copy')}
            </Button>
            <Button size="small" icon={<Trash2 size={16} />} onPress={onRemove}>
              {t('remove')}
            </Button>
          </div>
        )}
      </header>
      {findings.length > 0 && <FindingList findings={findings} />}
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-4">
          <PersonForm one={one} made={made} />
          {got && <Way got={got} fresh={runs.fresh === 'now'} go={go} />}
        </div>
        <ExpectedForm one={one} runs={runs} />
      </div>
      <RowsForm one={one} />
    </article>
  )
}
