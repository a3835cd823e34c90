// FHIR R4 CodeSystem, ValueSet and ConceptMap as JSON (hl7.org/fhir/R4), any system: the code system's URI is the resource's own.
// Concepts in concepts are one level each; designations are the other words for it; `inactive`, `status` and `replacedBy` are read from properties.
import { canonicalUri, systemOf } from '#criteria'
import { codeRow, refused, told, type Bytes, type CodeRow, type Item, type Relation } from './item'
import { elementsOf, type Element, type Json, type JsonObject } from './json'
import { ImportFault } from './reasons'
import { ICD10, sksOfIcd } from './systems'
import { hasOdd } from './encoding'
import { dayIn, saysNo, tidy } from './values'

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? tidy(value) : '')
const objectsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** A resource of another sort is another file; `resourceType` may come last. */
function mustBe(resource: Json | undefined, type: string): void {
  if (!isObject(resource)) throw new ImportFault('otherResource', '?')
  if (resource.resourceType !== undefined && resource.resourceType !== type) throw new ImportFault('otherResource', textOf(resource.resourceType) || '?')
}
function aboutOf({ value }: Element, type: string): Item {
  if (!isObject(value) || value.resourceType !== type) throw new ImportFault('otherResource', isObject(value) ? textOf(value.resourceType) || '?' : '?')
  const said = (...keys: string[]) => keys.map((key) => textOf(value[key])).find((text) => text && !hasOdd(text) && text.length <= 200) ?? null
  return { type: 'about', url: said('url'), version: said('version'), title: said('title', 'name') }
}

/** CodeSystem. A supplement adds to the system that it names. */
export async function* readCodeSystem(bytes: Bytes): AsyncGenerator<Item> {
  for await (const element of elementsOf(bytes, (path) => path.length > 0 && path.every((key) => key === 'concept'))) {
    if (!element.path.length) {
      yield aboutOf(element, 'CodeSystem')
      continue
    }
    const [resource, ...above] = element.around
    mustBe(resource, 'CodeSystem')
    const system = systemIn(textOf(resource!.supplements) || textOf(resource!.url))
    if (!system) throw new ImportFault('urlFirst')
    yield rowOf(element, system, textOf(resource!.language), above.length ? textOf(above.at(-1)!.code) || null : null)
  }
}

/** Canonical URI without version; '' when there is none that can be kept. */
const systemIn = (uri: string): string => (hasOdd(uri) || uri.length > 200 ? '' : canonicalUri(uri.split('|', 1)[0]!))

function rowOf({ value, line }: Element, system: string, language: string, parent: string | null): Item {
  if (!isObject(value)) return refused(line, 'malformed')
  const code = textOf(value.code)
  if (!code) return refused(line, 'noCode', textOf(value.display))
  if (code.length > 60) return refused(line, 'badCode', code)
  const names = objectsOf(value.designation).map((one) => ({ language: textOf(one.language), text: textOf(one.value) }))
  const property = (...wanted: string[]) => {
    const found = objectsOf(value.property).find((one) => wanted.includes(textOf(one.code)))
    const entry = found && Object.entries(found).find(([key]) => key.startsWith('value'))?.[1]
    return isObject(entry) ? textOf(entry.code) : typeof entry === 'boolean' ? String(entry) : textOf(entry)
  }
  const display = textOf(value.display)
  const danish = names.find((one) => /^da\b/i.test(one.language))?.text
  const title = danish || display || names[0]?.text || textOf(value.definition)
  if (!title) return refused(line, 'noTitle', code)
  const [from, to] = [dayIn(property('effectiveDate', 'validFrom')), dayIn(property('retirementDate', 'deprecationDate', 'validTo'))]
  if (from === undefined || to === undefined) return refused(line, 'badDate', code)
  const row: CodeRow = codeRow({
    system,
    code,
    title,
    english: names.find((one) => /^en\b/i.test(one.language))?.text ?? (danish && display && !/^da\b/i.test(language) ? display : null),
    parent: property('parent', 'subsumedBy') || parent,
    from,
    to,
    retired: property('inactive') === 'true' || saysNo(property('status')),
    replacedBy: property('replacedBy', 'replaced-by') || null,
    words: [...new Set(names.map((one) => one.text).filter((one) => one && one !== title))].slice(0, 40),
    more: told({ unit: property('unit') }),
  })
  return [row.code, row.title, row.english ?? '', row.parent ?? '', row.replacedBy ?? '', row.more.unit ?? '', ...row.words].some(hasOdd)
    ? refused(line, 'wrongEncoding', code)
    : { type: 'code', line, row }
}

