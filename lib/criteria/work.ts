// The work that a profile asks of a clinic, in hours a year.
import type { Profile, RoleCode, WorkAct } from './document/schema'

/** Patients of the clinic that hours are told for. */
export const CLINIC_SIZE = 1600

export interface WorkHours {
  /** By id, in the order of the document: patients of such a clinic it is for, and hours a year for all of them. */
  acts: { id: string; patients: number; hours: number }[]
  /** Most first; roles without time are left out. */
  roles: { role: RoleCode; hours: number }[]
  total: number
}

/** `counts` are of a population of `size` patients; they are brought to a clinic of 1,600. An act for tiers is for those placed in them. */
export function hoursOf({ work = [] }: Pick<Profile, 'work'>, counts: { included: number; tiers: Readonly<Record<string, number>> }, size: number): WorkHours {
  const patientsOf = ({ tiers }: WorkAct) =>
    ((tiers.length ? [...new Set(tiers)].reduce((sum, tier) => sum + (counts.tiers[tier] ?? 0), 0) : counts.included) * CLINIC_SIZE) / size
  const acts = work.map((act) => {
    const patients = patientsOf(act)
    return { id: act.id, role: act.role, patients, hours: (patients * act.minutes * act.times) / 60 }
  })
  const roles = new Map<RoleCode, number>()
  for (const { role, hours } of acts) roles.set(role, (roles.get(role) ?? 0) + hours)
  return {
    acts: acts.map(({ id, patients, hours }) => ({ id, patients, hours })),
    roles: [...roles]
      .filter(([, hours]) => hours > 0)
      .map(([role, hours]) => ({ role, hours }))
      .sort((a, b) => b.hours - a.hours),
    total: acts.reduce((sum, { hours }) => sum + hours, 0),
  }
}
