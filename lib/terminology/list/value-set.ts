// A code list as a FHIR R4 ValueSet and back, without loss: included codes in `compose.include`, excepted ones in `compose.exclude`,
// and what nobody has decided marked by an extension of our own on the concept.
import { canonicalUri, type CodeList, type ListedCode } from '#criteria'
import { keyOf } from './states'

export const UNDECIDED = 'urn:profilstudio:ikke-afgjort'
export const LIST_URL = 'urn:profilstudio:kodeliste:'

interface Concept {
  code: string
  display?: string
  extension?: { url: string; valueBoolean: boolean }[]
}
interface Set {
  system: string
  concept: Concept[]
}
export interface ValueSet {
  resourceType: 'ValueSet'
  url: string
  name: string
  title: string
  status: 'draft' | 'active'
  description?: string
  compose: { include: Set[]; exclude?: Set[] }
}

/** Codes sorted by system and code, as in a canonical document; one code twice stays twice. */
export function valueSetOf(list: CodeList): ValueSet {
  const sets = (include: boolean): Set[] => {
    const bySystem = new Map<string, Concept[]>()
    for (const one of sorted(list.codes).filter((code) => code.include === include))
      bySystem.set(one.system, [...(bySystem.get(one.system) ?? []), conceptOf(one)])
    return [...bySystem].map(([system, concept]) => ({ system, concept }))
  }
  const exclude = sets(false)
  return {
    resourceType: 'ValueSet',
    url: `${LIST_URL}${list.id}`,
    name: list.id,
    title: list.label,
    status: list.codes.every((one) => one.decided) ? 'active' : 'draft',
    ...(list.note === undefined ? {} : { description: list.note }),
    compose: { include: sets(true), ...(exclude.length ? { exclude } : {}) },
  }
}
const conceptOf = ({ code, title, decided }: ListedCode): Concept => ({
  ...(decided ? {} : { extension: [{ url: UNDECIDED, valueBoolean: true }] }),
  code,
  ...(title === undefined ? {} : { display: title }),
})
export const sorted = (codes: readonly ListedCode[]): ListedCode[] =>
  [...codes].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : Number(b.include) - Number(a.include) || Number(b.decided) - Number(a.decided),
  )

export interface ListRead {
  list: CodeList
  /** What could not be taken over: a whole system, a filter, a set by reference, a concept without a code. */
  left: { at: string; da: string; en: string }[]
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown, most: number): string | undefined => (typeof value === 'string' ? value.slice(0, most) : undefined)

/** A list from a ValueSet of anybody's; null when it is no ValueSet. Systems are made canonical. */
export function listOfValueSet(json: unknown, id?: string): ListRead | null {
  if (!isObject(json) || json.resourceType !== 'ValueSet') return null
  const left: ListRead['left'] = []
  const compose = isObject(json.compose) ? json.compose : {}
  const named = textOf(json.url, 300)
  const own = named?.startsWith(LIST_URL) ? named.slice(LIST_URL.length) : undefined
  const codes = [...codesOf(compose.include, true, 'include', left), ...codesOf(compose.exclude, false, 'exclude', left)]
  return {
    list: {
      id: id ?? own ?? textOf(json.name, 60) ?? 'liste',
      label: textOf(json.title, 300) ?? textOf(json.name, 300) ?? '',
      codes: sorted(codes).slice(0, 2000),
      ...(typeof json.description === 'string' ? { note: json.description.slice(0, 300) } : {}),
    },
    left,
  }
}

function codesOf(sets: unknown, include: boolean, where: string, left: ListRead['left']): ListedCode[] {
  if (!Array.isArray(sets)) return []
  return sets.flatMap((set, at): ListedCode[] => {
    const place = `compose.${where}[${at}]`
    const system = isObject(set) ? textOf(set.system, 200) : undefined
    if (!isObject(set) || !system) return leave(left, place, 'kodesystemet mangler', 'the code system is missing')
    if (set.filter || set.valueSet)
      leave(left, place, 'filter og henvisning til andre sæt kan ikke læses', 'filters and references to other sets cannot be read')
    if (!Array.isArray(set.concept)) return leave(left, place, 'et helt kodesystem kan ikke læses som en liste', 'a whole code system cannot be read as a list')
    return set.concept.flatMap((concept: unknown, n: number): ListedCode[] => {
      const code = isObject(concept) ? textOf(concept.code, 60) : undefined
      if (!isObject(concept) || !code) return leave(left, `${place}.concept[${n}]`, 'koden mangler', 'the code is missing')
      const title = textOf(concept.display, 300)
      const open =
        Array.isArray(concept.extension) && concept.extension.some((one: unknown) => isObject(one) && one.url === UNDECIDED && one.valueBoolean === true)
      return [{ system: canonicalUri(system), code, ...(title === undefined ? {} : { title }), include, decided: !open }]
    })
  })
}
function leave(left: ListRead['left'], at: string, da: string, en: string): [] {
  left.push({ at, da, en })
  return []
}
