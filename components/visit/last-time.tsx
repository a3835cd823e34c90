'use client'
// To one who comes back: where he was, and what others changed since. One quiet line; nothing where there is nothing to say.
import type { Route } from 'next'
import { Link } from '../ui/link'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { stepLabel, stepNumbers } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import type { LastVisitView, SinceView } from '#workflow'
import { useEditor } from '../flow/context'
import { Button, IconButton } from '../ui/button'
import { Dialog } from '../ui/dialog'

const TOLD = 3
const EFFECTS = ['whoIsIn', 'tierOrDisplay', 'wording'] as const

export function LastTime({ last, now, onGo, onClose }: { last: LastVisitView; now: string; onGo: (step: string) => void; onClose: () => void }) {
  const t = useTranslations('visit.last')
  const { profile, say, format, locale } = useEditor()
  const [whole, setWhole] = useState(false)
  const at = new Date(last.at)
  const when = t('when', { day: format.since(at, new Date(now)), time: format.time(at) })
  const step = last.step === null ? undefined : stepOf(profile, last.step)
  const n = step && stepNumbers(profile).get(step.id)
  const label = step ? stepLabel(step, say) : ''
  const question = step?.type === 'question'
  const { since } = last
  return (
    <section aria-label={t('label')} className="no-print flex items-start gap-3 border-t border-hair bg-paper px-6 py-1.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="flex min-h-8 flex-wrap items-center gap-x-3">
          <span>{step ? t(question ? 'atStep' : 'atOutcome', { n: n ?? 0, label, when }) : t('nowhere', { when })}</span>
          {step && (
            <Button size="small" look="quiet" onPress={() => onGo(step.id)}>
              {question ? t('go', { n: n ?? 0 }) : t('goOutcome')}
            </Button>
          )}
        </p>
        {since && (
          <>
            <p className="flex min-h-8 flex-wrap items-center gap-x-3">
              <span>{t('since', { n: since.changes.length, by: since.by.join(', ') })}</span>
              <Button size="small" look="quiet" onPress={() => setWhole(true)}>
                {t('whole')}
              </Button>
            </p>
            <ul className="list-disc pl-5">
              {since.changes.slice(0, TOLD).map((one, index) => (
                <li key={index} className="max-w-[80ch]">
                  {one.says[locale]}
                </li>
              ))}
              {since.changes.length > TOLD && <li className="text-muted">{t('more', { n: since.changes.length - TOLD })}</li>}
            </ul>
          </>
        )}
      </div>
      <IconButton label={t('close')} icon={<X size={18} />} onPress={onClose} />
      {whole && since && <Whole since={since} when={when} onClose={() => setWhole(false)} />}
    </section>
  )
}

/** Every change since then, the gravest first. */
function Whole({ since, when, onClose }: { since: SinceView; when: string; onClose: () => void }) {
  const t = useTranslations('visit.last')
  const r = useTranslations('review.changes')
  const { locale, view } = useEditor()
  return (
    <Dialog open wide onClose={onClose} title={t('wholeTitle', { when })} closeLabel={t('closeWhole')}>
      <p className="mb-3">{t('since', { n: since.changes.length, by: since.by.join(', ') })}</p>
      {EFFECTS.map((effect) => {
        const here = since.changes.filter((one) => one.effect === effect)
        if (!here.length) return null
        return (
          <section key={effect} className="mb-4">
            <h3 className="font-semibold">
              {r(effect)} <span className="tabular font-normal text-muted">({here.length})</span>
            </h3>
            <ul className="list-disc pl-5">
              {here.map((one, index) => (
                <li key={index} className="max-w-[66ch] whitespace-pre-wrap">
                  {one.says[locale]}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <Link href={`/profiler/${view.slug}/${view.version}/review` as Route} className="text-accent underline">
        {t('review')}
      </Link>
    </Dialog>
  )
}
