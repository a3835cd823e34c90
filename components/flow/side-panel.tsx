'use client'
// Beside the flow: the chosen step, its patients, its comments; under them, always, the flow in words.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StepForm } from '../criterion/step-form'
import { Patients } from '../population/patients'
import { IconButton } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { CommentPanel } from './comment-panel'
import type { Side } from './context'
import { useEditor } from './context'
import { Sentences } from './sentences'
import { StepMenu } from './step-menu'

export function SidePanel({ focusForm, onDone, onClose }: { focusForm: number; onDone: () => void; onClose: () => void }) {
  const t = useTranslations('flow')
  const { situation, side, setSide, which, comments } = useEditor()
  const { step, view } = situation
  const talk = comments.filter((one) => one.step === step && !one.resolved).length
  const shows = view === 'drawing' ? step !== null || which !== null : which !== null || side === 'comments'
  return (
    <aside aria-label={t('panel.label')} className="no-print flex min-h-0 w-full shrink-0 flex-col border-hair bg-white lg:h-full lg:w-[26rem] lg:border-l">
      {shows && (
        <div className="relative flex min-h-0 flex-col border-b-2 border-hair lg:max-h-[68%] lg:flex-[2_1_0]">
          <div className="absolute top-0.5 right-2 z-10 flex">
            {step !== null && <StepMenu step={step} />}
            <IconButton label={t('panel.close')} icon={<X size={18} />} onPress={onClose} />
          </div>
          <Tabs
            small
            fill
            label={t('panel.label')}
            value={view === 'list' && side === 'step' ? 'patients' : side}
            onChange={(id) => setSide(id as Side)}
            items={[
              ...(view === 'drawing'
                ? [
                    {
                      id: 'step',
                      label: t('panel.step'),
                      content:
                        step === null ? (
                          <p className="p-4 text-muted">{t('panel.none')}</p>
                        ) : (
                          <div className="p-4">
                            <StepForm key={`${step} ${focusForm}`} id={step} autoFocus={focusForm > 0} onDone={onDone} />
                          </div>
                        ),
                    },
                  ]
                : []),
              { id: 'patients', label: t('panel.patients'), content: <Patients /> },
              { id: 'comments', label: t('panel.comments'), count: talk || undefined, content: <CommentPanel /> },
            ]}
          />
        </div>
      )}
      <div className="min-h-0 overflow-auto lg:flex-[1_1_0]">
        <Sentences />
      </div>
    </aside>
  )
}
