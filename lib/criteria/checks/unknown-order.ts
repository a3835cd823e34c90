// The list is sorted by a display field that is not there, or twice by one.
import { defineCheck } from './check'

export const unknownOrder = defineCheck<{ field: string; twice: boolean }>({
  code: 'unknownOrder',
  severity: 'fault',
  says: {
    da: ({ field, twice }) => `Listen sorteres ${twice ? `to gange efter »${field}«` : `efter »${field}«, som ikke vises`}. Fjern det fra sorteringen.`,
    en: ({ field, twice }) => `The list is sorted ${twice ? `twice by “${field}”` : `by “${field}”, which is not shown`}. Remove it from the sorting.`,
  },
  find: (profile) =>
    profile.order.flatMap(({ field }, index) => {
      const shown = profile.display.find((one) => one.id === field)
      const twice = profile.order.findIndex((one) => one.field === field) < index
      if (shown && !twice) return []
      return [
        {
          at: shown ? { display: field } : {},
          params: { field: shown?.label ?? field, twice },
          remedy: {
            label: { da: 'Fjern det', en: 'Remove it' },
            edit: (now: typeof profile) => ({
              ...now,
              order: now.order.filter(
                (one, at) => one.field !== field || (shown !== undefined && now.order.findIndex((first) => first.field === field) === at),
              ),
            }),
          },
        },
      ]
    }),
})
