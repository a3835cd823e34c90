// Acts on the code lists and result concepts of a document. Codes come as plain data: this knows no terminology.
import type { CodeList, FieldValue, ListedCode, Node, Profile, ResultConcept } from '../document/schema'
import { kindOf } from '../kinds/registry'
import { displayOf } from '../kinds/display/registry'
import type { Field } from '../kinds/fields'
import { freshId, stemOf } from './ids'

export interface Offer {
  system: string
  code: string
  title?: string | undefined
}
export interface Named {
  profile: Profile
  id: string
}

const listed = ({ system, code, title }: Offer): ListedCode => ({
  system,
  code,
  ...(title ? { title: title.slice(0, 300) } : {}),
  include: true,
  decided: true,
})
const same = (a: { system: string; code: string }, b: { system: string; code: string }) => a.system === b.system && a.code === b.code

/** A list of these codes: the document's own when it has one of exactly these, else a new one. */
export function ensureList(profile: Profile, label: string, codes: readonly Offer[]): Named {
  const found = codes.length
    ? profile.codeLists.find((list) => list.codes.length === codes.length && codes.every((code) => list.codes.some((one) => same(one, code) && one.include)))
    : undefined
  return found ? { profile, id: found.id } : addList(profile, label, codes)
}
export function addList(profile: Profile, label: string, codes: readonly Offer[] = []): Named {
  const id = freshId(profile, stemOf(label))
  return { profile: { ...profile, codeLists: [...profile.codeLists, { id, label, codes: codes.map(listed) }] }, id }
}

/** A shared list copied in: in place of the document's list of that name, else as a new one. It stands firm when the shared list changes. */
export function takeList(profile: Profile, shared: CodeList): Named {
  const id = profile.codeLists.some((one) => one.id === shared.id) ? shared.id : freshId(profile, shared.id)
  const list = { ...shared, id }
  const there = profile.codeLists.some((one) => one.id === id)
  return { profile: { ...profile, codeLists: there ? profile.codeLists.map((one) => (one.id === id ? list : one)) : [...profile.codeLists, list] }, id }
}

const inList = (profile: Profile, id: string, to: (list: CodeList) => CodeList): Profile => ({
  ...profile,
  codeLists: profile.codeLists.map((list) => (list.id === id ? to(list) : list)),
})

export const setListLabel = (profile: Profile, id: string, label: string): Profile => inList(profile, id, (list) => ({ ...list, label }))
/** What the author adds about a list, an analysis or a setting, and marks as uncertain; empty takes it away. */
export const setNote = (profile: Profile, part: 'codeLists' | 'results' | 'parameters', id: string, note: string): Profile => ({
  ...profile,
  [part]: profile[part].map((one) => {
    if (one.id !== id) return one
    const { note: _old, ...rest } = one
    return note === '' ? rest : { ...rest, note }
  }),
})
export const addCode = (profile: Profile, id: string, code: Offer): Profile =>
  inList(profile, id, (list) =>
    list.codes.some((one) => same(one, code)) || list.codes.length >= 2000 ? list : { ...list, codes: [...list.codes, listed(code)] },
  )
export const removeCode = (profile: Profile, id: string, code: Offer): Profile =>
  inList(profile, id, (list) => ({ ...list, codes: list.codes.filter((one) => !same(one, code)) }))
/** Whether a code counts in or is an exception, and whether that is decided. */
export const setCode = (profile: Profile, id: string, code: Offer, to: { include?: boolean; decided?: boolean }): Profile =>
  inList(profile, id, (list) => ({ ...list, codes: list.codes.map((one) => (same(one, code) ? { ...one, ...to } : one)) }))

/** A list in use stays: taking it away would leave criteria that point at nothing. */
export const removeList = (profile: Profile, id: string): Profile =>
  usesOf(profile, id).length ? profile : { ...profile, codeLists: profile.codeLists.filter((list) => list.id !== id) }

/** A result concept offered as plain data; the document's own when it holds one with a code in common. */
export function ensureResult(profile: Profile, concept: ResultConcept): Named {
  const found = profile.results.find((one) => one.codes.some((code) => concept.codes.some((other) => same(code, other))))
  if (found) return { profile, id: found.id }
  const id = freshId(profile, concept.id)
  return { profile: { ...profile, results: [...profile.results, { ...concept, id }] }, id }
}
export const removeResult = (profile: Profile, id: string): Profile =>
  usesOf(profile, id).length ? profile : { ...profile, results: profile.results.filter((one) => one.id !== id) }

/** Where a list, concept or named group is used: ids of steps, rules, groups and display fields. */
export function usesOf(profile: Profile, id: string): string[] {
  const names = (fields: Record<string, Field> | undefined, params: Record<string, FieldValue>) =>
    Object.entries(fields ?? {}).some(
      ([name, field]) =>
        ((field.type === 'codes' || field.type === 'result' || field.type === 'group') && params[name] === id) ||
        (field.type === 'groups' && [params[name]].flat().includes(id)),
    )
  const within = (node: Node): boolean =>
    node.type === 'group' ? node.of.some(within) : node.type === 'use' ? node.group === id : names(kindOf(node.kind)?.fields, node.params)
  return [
    ...profile.flow.flatMap((step) => (step.type === 'question' && within(step.ask) ? [step.id] : [])),
    ...profile.tiers.flatMap((tier) => tier.rules.flatMap((rule) => (within(rule.when) ? [rule.id] : []))),
    ...profile.groups.flatMap((group) => (within(group.when) ? [group.id] : [])),
    ...profile.display.flatMap((field) => (names(displayOf(field.kind)?.fields, field.params) ? [field.id] : [])),
  ]
}
