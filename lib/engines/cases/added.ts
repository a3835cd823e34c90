// The patients at the edges of a profile as patients that can be added to a population: listed at its clinic, as of its reference date.
import { isoOf, type Day, type Given, type Profile } from '#criteria'
import type { RawPatient } from '#population'
import { boundariesOf } from './boundary'
import { CASE_CLINIC, patientOfCase } from './patient'

export interface AddedPatient {
  patient: RawPatient
  /** What he stands at, in Danish. */
  title: string
}

/** `n` of them: in turn one from each step and rule, so that few show much; with more asked for than there are, they come again. */
export function patientsAtEdges(profile: Profile, given: Given, { ref, clinic }: { ref: Day; clinic: string }, n: number): AddedPatient[] {
  const places = new Map<string, AddedPatient[]>()
  for (const { case: one, stands } of boundariesOf(profile, given, isoOf(ref))) {
    const patient = patientOfCase(profile, one, one.id)
    const at = stands[0]?.at ?? ''
    const rows = patient.rows.map((row) =>
      row.table === 'listing' ? { ...row, codes: row.codes.map((code) => (code.code === CASE_CLINIC ? { ...code, code: clinic } : code)) } : row,
    )
    const list = places.get(at)
    const made = { patient: { ...patient, rows }, title: one.title }
    if (list) list.push(made)
    else places.set(at, [made])
  }
  const lists = [...places.values()]
  const inTurn = Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat()
  return inTurn.length ? Array.from({ length: n }, (_, i) => inTurn[i % inTurn.length]!) : []
}
