'use client'
// A parameter's default as people read it.
import { useTranslations } from 'next-intl'
import type { Parameter, Say } from '#criteria'
import { useEditor } from '../flow/context'

/** `of`: how another document than the one shown names its analyses. */
export function useParameterText(of?: Say): (parameter: Parameter) => string {
  const t = useTranslations('flow.parameters')
  const { say: own } = useEditor()
  const say = of ?? own
  return (parameter) => {
    switch (parameter.type) {
      case 'whole':
        return say.number(parameter.default)
      case 'quantity':
        return say.quantity(parameter.default, parameter.concept)
      case 'period':
        return say.period(parameter.default)
      case 'yesno':
        return t(parameter.default ? 'yes' : 'no')
      case 'choice':
        return parameter.options.find((one) => one.value === parameter.default)?.label ?? parameter.default
    }
  }
}