/** ValueSet: codes that it names one by one, from `compose` and `expansion`. Those it leaves out are not rows. */
export async function* readValueSet(bytes: Bytes): AsyncGenerator<Item> {
  const seen = new Set<string>()
  const streams = (path: readonly string[]) => {
    const all = path.join('.')
    return all === 'compose.include.concept' || /^expansion(\.contains)+$/.test(all)
  }
  for await (const element of elementsOf(bytes, streams)) {
    const { value, line, around } = element
    if (!element.path.length) {
      yield aboutOf(element, 'ValueSet')
      yield* wholeSystems(value as JsonObject, line)
      continue
    }
    mustBe(around[0], 'ValueSet')
    if (!isObject(value)) {
      yield refused(line, 'malformed')
      continue
    }
    const inExpansion = element.path[0] === 'expansion'
    if (inExpansion && value.abstract === true) continue
    const system = systemIn(textOf(inExpansion ? value.system : around.at(-1)!.system))
    if (!system) {
      yield refused(line, 'unknownSystem', textOf(value.code))
      continue
    }
    const key = `${system}|${textOf(value.code)}`
    if (seen.has(key) && inExpansion) continue // named in `compose` already
    if (seen.size < 200_000) seen.add(key)
    yield rowOf(element, system, '', null)
  }
}

function* wholeSystems(resource: JsonObject, line: number): Generator<Item> {
  const compose = isObject(resource.compose) ? resource.compose : null
  for (const include of objectsOf(compose?.include))
    if (include.filter || include.valueSet || !Array.isArray(include.concept))
      yield { type: 'note', line, note: 'wholeSystem', what: textOf(include.system).slice(0, 80) }
}

const RELATION_OF: Readonly<Record<string, Relation>> = {
  equivalent: 'equivalent',
  equal: 'equivalent',
  wider: 'wider',
  subsumes: 'wider',
  'source-is-narrower-than-target': 'wider',
  narrower: 'narrower',
  specializes: 'narrower',
  'source-is-broader-than-target': 'narrower',
  inexact: 'inexact',
  relatedto: 'related',
  'related-to': 'related',
}

/** ConceptMap. Targets in ICD-10 are read as SKS, and that is said; a target without a code maps to nothing and is refused. */
export async function* readConceptMap(bytes: Bytes): AsyncGenerator<Item> {
  let said = false
  for await (const element of elementsOf(bytes, (path) => path.join('.') === 'group.element')) {
    const { value, line, around } = element
    if (!element.path.length) {
      yield aboutOf(element, 'ConceptMap')
      continue
    }
    mustBe(around[0], 'ConceptMap')
    const group = around.at(-1)!
    const [from, to] = [systemIn(textOf(group.source)), systemIn(textOf(group.target))]
    if (!isObject(value)) {
      yield refused(line, 'malformed')
      continue
    }
    const code = textOf(value.code)
    if (!from || !to) throw new ImportFault('urlFirst')
    const source = end(from, code)
    if (!source) {
      yield refused(line, code ? 'badCode' : 'noCode', code)
      continue
    }
    const targets = objectsOf(value.target)
    if (!targets.length) yield refused(line, 'noTarget', code)
    for (const target of targets) {
      const given = textOf(target.code)
      const relation = RELATION_OF[textOf(target.equivalence) || textOf(target.relationship)]
      const found = given ? end(to, given) : null
      if (!given || !relation) yield refused(line, 'noTarget', `${code} ${given}`)
      else if (!found) yield refused(line, 'badCode', `${code} → ${given}`)
      else {
        if (!said && (isIcd(from) || isIcd(to))) {
          said = true
          yield { type: 'note', line, note: 'icdAsSks', what: `${given} → ${found.code}` }
        }
        yield { type: 'map', line, row: { from: source, to: found, relation } }
      }
    }
  }
}

const isIcd = (system: string) => system === ICD10
function end(system: string, code: string): { system: string; code: string } | null {
  if (!code || code.length > 60 || hasOdd(code)) return null
  if (!isIcd(system)) return { system, code }
  const sks = sksOfIcd(code)
  return sks ? { system: SKS, code: sks } : null
}
const SKS = systemOf('urn:oid:1.2.208.176.2.4')!.uri
