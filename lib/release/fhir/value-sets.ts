// ValueSets of code lists and result concepts, with expansions: receivers have no terminology server.
// A prefix (SKS, ATC) is written twice: as a `regex` filter on the code, which says what is meant, and as an expansion of the codes
// the studio knows below it, marked limitedExpansion since new codes may come. The SQL of the release matches by prefix itself.
import { canonicalUri, matchOf } from '#criteria'
import type { KnownCode } from '../input'
import { filled, head, type Draft } from './describe'
import type { ValueSet, ValueSetInclude } from './r4'

interface Code {
  system: string
  code: string
  title?: string | undefined
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byCode = (a: Code, b: Code) => byText(a.system, b.system) || byText(a.code, b.code)
const isPrefix = (system: string) => matchOf(system) === 'prefix'

/** One ValueSet a code list and one a result concept, in the order of the document. Lists without a decided code are left out: no step can use them. */
export function valueSets(draft: Draft): ValueSet[] {
  const { profile } = draft
  const lists = profile.codeLists.map((list) => {
    const decided = list.codes
      .filter((one) => one.decided)
      .map((one) => ({ system: canonicalUri(one.system), code: one.code, title: one.title, include: one.include }))
    const note = list.note?.trim() ? ` ${list.note}` : ''
    return valueSet(
      draft,
      ['codes', list.id],
      list.label,
      `Kodelisten ${list.label} i ${profile.title}.${note}`,
      decided.filter((one) => one.include),
      decided.filter((one) => !one.include),
    )
  })
  const results = profile.results.map((concept) =>
    valueSet(
      draft,
      ['result', concept.id],
      concept.label,
      `Prøvesvaret ${concept.label} i ${profile.title}. Enhed: ${filled(concept.unit) ?? 'ingen'}.`,
      concept.codes.map((one) => ({ system: canonicalUri(one.system), code: one.code })),
      [],
    ),
  )
  return [...lists, ...results].filter((one) => one !== null)
}

function valueSet(draft: Draft, part: string[], label: string, description: string, include: Code[], exclude: Code[]): ValueSet | null {
  if (!include.length) return null
  const known = expansion([...include].sort(byCode), exclude, draft.knownCodes)
  const limited = include.some((one) => isPrefix(one.system))
  return {
    resourceType: 'ValueSet',
    ...head(draft, 'ValueSet', part, filled(label) ?? part.join(' '), description),
    compose: { include: compose(include), ...(exclude.length ? { exclude: compose(exclude) } : {}) },
    expansion: {
      timestamp: draft.publishedAt,
      total: known.length,
      ...(limited ? { parameter: [{ name: 'limitedExpansion', valueBoolean: true }] } : {}),
      ...(known.length ? { contains: known } : {}),
    },
  }
}

/** Exact systems: one include with their codes. Prefix systems: one include a prefix, since filters of one include must all hold. */
function compose(codes: Code[]): ValueSetInclude[] {
  const out: ValueSetInclude[] = []
  for (const code of [...codes].sort(byCode)) {
    if (isPrefix(code.system)) {
      out.push({ system: code.system, filter: [{ property: 'code', op: 'regex', value: `${code.code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*` }] })
      continue
    }
    let last = out.at(-1)
    if (last?.system !== code.system) out.push((last = { system: code.system, concept: [] }))
    last.concept!.push({ code: code.code, ...titled(code.title) })
  }
  return out
}

const titled = (title: string | undefined) => (title?.trim() ? { display: title } : {})
const covers = (listed: Code, system: string, code: string) =>
  listed.system === system && (isPrefix(system) ? code.startsWith(listed.code) : code === listed.code)

/** Codes a receiver can compare with directly: the listed ones and all known ones below a prefix, less the excluded. */
function expansion(include: Code[], exclude: Code[], known: readonly KnownCode[]) {
  const all = new Map<string, Code>()
  for (const one of include) all.set(`${one.system}|${one.code}`, one)
  for (const one of known) {
    const system = canonicalUri(one.system)
    const key = `${system}|${one.code}`
    const held = all.get(key)
    if (held ? !held.title?.trim() : include.some((listed) => covers(listed, system, one.code))) all.set(key, { system, code: one.code, title: one.title.da })
  }
  return [...all.values()]
    .filter((one) => !exclude.some((listed) => covers(listed, one.system, one.code)))
    .sort(byCode)
    .map((one) => ({ system: one.system, code: one.code, ...titled(one.title) }))
}
