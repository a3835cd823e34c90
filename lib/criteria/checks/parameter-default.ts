// A default outside what the parameter allows, or an interval that allows nothing.
import { daysAbout } from '../core/days'
import type { Parameter } from '../document/schema'
import { defineCheck } from './check'

export const parameterDefault = defineCheck<{ label: string; what: 'default' | 'interval' }>({
  code: 'parameterDefault',
  severity: 'fault',
  says: {
    da: ({ label, what }) =>
      what === 'interval'
        ? `Indstillingen »${label}« tillader ingen værdier: den mindste er større end den største, eller der er ingen valg. Ret grænserne.`
        : `Indstillingen »${label}« har en standardværdi, som den ikke selv tillader. Ret værdien eller grænserne.`,
    en: ({ label, what }) =>
      what === 'interval'
        ? `The setting “${label}” allows no values: its least is greater than its greatest, or there is nothing to choose. Correct the bounds.`
        : `The setting “${label}” has a default that it does not allow itself. Correct the value or the bounds.`,
  },
  find: (profile) =>
    profile.parameters.flatMap((one) => {
      const what = faultOf(one)
      return what
        ? [
            {
              at: { parameter: one.id },
              params: { label: one.label, what },
              ...(one.type === 'choice' && !one.options.length
                ? {}
                : {
                    remedy: {
                      label:
                        what === 'interval'
                          ? { da: 'Byt om på grænserne', en: 'Swap the bounds' }
                          : { da: 'Brug den nærmeste tilladte værdi', en: 'Use the nearest allowed value' },
                      edit: (now: typeof profile) => ({ ...now, parameters: now.parameters.map((other) => (other.id === one.id ? mended(other) : other)) }),
                    },
                  }),
            },
          ]
        : []
    }),
})

type Bounds = { default: number; min: number; max: number }
const boundsOf = (one: Parameter): Bounds | null =>
  one.type === 'whole' || one.type === 'quantity'
    ? one
    : one.type === 'period'
      ? { default: daysAbout(one.default), min: daysAbout(one.min), max: daysAbout(one.max) }
      : null

function faultOf(one: Parameter): 'default' | 'interval' | null {
  if (one.type === 'choice') return !one.options.length ? 'interval' : one.options.some(({ value }) => value === one.default) ? null : 'default'
  const bounds = boundsOf(one)
  if (!bounds) return null
  return bounds.min > bounds.max ? 'interval' : bounds.default < bounds.min || bounds.default > bounds.max ? 'default' : null
}

function mended(one: Parameter): Parameter {
  if (one.type === 'choice') return { ...one, default: one.options[0]!.value }
  const bounds = boundsOf(one)
  if (!bounds || one.type === 'yesno') return one
  if (bounds.min > bounds.max) return { ...one, min: one.max, max: one.min } as Parameter
  return { ...one, default: bounds.default < bounds.min ? one.min : one.max } as Parameter
}
