// Values as the files write them: days, numbers with decimals understood, and days that mean "open".

/** A day as YYYY-MM-DD; null when it is open (blank, zeros, or the far future that stands for it); undefined when it is no day. */
export function dayIn(text: string): string | null | undefined {
  const given = text.trim()
  if (!given || /^0+$/.test(given)) return null
  const found =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T[\d:.Z+-]*)?$/.exec(given) ??
    /^(?<d>\d{1,2})[-./](?<m>\d{1,2})[-./](?<y>\d{4})$/.exec(given) ??
    /^(?<y>\d{4})(?<m>)(?<d>)$/.exec(given) ??
    /^(?<y>\d{4})-(?<m>\d\d)(?<d>)$/.exec(given)
  if (!found) return undefined
  const { y = found[1]!, m = found[2]!, d = found[3]! } = found.groups ?? {}
  const [year, month, day] = [Number(y), Number(m || '1'), Number(d || '1')]
  if (year >= 2500) return null // SKS writes 25000101, others 99991231
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1800 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** "0000014000" with three decimals understood → "14"; null when blank; undefined when it is no number. */
export function understood(text: string, decimals: number): string | null | undefined {
  const given = text.trim()
  if (!given) return null
  if (!/^\d{1,15}$/.test(given)) return undefined
  const units = given.padStart(decimals + 1, '0')
  const whole = units.slice(0, units.length - decimals).replace(/^0+(?=\d)/, '')
  const rest = units.slice(units.length - decimals).replace(/0+$/, '')
  return rest ? `${whole}.${rest}` : whole
}

/** "0", "false", "nej", "inaktiv" … → true; blank and the others → false. */
export const saysNo = (text: string): boolean => /^(0|f|n|i|false|falsk|no|nej|inactive|inaktiv|retired|udgået|deprecated)$/i.test(text.trim())

/** Whitespace of all sorts as one blank. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
