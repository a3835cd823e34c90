'use client'
// One more condition where one stands: the same search as for a new step.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Words } from '#criteria'
import { addTo, newCriterion, type Path, type Root } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { filled } from '../flow/insert'
import { StepSearch } from '../flow/step-search'
import { IconButton } from '../ui/button'

export function AddCriterion({ root, path, of, onDone }: { root: Root; path: Path; of: Words; onDone: () => void }) {
  const t = useTranslations('flow')
  const { edit } = useEditor()
  return (
    <div
      className="flex items-start gap-2 rounded-sm border border-hair bg-white p-3"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone()
        }
      }}
    >
      <div className="min-w-0 flex-1">
        <StepSearch
          label={t('add.label')}
          autoFocus
          onPick={(pick) => {
            edit(
              (now) => {
                const made =
                  pick.type === 'group' ? { profile: now, node: { type: 'group' as const, how: 'any' as const, of: [newCriterion('age')] } } : filled(now, pick)
                return made ? addTo(made.profile, root, path, made.node) : now
              },
              { da: `tilføjet betingelse i »${of.da}«`, en: `added a condition in “${of.en}”` },
            )
            onDone()
          }}
        />
      </div>
      <IconButton label={t('add.close')} icon={<X size={16} />} onPress={onDone} />
    </div>
  )
}
