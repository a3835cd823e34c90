'use client'
// The chosen steps, or what the chosen step asks, made a named group.
import { nodeSentence } from '#criteria'
import { gatherSteps, makeNamed, questionOf } from '#criteria/edit/index'
import { useEditor } from './context'
import { NameGroup } from './naming'
import { meant } from './repeat-commands'

export function NameSteps({ onClose, onNamed }: { onClose: () => void; onNamed: (step: string) => void }) {
  const { profile, situation, say, edit } = useEditor()
  const steps = profile.flow.filter((step) => meant(situation).includes(step.id)).flatMap((step) => questionOf(profile, step.id) ?? [])
  const [first] = steps
  if (!first) return null
  return (
    <NameGroup
      holds={steps.map((step) => nodeSentence(step.ask, say))}
      steps={steps.length}
      onClose={onClose}
      onName={(label) => {
        edit(
          (now) =>
            steps.length > 1
              ? gatherSteps(
                  now,
                  steps.map((step) => step.id),
                  label,
                ).profile
              : makeNamed(now, { step: first.id }, [], label),
          { da: `navngivet gruppen »${label}«`, en: `named the group “${label}”` },
        )
        onNamed(first.id)
      }}
    />
  )
}
