// Acts on several steps at once: choose them, give them a name, and take them to another place or profile.
import { mayGather, mayName } from '#criteria/edit/index'
import type { Command, Situation } from './commands'

/** The steps an act is for: those that are picked, else the one stood at. */
export const meant = ({ picked, step }: Pick<Situation, 'picked' | 'step'>): readonly string[] => (picked.length ? picked : step === null ? [] : [step])
const isQuestion = (now: Situation, id: string | null) => now.profile.flow.some((step) => step.id === id && step.type === 'question')

export const REPEAT: readonly Command[] = [
  {
    id: 'pick',
    group: 'step',
    key: 'X',
    name: { da: 'Vælg flere trin: dette til eller fra', en: 'Pick several steps: this one in or out' },
    may: (now) => isQuestion(now, now.step),
    do: (now) => ({ type: 'pick', step: now.step! }),
  },
  {
    id: 'name',
    group: 'step',
    key: 'G',
    name: { da: 'Gør til navngiven gruppe', en: 'Make it a named group' },
    may: (now) =>
      now.canEdit && (now.picked.length > 1 ? mayGather(now.profile, now.picked) : now.step !== null && mayName(now.profile, { step: now.step }, [])),
    do: (now) => ({ type: 'open', what: 'naming', step: now.step, exit: null }),
  },
  {
    id: 'copySteps',
    group: 'step',
    key: 'Ctrl+C',
    name: { da: 'Kopiér trin', en: 'Copy steps' },
    may: (now) => meant(now).some((id) => isQuestion(now, id)),
    do: (now) => ({ type: 'copy', steps: meant(now) }),
  },
  {
    id: 'pasteSteps',
    group: 'step',
    key: 'Ctrl+V',
    name: { da: 'Indsæt kopierede trin her', en: 'Insert copied steps here' },
    may: (now) => now.canEdit && isQuestion(now, now.step),
    do: (now) => ({ type: 'pasteSteps', step: now.step! }),
  },
]
