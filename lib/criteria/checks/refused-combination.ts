// Values that are each allowed but make no sense together, as the kind itself says.
import { kindOf } from '../kinds/registry'
import { paramsOf, scopeOf } from '../lower'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { criteriaOf } from './walk'

export const refusedCombination = defineCheck<{ where: Words; says: Words }>({
  code: 'refusedCombination',
  severity: 'fault',
  says: { da: ({ where, says }) => `${where.da}: ${says.da}`, en: ({ where, says }) => `${where.en}: ${says.en}` },
  find: (profile) => {
    const { parameter } = scopeOf(profile)
    return criteriaOf(profile).flatMap(({ node, at, where }) => {
      const kind = kindOf(node.kind)
      const params = kind && paramsOf(kind.fields, node.params, parameter)
      const refused = params && kind?.refuses?.(params)
      return refused ? [{ at: { ...at, field: refused.field }, params: { where, says: refused.says } }] : []
    })
  },
})
