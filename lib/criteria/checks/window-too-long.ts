// A window that reaches further back than the data do: what lies before them looks as if it had not happened.
import { isParameter, type FieldValue } from '../document/schema'
import type { Field, Words } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { daysAbout, type Period } from '../core/days'
import { TABLES, type Table } from '../core/algebra'
import { sayIn } from '../sentence/say'
import { defineCheck, type Lookup } from './check'
import { loweredIn } from './lowered'
import { setParam } from './walk'

export const windowTooLong = defineCheck<{ where: Words; asked: Words; reach: Words }>({
  code: 'windowTooLong',
  severity: 'advice',
  says: {
    da: ({ where, asked, reach }) =>
      `${where.da} ser ${asked.da} tilbage, men oplysningerne går kun ${reach.da} tilbage. Vælg et kortere tidsrum, eller skriv i formålet, hvad det betyder.`,
    en: ({ where, asked, reach }) =>
      `${where.en} looks ${asked.en} back, but the data go back only ${reach.en}. Choose a shorter period, or write in the purpose what that means.`,
  },
  find: (profile, { reach }) => {
    if (!reach) return []
    const [da, en] = [sayIn('da', profile), sayIn('en', profile)]
    return loweredIn(profile).flatMap(({ node, at, where, set }) => {
      if (node.type !== 'criterion') return []
      const limit = longest([...tablesIn(set)], reach)
      if (!limit) return []
      return Object.entries((kindOf(node.kind)?.fields ?? {}) as Record<string, Field>).flatMap(([name, field]) => {
        const value = node.params[name]
        if (field.type !== 'period' || !isPeriod(value) || daysAbout(value) <= daysAbout(limit)) return []
        return [
          {
            at: { ...at, field: name },
            params: { where, asked: { da: da.period(value), en: en.period(value) }, reach: { da: da.period(limit), en: en.period(limit) } },
            remedy: {
              label: { da: `Vælg ${da.period(limit)}`, en: `Choose ${en.period(limit)}` },
              edit: (now: typeof profile) => setParam(now, at, name, limit),
            },
          },
        ]
      })
    })
  },
})

const isPeriod = (value: FieldValue | undefined): value is Period => typeof value === 'object' && value !== null && !Array.isArray(value) && !isParameter(value)

function tablesIn(value: unknown): Set<Table> {
  const found = new Set<Table>()
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    const table = (one as { table?: unknown }).table
    if (TABLES.includes(table as Table)) found.add(table as Table)
    Object.values(one).forEach(walk)
  }
  walk(value)
  return found
}
/** Of the tables that a criterion reads, the one that goes furthest back: as long as one has the rows, it can answer. */
function longest(tables: readonly Table[], reach: NonNullable<Lookup['reach']>): Period | null {
  const all = tables.map((table) => reach[table])
  return all.length && all.every((one) => one !== undefined) ? all.reduce((most, one) => (daysAbout(one!) > daysAbout(most!) ? one : most))! : null
}
