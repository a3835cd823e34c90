'use client'
// Title, state, whether it is saved, what is to be mended, and sending to review.
import { CloudOff, Check, Loader, TriangleAlert } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useTranslations } from 'next-intl'
import { useState, useTransition, type ReactNode } from 'react'
import type { Finding } from '#criteria'
import { useChecked, useFindings } from '../checking/checking'
import { useProblemText } from '../shell/problem'
import { Basis } from '../status/basis'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { useEditor } from './context'
import { FindingList } from './findings'
import type { Draft, SaveStatus } from './use-draft'

/** `others`: who else is here. */
export function FlowHead({ draft, onGo, others }: { draft: Draft; onGo: (finding: Finding) => void; others?: ReactNode }) {
  const t = useTranslations('flow')
  const w = useTranslations('workflow')
  const pane = useTranslations('pane')
  const { view, profile, acts, canEdit } = useEditor()
  const findings = useFindings()
  const checked = useChecked()
  const [open, setOpen] = useState<'findings' | 'submit' | null>(null)
  const faults = findings.filter((one) => one.severity === 'fault')
  const advice = findings.filter((one) => one.severity === 'advice')
  const submit = acts.submit && view.acts.find((one) => one.act === 'submit')?.allowed
  const go = (finding: Finding) => {
    setOpen(null)
    onGo(finding)
  }
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-3 pb-1">
      <div className="min-w-0 flex-[1_0_16rem]">
        <h1 className="text-lg">
          {profile.title} <span className="text-base font-normal text-muted">{view.version}</span>
        </h1>
        <p className="text-sm text-muted">{t('demo')}</p>
        {view.basis && (
          <p className="text-sm text-muted" data-basis>
            <Basis basis={view.basis} />
          </p>
        )}
      </div>
      <Badge>{w(`states.${view.state}`)}</Badge>
      {canEdit && <SaveLine status={draft.status} />}
      {canEdit && (
        <Button
          data-tour="findings"
          look="quiet"
          size="small"
          icon={faults.length ? <TriangleAlert size={16} className="text-error" /> : <Check size={16} />}
          onPress={() => setOpen('findings')}
        >
          <span data-checked={checked} className={checked === 'old' ? 'opacity-50' : ''}>
            {faults.length ? t('findings.count', { n: faults.length }) : advice.length ? t('findings.advices', { n: advice.length }) : t('findings.title')}
          </span>
        </Button>
      )}
      <Link href={`/profiler/${view.slug}/${view.version}/glasplade` as Route} className="text-sm text-accent underline">
        {pane('link')}
      </Link>
      <Link href={`/profiler/${view.slug}/${view.version}/specifikation/laegefaglig` as Route} className="text-sm text-accent underline">
        {t('toolbar.specification')}
      </Link>
      <Link data-tour="review" href={`/profiler/${view.slug}/${view.version}/review` as Route} className="text-sm text-accent underline">
        {t('toolbar.review')}
      </Link>
      {submit && (
        <Button look="primary" onPress={() => setOpen('submit')}>
          {t('submit.button')}
        </Button>
      )}
      {others}
      {open === 'findings' && (
        <Dialog open onClose={() => setOpen(null)} title={t('findings.title')} closeLabel={t('panel.close')}>
          <Checks />
          {findings.length ? <FindingList findings={findings} go={go} /> : checked === 'now' && <p>{t('findings.none')}</p>}
        </Dialog>
      )}
      {open === 'submit' && acts.submit && <SubmitDialog draft={draft} faults={faults} submit={acts.submit} onGo={go} onClose={() => setOpen(null)} />}
    </header>
  )
}

/** Said where the findings shown are not those of the document. */
function Checks() {
  const t = useTranslations('flow.findings')
  const checked = useChecked()
  if (checked === 'now') return null
  return checked === 'old' ? (
    <p role="status" className="mb-2 text-sm text-muted">
      {t('checking')}
    </p>
  ) : (
    <div className="mb-3">
      <Notice tone="warning" live>
        {t('failed')}
      </Notice>
    </div>
  )
}

function SaveLine({ status }: { status: SaveStatus }) {
  const t = useTranslations('flow.save')
  const { format } = useEditor()
  const problemText = useProblemText()
  if (status.at === 'refused')
    return (
      <Notice tone="error" live title={t('refused')}>
        {problemText(status.problem)} {t('keptAside')}
      </Notice>
    )
  const icon = {
    saved: <Check size={16} />,
    pending: null,
    saving: <Loader size={16} />,
    offline: <CloudOff size={16} />,
    conflict: <TriangleAlert size={16} />,
  }[status.at]
  return (
    <p role="status" data-save={status.at} className="flex items-center gap-1.5 text-sm text-muted">
      <span aria-hidden>{icon}</span>
      {status.at === 'saved' ? t('saved', { time: format.time(new Date(status.when)) }) : t(status.at)}
    </p>
  )
}

function SubmitDialog({
  draft,
  faults,
  submit,
  onGo,
  onClose,
}: {
  draft: Draft
  faults: Finding[]
  submit: NonNullable<ReturnType<typeof useEditor>['acts']['submit']>
  onGo: (finding: Finding) => void
  onClose: () => void
}) {
  const t = useTranslations('flow.submit')
  const { view, announce } = useEditor()
  const checked = useChecked()
  const problemText = useProblemText()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const send = () =>
    start(async () => {
      setProblem(null)
      const hash = await draft.flush()
      if (hash === null) return setProblem(t('unsaved'))
      try {
        const result = await submit({ versionId: view.id, contentHash: hash })
        if (!result.ok) return setProblem(problemText(result.problem))
        announce(t('sent'))
        onClose()
      } catch {
        setProblem(t('unsaved'))
      }
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button look="primary" isDisabled={faults.length > 0 || checked === 'old' || busy} onPress={send}>
            {t('send')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="mb-3 max-w-[66ch]">{t('lead')}</p>
      <Checks />
      {problem && (
        <div className="mb-3">
          <Notice tone="error" live>
            {problem}
          </Notice>
        </div>
      )}
      {faults.length > 0 && (
        <>
          <p className="mb-2 font-semibold">{t('blocked', { n: faults.length })}</p>
          <FindingList findings={faults} go={onGo} />
        </>
      )}
    </Dialog>
  )
}
