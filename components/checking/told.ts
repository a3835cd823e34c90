// Findings as they go between threads: without the remedies' acts, which are found again in the document that is there when one is pressed.
import { CHECKS, findingsOf, type Finding, type Profile, type Remedy, type Words } from '#criteria'
import { codeFindings } from './code-findings'

/** A finding as plain data, and what its remedies are called, the first one first. */
export interface Told extends Omit<Finding, 'remedy' | 'more'> {
  remedies: Words[]
}
/** The used document with a content hash. */
export type UsedBy = (digest: string) => Profile | undefined

/** Everything wrong in a document: codes that nobody knows first, as nothing else is worth reading while they stand. */
export const toldOf = (profile: Profile, used: UsedBy): Told[] =>
  [...codeFindings(profile), ...findingsOf(profile, { used })].map(({ remedy, more, ...rest }) => ({
    ...rest,
    remedies: [...(remedy ? [remedy] : []), ...(more ?? [])].map(({ label }) => label),
  }))

/** The findings with remedies that mend whatever document is there by then; one where the finding no longer stands is left as it is. */
export const findingsIn = (told: readonly Told[], used: UsedBy): Finding[] =>
  told.map(({ remedies, ...rest }): Finding => {
    const [remedy, ...more] = remedies.map((label): Remedy => ({ label, edit: (now) => mended(now, rest, label, used) }))
    return { ...rest, ...(remedy ? { remedy } : {}), ...(more.length ? { more } : {}) }
  })

function mended(profile: Profile, told: Omit<Told, 'remedies'>, label: Words, used: UsedBy): Profile {
  const all = [...codeFindings(profile), ...CHECKS.flatMap((check) => (check.code === told.code ? check.find(profile, { used }) : []))]
  const here = all.filter((one) => one.code === told.code && placeOf(one) === placeOf(told))
  // a step that has got another number is told in another sentence, and is still the finding when it stands alone at its place
  const found = here.find((one) => one.sentence.da === told.sentence.da) ?? (here.length === 1 ? here[0] : undefined)
  const remedy = [found?.remedy, ...(found?.more ?? [])].find((one) => one?.label.da === label.da)
  return remedy ? remedy.edit(profile) : profile
}
const PLACES = ['step', 'rule', 'tier', 'group', 'list', 'result', 'display', 'parameter', 'use', 'case', 'text', 'path', 'field'] as const
const placeOf = (one: Omit<Finding, 'remedy' | 'more'>): string => JSON.stringify(PLACES.map((place) => one[place] ?? null))
