// The records that a profile asks about, ready to be added to a test patient: every code list over the tables it is used on, and every analysis.
import { kindOf, type Criterion, type Field, type Node, type Profile, type Table } from '#criteria'
import type { CaseRow } from '#criteria/edit/index'

export interface RowOffer {
  id: string
  table: Table
  /** As the document calls it. */
  label: string
  codes: CaseRow['codes']
}

export function offersIn(profile: Profile): RowOffer[] {
  const found = new Map<string, RowOffer>()
  const put = (table: Table, id: string, label: string, code: CaseRow['codes'][number] | undefined) => {
    if (code) found.set(`${table} ${id}`, { id: `${table} ${id}`, table, label, codes: [{ system: code.system, code: code.code }] })
  }
  for (const { kind, params } of criteriaIn(profile))
    for (const [name, field] of Object.entries((kindOf(kind)?.fields ?? {}) as Record<string, Field>)) {
      const id = params[name]
      if (field.type === 'codes') {
        const list = profile.codeLists.find((one) => one.id === id)
        const table = field.tableFrom ? (params[field.tableFrom] as Table) : field.table
        if (list)
          put(
            table,
            list.id,
            list.label,
            list.codes.find((code) => code.include && code.decided),
          )
      }
      const concept = field.type === 'result' ? profile.results.find((one) => one.id === id) : undefined
      if (concept) put('result', concept.id, concept.label, concept.codes[0])
    }
  return [...found.values()]
}

function criteriaIn(profile: Profile): Criterion[] {
  const within = (node: Node): Criterion[] => (node.type === 'criterion' ? [node] : node.type === 'group' ? node.of.flatMap(within) : [])
  return [
    ...profile.flow.flatMap((step) => (step.type === 'question' ? within(step.ask) : [])),
    ...profile.tiers.flatMap(({ rules }) => rules.flatMap(({ when }) => within(when))),
    ...profile.groups.flatMap(({ when }) => within(when)),
  ]
}
