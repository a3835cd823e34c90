// A list of diagnoses in one of the two systems only: general practice codes in ICPC-2, hospitals in SKS, and no code is translated (law 6).
import { systemOf } from '../core/systems'
import type { CodesField } from '../kinds/fields'
import { defineCheck } from './check'
import { formsOf } from './forms'

/** SKS codes for circumstances (DZ…) have no counterpart in ICPC-2. */
const CIRCUMSTANCE = /^DZ/

export const oneDiagnosisSystem = defineCheck<{ label: string; has: string; lacks: string; finds: 'clinic' | 'hospital' }>({
  code: 'oneDiagnosisSystem',
  severity: 'advice',
  says: {
    da: ({ label, has, lacks, finds }) =>
      `Diagnoselisten »${label}« har kun ${has}-koder, så diagnoser fra ${finds === 'clinic' ? 'klinikken' : 'sygehuset'} findes ikke. Tilføj ${lacks}-koder, eller skriv i listens note, hvorfor de er udeladt.`,
    en: ({ label, has, lacks, finds }) =>
      `The diagnosis list “${label}” has only ${has} codes, so diagnoses from the ${finds} are not found. Add ${lacks} codes, or write in the note of the list why they are left out.`,
  },
  find: (profile) => {
    const asked = new Set<unknown>()
    for (const { at, fields, params } of formsOf(profile))
      if (at.display === undefined)
        for (const [name, field] of Object.entries(fields)) if (field.type === 'codes' && tableOf(field, params) === 'diagnosis') asked.add(params[name])
    return profile.codeLists.flatMap((list) => {
      if (!asked.has(list.id) || list.note?.trim()) return []
      const codes = list.codes.filter((one) => one.include && one.decided)
      const of = (system: string) => codes.filter((one) => systemOf(one.system)?.id === system)
      const [icpc, sks] = [of('icpc'), of('sks')]
      if (!codes.length || icpc.length + sks.length < codes.length || (icpc.length && sks.length) || sks.some(({ code }) => CIRCUMSTANCE.test(code))) return []
      const [has, lacks, finds] = icpc.length ? (['ICPC-2', 'SKS', 'hospital'] as const) : (['SKS', 'ICPC-2', 'clinic'] as const)
      return [{ at: { list: list.id }, params: { label: list.label, has, lacks, finds } }]
    })
  },
})

const tableOf = (field: CodesField, params: Record<string, unknown>): unknown => (field.tableFrom === undefined ? field.table : params[field.tableFrom])
