// Is a code known, and what is it called. SKS and ATC go by prefix: a longer code is known through the shorter one it extends.
import { canonicalUri, matchOf, SYSTEMS, systemOf, type DecisionCode } from '#criteria'
import { DECISION_TITLES } from './builtin/activities'
import type { Entry } from './entry'
import { BUILT_IN } from './extract'

type Words = Readonly<{ da: string; en: string }>

/**
 * exact: an entry of its own · below: extends a known code (DM800A below DM80) · above: the beginning of known codes (M05 above M05B)
 * · retired: known, no longer given out · unknown · unknownSystem: a system that is not built in, so nothing is said of its codes.
 */
export type Standing = 'exact' | 'below' | 'above' | 'retired' | 'unknown' | 'unknownSystem'

const byCode = new Map(BUILT_IN.map((entry) => [`${entry.system}|${entry.code}`, entry]))
export const entryOf = (system: string, code: string): Entry | undefined => byCode.get(`${canonicalUri(system)}|${code}`)

/** A prefix shorter than this says too little to be a known beginning: 'D' would be every SKS diagnosis. */
const SHORTEST: Readonly<Record<string, number>> = { [SYSTEMS.sks.uri]: 3, [SYSTEMS.atc.uri]: 1 }
const SHAPE: Readonly<Record<string, RegExp>> = {
  [SYSTEMS.sks.uri]: /^[A-Z][A-Z0-9]{1,9}(\+[A-Z0-9]{2,10})*$/,
  [SYSTEMS.atc.uri]: /^[A-Z](\d\d([A-Z]([A-Z](\d\d)?)?)?)?$/,
}

/** Where a code stands in what is built in. */
export function standingOf(system: string, code: string): Standing {
  const uri = canonicalUri(system)
  const entry = entryOf(uri, code)
  if (entry) return entry.retired ? 'retired' : 'exact'
  if (uri === SYSTEMS.decision.uri) return decisionOf(code) ? 'exact' : 'unknown'
  if (uri === SYSTEMS.clinic.uri) return /^\d{6}$/.test(code) ? 'exact' : 'unknown'
  if (!systemOf(uri) || uri === SYSTEMS.package.uri) return 'unknownSystem'
  if (matchOf(uri) !== 'prefix' || !SHAPE[uri]?.test(code)) return 'unknown'
  if (BUILT_IN.some((one) => one.system === uri && code.startsWith(one.code))) return 'below'
  return code.length >= SHORTEST[uri]! && BUILT_IN.some((one) => one.system === uri && one.code.startsWith(code)) ? 'above' : 'unknown'
}

/** Known well enough to be used: itself, through a shorter code, or as the beginning of known codes. */
export const isKnown = (system: string, code: string): boolean => {
  const standing = standingOf(system, code)
  return standing !== 'unknown' && standing !== 'unknownSystem'
}

/** Our short label; of a longer code that of the longest known code it extends; null when there is none. */
export function titleOf(system: string, code: string): Words | null {
  const uri = canonicalUri(system)
  const own = entryOf(uri, code)
  if (own) return own.title
  if (uri === SYSTEMS.decision.uri) return decisionOf(code)
  if (matchOf(uri) !== 'prefix') return null
  let best: Entry | null = null
  for (const one of BUILT_IN) if (one.system === uri && code.startsWith(one.code) && one.code.length > (best?.code.length ?? 0)) best = one
  return best?.title ?? null
}

/** '<profile>/<decision>' */
function decisionOf(code: string): Words | null {
  const name = /^[a-z][a-z0-9-]{1,59}\/([a-z-]+)$/.exec(code)?.[1]
  return name && Object.hasOwn(DECISION_TITLES, name) ? DECISION_TITLES[name as DecisionCode] : null
}
