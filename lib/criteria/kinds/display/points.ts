// H1, G3: the score of a named group that adds up points, with what each part gave. The weights are the group's own, so both say the same.
import { defineDisplay } from '../define'
import { group } from '../fields'

export const points = defineDisplay({
  label: { da: 'Point med dele', en: 'Points with parts' },
  covers: ['H1', 'G3', 'D9'],
  fields: {
    group: {
      ...group({ da: 'Gruppe', en: 'Group' }),
      help: { da: 'En navngiven gruppe, der lægger point sammen (vægtet sum).', en: 'A named group that adds up points (weighted sum).' },
    },
  },
  sentence: {
    da: ({ group }, say) => `point i »${say.group(group)}« med hver del for sig`,
    en: ({ group }, say) => `points of “${say.group(group)}” with each part`,
  },
  lower: ({ group }, scope) => {
    const set = scope.group(group)
    return set?.op === 'compare' && set.of.op === 'points' ? { show: 'parts', of: set.of.of } : null
  },
})
