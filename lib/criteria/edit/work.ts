// Acts on what stands behind a profile and on the work it asks for.
import { noAbout } from '../document/about'
import type { About, Profile, WorkAct } from '../document/schema'
import { freshId, stemOf } from './ids'
import type { Named } from './lists'
import { moved } from './node'

const MOST = 40
/** A part that says nothing is not kept. */
const withAbout = (profile: Profile, about: About): Profile => {
  const { about: _, ...rest } = profile
  const { origin, uses, decision, decided, device, english } = about
  const says = origin !== null || uses.length || decision || decided !== null || device || Object.values(english).some(Boolean)
  return says ? { ...rest, about } : rest
}
export const setAbout = (profile: Profile, to: Partial<About>): Profile => withAbout(profile, { ...(profile.about ?? noAbout()), ...to })
export const setEnglish = (profile: Profile, to: Partial<About['english']>): Profile => {
  const about = profile.about ?? noAbout()
  return withAbout(profile, { ...about, english: { ...about.english, ...to } })
}

const withWork = (profile: Profile, work: WorkAct[]): Profile => {
  const { work: _, ...rest } = profile
  return work.length ? { ...rest, work } : rest
}
/** At the end; a full list stays as it is. */
export function addWork(profile: Profile, title: string, kind: WorkAct['kind']): Named {
  const work = profile.work ?? []
  if (work.length >= MOST) return { profile, id: '' }
  const id = freshId(profile, stemOf(title))
  const act: WorkAct = { id, title, kind, role: 'klinikpersonale', minutes: 10, times: 1, tiers: [], partner: '', checklist: [] }
  return { profile: withWork(profile, [...work, act]), id }
}
export const setWork = (profile: Profile, id: string, to: Partial<Omit<WorkAct, 'id'>>): Profile =>
  withWork(
    profile,
    (profile.work ?? []).map((act) => (act.id === id ? { ...act, ...to } : act)),
  )
export const removeWork = (profile: Profile, id: string): Profile =>
  withWork(
    profile,
    (profile.work ?? []).filter((act) => act.id !== id),
  )
export const moveWork = (profile: Profile, id: string, by: -1 | 1): Profile => {
  const work = profile.work ?? []
  return withWork(
    profile,
    moved(
      work,
      work.findIndex((act) => act.id === id),
      by,
    ),
  )
}
