// RFC 8785 canonical JSON for our documents: sorted members, NFC strings, whole numbers only.
// With floats excluded JSON.stringify already writes numbers and strings as the RFC asks.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Canonical text of a JSON value. Throws on numbers that are not safe integers and on lone surrogates. */
export function canonical(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Only whole numbers can be canonical, not ${value}`)
    return Object.is(value, -0) ? '0' : String(value)
  }
  if (typeof value === 'string') {
    const text = value.normalize('NFC')
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) throw new TypeError('A lone surrogate has no canonical form')
    return JSON.stringify(text)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  const object = value as { readonly [key: string]: Json | undefined }
  const names = Object.keys(object).filter((name) => object[name] !== undefined).sort() // sort() is by UTF-16 unit, as the RFC asks
  return `{${names.map((name) => `${JSON.stringify(name.normalize('NFC'))}:${canonical(object[name]!)}`).join(',')}}`
}
