// Strings and names as the text form writes them. Every string survives: what cannot be seen or would break a line is escaped.

/** Control, format, private and unpaired characters, and spaces that look like another: written by their number. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' }

/** "…" on one line. */
export const quote = (text: string): string => `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`
const visible = (text: string): string => text.replace(HIDDEN, (one) => SHORT[one] ?? `\\u{${one.codePointAt(0)!.toString(16)}}`)

/** The string behind a literal with its quotation marks; `bad` is the first escape that means nothing. */
export function unquote(literal: string): { text: string; bad: string | null } {
  let bad: string | null = null
  const text = literal
    .slice(1, literal.length > 1 && literal.endsWith('"') ? -1 : undefined)
    .replace(/\\(u\{([0-9a-fA-F]{1,6})\}|.?)/gsu, (all, escape: string, hex?: string) => {
      if (hex !== undefined && parseInt(hex, 16) <= 0x10ffff) return String.fromCodePoint(parseInt(hex, 16))
      const plain = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }[escape]
      if (plain === undefined) bad ??= all
      return plain ?? escape
    })
  return { text, bad }
}

/** Lines for `| …` beneath a word, or null when they would not come back the same. */
export function blockOf(text: string): string[] | null {
  if (!text.includes('\n') && text.length <= 100) return null
  const lines = text.split('\n')
  return lines.every((line) => line === line.trimEnd() && visible(line) === line) ? lines : null
}

/** Words of the text form that a bare name may not be. */
export const RESERVED: ReadonlySet<string> = new Set(['raw', 'absent', 'and'])
const NAME = /^[A-Za-z][A-Za-z0-9-]*$/
/** A name of the document where a value stands: bare when it can be read back, else quoted. */
export const nameText = (name: string): string => (NAME.test(name) && !RESERVED.has(name) ? name : quote(name))

/** A code or unit: bare when it is one word of the lexer. */
const UNIT = /^[\p{L}%°µ‰][\p{L}\p{N}%°µ‰/²³]*$/u
export const unitText = (unit: string): string => (UNIT.test(unit) && !RESERVED.has(unit) ? unit : quote(unit))
const CODE = /^([A-Za-z][A-Za-z0-9-]*|\d{1,15}|\d{1,6}(-\d{1,6}){1,3})$/
export const codeText = (code: string): string => (CODE.test(code) && !RESERVED.has(code) ? code : quote(code))
const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/
/** What a test patient's row holds: a plain number bare, else quoted. */
export const amountText = (value: string): string => (NUMBER.test(value) ? value : quote(value))

/** Thousandths as a decimal number: 34500 → "34.5". */
export function decimalText(thousandths: number): string {
  const whole = Math.abs(thousandths)
  const part = String(whole % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${thousandths < 0 ? '-' : ''}${Math.floor(whole / 1000)}${part ? `.${part}` : ''}`
}
/** The other way; null with more than three decimals. */
export function thousandthsOf(decimal: string): number | null {
  const found = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(decimal)
  if (!found) return null
  const size = Number(found[2]) * 1000 + Number((found[3] ?? '').padEnd(3, '0'))
  return found[1] && size ? -size : size
}
