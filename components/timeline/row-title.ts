// What a row is called: the analysis, the name of its code, or the document's own list that has it.
import { canonicalUri, systemOf, type Locale, type Profile, type Table } from '#criteria'
import type { CaseRow } from '#criteria/edit/index'
import { conceptOf } from '#engines/cases/patient'
import { nameOf } from '#engines/nearest/names'
import { titleOf } from '#terminology'

/** '' where nothing is known of the codes. */
export function rowTitle(profile: Pick<Profile, 'codeLists' | 'results'>, row: Pick<CaseRow, 'table' | 'codes'>, locale: Locale): string {
  const concept = row.table === 'result' ? conceptOf(profile, row.codes) : undefined
  if (concept) return concept.label
  const [code] = row.codes
  if (!code) return ''
  const title = titleOf(code.system, code.code)?.[locale]
  if (title) return title
  const name = nameOf(profile, row)
  return name === code.code ? '' : name && name[0]!.toUpperCase() + name.slice(1)
}
/** "L95 (ICPC-2)" */
export const codeWords = ({ system, code }: CaseRow['codes'][number], locale: Locale): string => {
  const name = systemOf(canonicalUri(system))?.name[locale]
  return name ? `${code} (${name})` : code
}

export const LANES = ['diagnosis', 'medicine', 'result', 'service', 'other'] as const
export type Lane = (typeof LANES)[number]
const LANE: Partial<Record<Table, Lane>> = {
  diagnosis: 'diagnosis',
  order: 'medicine',
  dispensing: 'medicine',
  vaccination: 'medicine',
  result: 'result',
  service: 'service',
  contact: 'service',
  appointment: 'service',
  procedure: 'service',
}
export const laneOf = (table: Table): Lane => LANE[table] ?? 'other'
