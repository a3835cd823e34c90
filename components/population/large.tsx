'use client'
// The same profile counted on a larger population, by the server: chosen here, told apart from the clinic's numbers, each with what it holds for.
import { Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { stepSentences } from '#criteria'
import { useEditor, useLive } from '../flow/context'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Menu } from '../ui/menu'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import { Rolling } from './rolling'
import { TierMark } from './tier-mark'
import { useLarge, type Large } from './use-large'

export interface LargerPopulation {
  digest: string
  title: string
  size: number
}
const KEPT = 'profilstudio:larger'

export function LargeCounts({ larger }: { larger: readonly LargerPopulation[] }) {
  const t = useTranslations('flow.large')
  const { profile, view, format } = useEditor()
  const { population } = useLive()
  const router = useRouter()
  const [digest, setDigest] = useState<string | null>(null)
  useEffect(() => setDigest(localStorage.getItem(KEPT)), [])
  const chosen = larger.find((one) => one.digest === digest) ?? null
  const large = useLarge(chosen?.digest ?? null, `${view.slug} ${view.version}`, profile)
  const choose = (id: string) => {
    if (id === 'make') return router.push('/populationer')
    const next = id === 'none' ? null : id
    setDigest(next)
    if (next) localStorage.setItem(KEPT, next)
    else localStorage.removeItem(KEPT)
  }
  const choices = [
    ...(chosen ? [{ id: 'none', label: t('only', { name: population.head?.name ?? '' }) }] : []),
    ...larger.filter((one) => one !== chosen).map((one) => ({ id: one.digest, label: t('choice', { title: one.title, n: format.number(one.size) }) })),
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <Menu
        label={t('choose')}
        onAct={choose}
        trigger={
          <Button size="small" look="quiet" icon={<Users size={16} />}>
            {chosen ? chosen.title : t('choose')}
          </Button>
        }
        parts={[
          ...(choices.length ? [{ id: 'populations', title: t('choose'), acts: choices }] : []),
          { id: 'make', title: larger.length ? undefined : t('none'), acts: [{ id: 'make', label: t('make') }] },
        ]}
      />
      {chosen && <Numbers chosen={chosen} large={large} />}
    </div>
  )
}

function Numbers({ chosen, large }: { chosen: LargerPopulation; large: Large }) {
  const t = useTranslations('flow.large')
  const sentence = useProblemText()
  const { profile, format } = useEditor()
  const [open, setOpen] = useState(false)
  const { counted, old, opening, fault } = large
  if (fault && !counted) return <Fault says={fault === 'unreachable' ? t('unreachable') : sentence(fault)} />
  if (!counted)
    return (
      <p role="status" className="flex items-center gap-3 text-sm text-muted">
        {opening === null ? t('counting') : t('opening', { share: format.percent(Math.round(opening * 100) / 100) })}
        {opening !== null && <progress className="w-32 accent-accent" max={1} value={opening} aria-label={t('openingLabel')} />}
      </p>
    )
  const { counts, stamp } = counted
  const at = format.time(new Date(stamp.at))
  return (
    <div
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
      aria-busy={old}
      data-large={old ? 'old' : 'now'}
      title={t('stamp', { at, ms: format.number(Math.round(stamp.took)), day: format.day(stamp.ref), logic: stamp.logic.slice(0, 8) })}
    >
      <p className={`flex items-baseline gap-2 text-sm ${old ? 'opacity-50' : ''}`}>
        <span className="font-semibold">{t('in')}</span>
        <span data-testid="large-total" className="tabular font-semibold">
          <Rolling n={counts.included} />
        </span>
        <span className="tabular text-muted">
          {t('of', { n: format.number(stamp.size), per: format.number(Math.round((counts.included * 16_000) / stamp.size) / 10) })}
        </span>
      </p>
      {profile.tiers.length > 0 && (
        <ul aria-label={t('tiers', { title: chosen.title })} className={`flex flex-wrap items-center gap-x-3 text-sm ${old ? 'opacity-50' : ''}`}>
          {profile.tiers.map((tier) => (
            <li key={tier.id} className="flex items-center gap-1.5">
              <TierMark colour={tier.colour} symbol={tier.symbol} />
              <span className="sr-only">{tier.name}</span>
              <span className="tabular">{format.number(counts.tiers[tier.id] ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="text-sm text-muted">
        {fault ? (fault === 'unreachable' ? t('unreachable') : sentence(fault)) : old ? t('old', { at }) : t('counted', { at })}
      </p>
      <Button size="small" look="quiet" onPress={() => setOpen(true)}>
        {t('steps')}
      </Button>
      {open && <Steps chosen={chosen} large={counted} old={old} onClose={() => setOpen(false)} />}
    </div>
  )
}

const Fault = ({ says }: { says: string }) => (
  <Notice tone="warning" live>
    {says}
  </Notice>
)

const EXITS = ['yes', 'no', 'missing'] as const
/** Each step on both populations; the clinic's numbers stand beside. */
function Steps({ chosen, large, old, onClose }: { chosen: LargerPopulation; large: NonNullable<Large['counted']>; old: boolean; onClose: () => void }) {
  const t = useTranslations('flow.large')
  const x = useTranslations('flow.exit')
  const { profile, locale, format } = useEditor()
  const { population } = useLive()
  const small = population.counted?.counts.steps ?? {}
  const cells = [
    { of: small, name: population.head?.name ?? '' },
    { of: large.counts.steps, name: chosen.title },
  ]
  return (
    <Dialog open wide onClose={onClose} title={t('steps')} closeLabel={t('close')}>
      {(old || population.old) && (
        <p role="status" className="mb-2 text-sm text-muted">
          {t('counting')}
        </p>
      )}
      <div className={old || population.old ? 'opacity-50' : ''}>
        <Table
          caption={t('steps')}
          rows={stepSentences(profile, locale)}
          rowKey={(row) => row.step ?? ''}
          columns={[
            { id: 'step', label: t('step'), head: true, cell: (row) => row.text },
            ...cells.flatMap(({ of, name }, place) => [
              { id: `in${place}`, label: t('reached', { name }), number: true, cell: ({ step }: { step?: string | undefined }) => shown(of[step ?? '']?.in) },
              {
                id: `exits${place}`,
                label: t('exits', { name }),
                number: true,
                cell: ({ step, n }: { step?: string | undefined; n: number }) =>
                  n > 0 && of[step ?? ''] ? EXITS.map((exit) => `${x(exit)} ${format.number(of[step!]![exit])}`).join(' · ') : '',
              },
            ]),
          ]}
        />
      </div>
    </Dialog>
  )
  function shown(n: number | undefined): string {
    return n === undefined ? '–' : format.number(n)
  }
}
