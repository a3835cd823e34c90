'use client'
// The tab Testpatienter: who they are and how they fare on the left, the chosen one and what all of them try on the right.
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { TestCase, Words } from '#criteria'
import { addCase, copyCase, MOST_CASES, newCase, removeCase } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { CaseForm } from './case-form'
import { CaseList } from './case-list'
import { CoverageTable } from './coverage-table'
import { useRuns } from './use-runs'

/** Where a place of the profile is seen: a step in the flow, a tier or rule among the priorities. */
export type Go = (to: { step: string } | { tier: string }) => void

export function CasesTab({ chosen, onChoose, go }: { chosen: string | null; onChoose: (id: string) => void; go: Go }) {
  const t = useTranslations('cases')
  const { profile, used, edit, canEdit, announce, situation, run } = useEditor()
  const runs = useRuns(profile, used.documents)
  /** Who was just made: his title is written first. */
  const [made, setMade] = useState<string | null>(null)
  const [gone, setGone] = useState<{ says: string; act: Words } | null>(null)
  const coverage = useRef<HTMLElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const choose = (id: string) => {
    onChoose(id)
    pane.current?.scrollTo?.({ top: 0 })
  }
  const one = profile.cases.find(({ id }) => id === chosen) ?? profile.cases[0] ?? null
  const titleOf = ({ title }: TestCase) => title || t('untitled')

  const come = (came: { profile: typeof profile; id: string }, act: Words, says: string) => {
    if (!came.id) return announce(t('full', { n: MOST_CASES }))
    edit(came.profile, act)
    choose(came.id)
    setMade(came.id)
    announce(says)
  }
  const add = () => {
    come(addCase(profile, newCase(profile, t('newTitle'))), { da: 'tilføjet en testpatient', en: 'added a test patient' }, t('added', { title: t('newTitle') }))
  }
  const copy = (of: TestCase) => {
    const title = t('copyTitle', { title: titleOf(of) })
    come(copyCase(profile, of.id, title), { da: `kopieret testpatienten »${of.title}«`, en: `copied the test patient “${of.title}”` }, t('added', { title }))
  }
  const remove = (of: TestCase) => {
    const act = { da: `slettet testpatienten »${of.title}«`, en: `deleted the test patient “${of.title}”` }
    const at = profile.cases.indexOf(of)
    const next = profile.cases[at + 1] ?? profile.cases[at - 1]
    edit((now) => removeCase(now, of.id), act)
    setGone({ says: t('removed', { title: titleOf(of) }), act })
    if (next) choose(next.id)
  }
  // It is offered only while undoing takes back just that.
  const mayUndo = gone !== null && situation.undo?.da === gone.act.da
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row" data-fresh={runs.fresh}>
      <CaseList runs={runs} chosen={one?.id ?? null} onChoose={choose} onAdd={add} onCoverage={() => coverage.current?.scrollIntoView({ block: 'start' })} />
      <div ref={pane} className="min-w-0 flex-1 lg:overflow-auto">
        <div className="mx-auto flex max-w-[62rem] flex-col gap-8 px-6 py-4">
          {runs.fresh === 'failed' && (
            <Notice tone="error" live>
              {t('failed')}
            </Notice>
          )}
          {gone && mayUndo && (
            <Notice
              key={gone.says}
              live
              actions={
                <Button size="small" autoFocus onPress={() => run('undo')}>
                  {t('undo')}
                </Button>
              }
            >
              {gone.says}
            </Notice>
          )}
          {profile.cases.length >= MOST_CASES && canEdit && <Notice tone="warning">{t('full', { n: MOST_CASES })}</Notice>}
          {one ? (
            <CaseForm key={one.id} one={one} made={made === one.id} runs={runs} onCopy={() => copy(one)} onRemove={() => remove(one)} go={go} />
          ) : (
            <Notice title={t('none')}>{t('noneLead')}</Notice>
          )}
          <CoverageTable ref={coverage} runs={runs} go={go} />
        </div>
      </div>
    </div>
  )
}
