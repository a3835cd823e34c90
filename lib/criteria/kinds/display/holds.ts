// H1, G7: whether a named group holds, as yes or no. A patient who is not certainly in it shows as no.
import { defineDisplay } from '../define'
import { group } from '../fields'

export const holds = defineDisplay({
  label: { da: 'Opfylder gruppe', en: 'In a group' },
  covers: ['H1', 'G7'],
  fields: { group: group({ da: 'Gruppe', en: 'Group' }) },
  sentence: {
    da: ({ group }, say) => `ja eller nej til »${say.group(group)}«`,
    en: ({ group }, say) => `yes or no to “${say.group(group)}”`,
  },
  lower: ({ group }, scope) => {
    const of = scope.group(group)
    return of && { show: 'holds', of }
  },
})
