'use client'
// The bar of acts on one version: what may be done now as buttons, and why the rest may not.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button, type Look } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useProblemText } from '#components/shell/problem'
import { ruleOf, type Act, type OfferedAct, type Problem, type Result, type VersionView } from '#workflow'

export interface ActInput {
  versionId: string
  /** The hash of what this person saw. */
  contentHash: string
  reason: string
}
export type ActCall = (input: ActInput) => Promise<Result<unknown>>

/** Acts that cannot be undone by another click ask once more. */
const ASKS: readonly Act[] = ['publish', 'startPilot', 'withdraw', 'retire']
const LOOKS: Partial<Record<Act, Look>> = {
  approveClinical: 'primary',
  approveTechnical: 'primary',
  publish: 'primary',
  submit: 'primary',
  specify: 'primary',
  handOver: 'primary',
  withdraw: 'danger',
  retire: 'danger',
}

export function ActBar({
  version,
  offered,
  acts,
  receivers,
}: {
  version: Pick<VersionView, 'id' | 'title' | 'version' | 'contentHash'>
  offered: readonly OfferedAct[]
  acts: Partial<Record<Act, ActCall>>
  /** How many systems pull from the feed. */
  receivers: number
}) {
  const t = useTranslations('review.acts')
  const w = useTranslations('workflow')
  const sentence = useProblemText()
  const router = useRouter()
  const [open, setOpen] = useState<Act | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState<Act | null>(null)
  const [busy, start] = useTransition()

  const known = offered.filter((one) => acts[one.act])
  const allowed = known.filter((one) => one.allowed)
  const refused = known.filter(
    (one) =>
      !one.allowed &&
      one.why &&
      one.why.code !== 'notYourRole' &&
      one.why.code !== 'wrongState' &&
      one.why.code !== 'reasonMissing' &&
      one.why.code !== 'changedSinceSeen',
  )
  const name = (act: Act) => w(`acts.${act}.button`)

  const perform = (act: Act) =>
    start(async () => {
      setProblem(null)
      const result = await acts[act]!({ versionId: version.id, contentHash: version.contentHash, reason })
      if (!result.ok) return setProblem(result.problem)
      setOpen(null)
      setReason('')
      setDone(act)
      router.refresh()
    })
  const press = (act: Act) => {
    setProblem(null)
    setDone(null)
    if (ruleOf(act).reason || ASKS.includes(act)) setOpen(act)
    else perform(act)
  }
  const moved = problem?.code === 'changedSinceSeen'
  const fault = problem && (
    <Notice
      tone="error"
      live
      actions={
        moved && (
          <Button
            size="small"
            onPress={() => {
              setOpen(null)
              setProblem(null)
              router.refresh()
            }}
          >
            {t('reload')}
          </Button>
        )
      }
    >
      {moved ? t('changed') : sentence(problem)}
    </Notice>
  )
  return (
    <section aria-label={t('label')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {allowed.map(({ act }) => (
          <Button key={act} look={LOOKS[act] ?? 'secondary'} isPending={busy} onPress={() => press(act)}>
            {name(act)}
          </Button>
        ))}
        {!allowed.length && <p className="text-muted">{t('none')}</p>}
        {busy && (
          <span role="status" className="text-sm text-muted">
            {t('working')}
          </span>
        )}
      </div>
      {refused.map(({ act, why }) => (
        <p key={act} className="text-sm text-muted">
          <strong className="font-medium text-ink">{name(act)}:</strong> {sentence(why!)}
        </p>
      ))}
      {done && !problem && (
        <Notice tone="success" live>
          {t('done', { act: name(done) })}
        </Notice>
      )}
      {!open && fault}
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        closeLabel={t('close')}
        title={open === 'publish' ? t('publishTitle', { title: version.title, version: version.version }) : open ? name(open) : ''}
        actions={
          open && (
            <>
              <Button look={LOOKS[open] ?? 'primary'} isPending={busy} isDisabled={ruleOf(open).reason && !reason.trim()} onPress={() => perform(open)}>
                {ruleOf(open).reason ? name(open) : t('confirm', { act: name(open).toLowerCase() })}
              </Button>
              <Button onPress={() => setOpen(null)}>{t('cancel')}</Button>
            </>
          )
        }
      >
        <div className="flex flex-col gap-4">
          {open === 'publish' && (
            <>
              <p className="max-w-[66ch]">{t('publishBody')}</p>
              <p>{t('publishReceivers', { count: receivers })}</p>
            </>
          )}
          {open === 'withdraw' && <p className="max-w-[66ch]">{t('withdrawBody')}</p>}
          {open && ruleOf(open).reason && (
            <Field label={t('reason')} help={t('reasonHelp')} lines={4} value={reason} onChange={setReason} maxLength={2000} autoFocus />
          )}
          {fault}
        </div>
      </Dialog>
    </section>
  )
}
