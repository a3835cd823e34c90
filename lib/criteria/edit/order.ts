// Acts on how the list is sorted inside a tier: by display fields, the first one first.
import type { Profile } from '../document/schema'
import { moved } from './node'

const MOST = 10

export const addOrder = (profile: Profile, field: string, descending = false): Profile =>
  profile.order.length >= MOST || profile.order.some((one) => one.field === field) ? profile : { ...profile, order: [...profile.order, { field, descending }] }
export const setOrder = (profile: Profile, field: string, descending: boolean): Profile => ({
  ...profile,
  order: profile.order.map((one) => (one.field === field ? { ...one, descending } : one)),
})
export const moveOrder = (profile: Profile, field: string, by: -1 | 1): Profile => ({
  ...profile,
  order: moved(
    profile.order,
    profile.order.findIndex((one) => one.field === field),
    by,
  ),
})
export const removeOrder = (profile: Profile, field: string): Profile => ({ ...profile, order: profile.order.filter((one) => one.field !== field) })
