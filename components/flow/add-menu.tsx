'use client'
// The search for a new step, opened where it is to stand.
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { stepLabel, stepNumbers, type Exit } from '#criteria'
import { questionOf, setExit, stepOf } from '#criteria/edit/index'
import { useEditor } from './context'
import { StepSearch } from './step-search'
import type { Pick, Suggestion } from './suggestions'

export interface Adding {
  step: string
  exit: Exit
  x: number
  y: number
}

export function AddMenu({ adding, onPick, onClose }: { adding: Adding; onPick: (pick: Pick) => void; onClose: () => void }) {
  const t = useTranslations('flow')
  const { profile, say } = useEditor()
  const anchor = useRef<HTMLDivElement>(null)
  const step = stepOf(profile, adding.step)
  const label = step ? t('add.title', { exit: t(`exit.${adding.exit}`), step: stepLabel(step, say) }) : t('add.titleEnd')
  const extra = useMemo((): Suggestion[] => {
    const numbers = stepNumbers(profile)
    const now = questionOf(profile, adding.step)?.[adding.exit] ?? null
    const later = profile.flow.filter(
      (one) => one.id !== adding.step && one.id !== now && one.type === 'question' && setExit(profile, adding.step, adding.exit, { step: one.id }) !== profile,
    )
    return [
      { id: 'in', label: t('add.in'), detail: '', pick: { type: 'in' }, over: null },
      { id: 'out', label: t('add.out'), detail: '', pick: { type: 'out' }, over: null },
      ...later.map((one): Suggestion => ({
        id: `step ${one.id}`,
        label: t('add.existing', { n: numbers.get(one.id)!, label: stepLabel(one, say) }),
        detail: '',
        pick: { type: 'step', step: one.id },
        over: null,
      })),
    ]
  }, [profile, adding.step, adding.exit, say, t])
  return (
    <>
      <div ref={anchor} className="pointer-events-none fixed size-px" style={{ left: adding.x, top: adding.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose()
        }}
        placement="bottom start"
        offset={12}
        className="w-96 max-w-[calc(100vw-2rem)] rounded-sm border border-line bg-white shadow"
      >
        <Dialog aria-label={label} className="p-3 outline-none">
          <p className="mb-2 text-sm font-semibold">{label}</p>
          <StepSearch label={t('add.label')} autoFocus extra={extra} onPick={onPick} />
        </Dialog>
      </Popover>
    </>
  )
}
