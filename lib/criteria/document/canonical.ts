// RFC 8785 canonical JSON for our documents: sorted members, NFC strings, whole numbers only.
// With floats excluded JSON.stringify already writes numbers and strings as the RFC asks.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Canonical text of a JSON value. Throws on numbers that are not safe integers, on lone surrogates and on names alike after NFC. */
export function canonical(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Only whole numbers can be canonical, not ${value}`)
    return Object.is(value, -0) ? '0' : String(value)
  }
  if (typeof value === 'string') return textOf(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  const object = value as { readonly [key: string]: Json | undefined }
  const members = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .map((name) => [name.normalize('NFC'), object[name]!] as const)
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) // by UTF-16 unit, as the RFC asks
  members.forEach(([name], index) => {
    if (members[index + 1]?.[0] === name) throw new TypeError('Two members have the same name')
  })
  return `{${members.map(([name, one]) => `${textOf(name)}:${canonical(one)}`).join(',')}}`
}

function textOf(value: string): string {
  const text = value.normalize('NFC')
  if (LONE_SURROGATE.test(text)) throw new TypeError('A lone surrogate has no canonical form')
  return JSON.stringify(text)
}
export const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
