// A window that no day lies in, or bounds the wrong way round: the criterion looks as if it asked something.
import { kindOf } from '../kinds/registry'
import { paramsOf, scopeOf } from '../lower'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { hasEmptyInterval, loweredIn } from './lowered'

export const emptyInterval = defineCheck<{ where: Words; kind: Words }>({
  code: 'emptyInterval',
  severity: 'fault',
  says: {
    da: ({ where, kind }) => `${where.da}, »${kind.da}«: intet kan ligge i det tidsrum eller interval, der er valgt. Ret grænserne.`,
    en: ({ where, kind }) => `${where.en}, “${kind.en}”: nothing can lie in the period or interval chosen. Correct the bounds.`,
  },
  find: (profile) => {
    const { parameter } = scopeOf(profile)
    return loweredIn(profile).flatMap(({ node, at, where, set }) => {
      const kind = node.type === 'criterion' ? kindOf(node.kind) : undefined
      if (!kind || node.type !== 'criterion' || !hasEmptyInterval(set)) return []
      const params = paramsOf(kind.fields, node.params, parameter)
      return params && kind.refuses?.(params) ? [] : [{ at, params: { where, kind: kind.label } }] // what the kind refuses is said by its own words
    })
  },
})
