// Codes of a profile that are not known or no longer given out: what submission asks of terminology.
import { canonicalUri, systemOf, type Profile } from '#criteria'
import type { Entry } from './entry'
import { BUILT_IN } from './extract'
import { distance, foldCode } from './fold'
import { entryOf, standingOf } from './known'

export interface CodeFinding {
  code: 'unknownCode' | 'retiredCode' | 'unknownSystem'
  /** An unknown code stops submission; the others are shown. */
  severity: 'error' | 'warning'
  /** Where it stands: a code list or a result concept of the document, by id. */
  in: { list: string } | { result: string }
  given: { system: string; code: string }
  /** The nearest known code, or what replaced it. */
  suggestion: Entry | null
  text: { da: string; en: string }
}

/** One finding for each code of the lists and result concepts that is not plainly known, in the document's order. */
export function unknownCodes(profile: Pick<Profile, 'codeLists' | 'results'>): CodeFinding[] {
  return [
    ...profile.codeLists.flatMap((list) => list.codes.map((code) => finding(code, { list: list.id }, list.label))),
    ...profile.results.flatMap((concept) => concept.codes.map((code) => finding(code, { result: concept.id }, concept.label))),
  ].filter((one) => one !== null)
}

function finding({ system, code }: { system: string; code: string }, where: CodeFinding['in'], label: string): CodeFinding | null {
  const given = { system: canonicalUri(system), code }
  const standing = standingOf(given.system, code)
  const name = systemOf(given.system)?.name ?? { da: system, en: system }
  if (standing === 'unknownSystem')
    return {
      code: 'unknownSystem',
      severity: 'warning',
      in: where,
      given,
      suggestion: null,
      text: {
        da: `Koden ${code} i »${label}« hører til et kodesystem, som studiet ikke kender (${name.da}). Den kan ikke slås op.`,
        en: `The code ${code} in “${label}” belongs to a code system that the studio does not know (${name.en}). It cannot be looked up.`,
      },
    }
  if (standing === 'retired') {
    const by = entryOf(given.system, code)?.retired?.by
    const suggestion = by ? (entryOf(given.system, by) ?? null) : null
    return {
      code: 'retiredCode',
      severity: 'warning',
      in: where,
      given,
      suggestion,
      text: {
        da: `Koden ${code} (${name.da}) i »${label}« bruges ikke mere.${by ? ` Den er afløst af ${by}.` : ''} Behold den kun, hvis gamle svar skal med.`,
        en: `The code ${code} (${name.en}) in “${label}” is no longer used.${by ? ` It was replaced by ${by}.` : ''} Keep it only if old results are wanted.`,
      },
    }
  }
  if (standing !== 'unknown') return null
  const suggestion = nearest(given)
  const did = suggestion && {
    da: ` Mente du ${suggestion.code} (${systemOf(suggestion.system)!.name.da}): ${suggestion.title.da}?`,
    en: ` Did you mean ${suggestion.code} (${systemOf(suggestion.system)!.name.en}): ${suggestion.title.en}?`,
  }
  return {
    code: 'unknownCode',
    severity: 'error',
    in: where,
    given,
    suggestion,
    text: {
      da: `Koden ${code} (${name.da}) i »${label}« findes ikke i studiets koder.${did?.da ?? ''}`,
      en: `The code ${code} (${name.en}) in “${label}” is not among the studio’s codes.${did?.en ?? ''}`,
    },
  }
}

/** The same code in another system, or written otherwise; else at most two slips away in its own system. */
function nearest(given: { system: string; code: string }): Entry | null {
  const wanted = foldCode(given.code)
  const same =
    BUILT_IN.find(
      (one) => one.system === given.system && (foldCode(one.code) === wanted || foldCode(one.code) === `D${wanted}` || one.code === `80-${wanted}`),
    ) ?? BUILT_IN.find((one) => foldCode(one.code) === wanted || foldCode(one.code) === `D${wanted}`)
  if (same) return same
  let best: { entry: Entry; far: number } | null = null
  const most = wanted.length < 5 ? 1 : 2
  for (const entry of BUILT_IN) {
    if (entry.system !== given.system) continue
    const code = foldCode(entry.code)
    const slips = distance(code, wanted, most)
    // two figures swapped is a likelier slip than another figure
    const far = slips + (sorted(code) === sorted(wanted) ? 0 : 0.5)
    if (slips <= most && far < (best?.far ?? Infinity)) best = { entry, far }
  }
  return best?.entry ?? null
}

const sorted = (code: string) => [...code].sort().join('')
