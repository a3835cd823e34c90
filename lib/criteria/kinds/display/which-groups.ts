// H1, G7: which of some named groups the patient is in. A group that is not decided shows as missing.
import { defineDisplay } from '../define'
import { groups } from '../fields'

export const whichGroups = defineDisplay({
  label: { da: 'Hvilke af disse grupper', en: 'Which of these groups' },
  covers: ['H1', 'G7'],
  fields: { groups: groups({ da: 'Grupper', en: 'Groups' }) },
  sentence: {
    da: ({ groups }, say) => `hvilke af disse grupper patienten er i: ${groups.map((one) => `»${say.group(one)}«`).join(', ') || '(vælg)'}`,
    en: ({ groups }, say) => `which of these groups the patient is in: ${groups.map((one) => `“${say.group(one)}”`).join(', ') || '(choose)'}`,
  },
  lower: ({ groups }, scope) => {
    const of = groups.map((one) => scope.group(one)).filter((one) => one !== null)
    return of.length && of.length === groups.length ? { show: 'parts', of: of.map((set) => ({ weight: 1, of: set })) } : null
  },
})
