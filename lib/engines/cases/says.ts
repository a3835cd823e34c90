// What came of a test patient against what was expected, said in the words of the document.
import { inSentence, sayIn, stepLabel, type Locale, type Profile, type Step, type TestCase } from '#criteria'

/** A question, and the way a patient left it by. */
export interface Left {
  step: string
  exit: 'yes' | 'no' | 'missing' | 'stopped'
}

/** Where a patient came. */
export interface Outcome {
  /** The last step he reached; an outcome, unless he was stopped at a question that is not finished or has an open exit. */
  step: string
  /** The question before it, and the way he left it by. */
  from: Left | null
  /** Every question that he came to, and the way he left it by. */
  way: Left[]
  in: boolean
  /** null for those out, and for those in whom no tier takes. */
  tier: string | null
  /** Every rule that holds, in order of tiers. */
  rules: string[]
}

const WORDS = {
  da: {
    expected: (what: string, got: string, why: string) => `Forventede ${what}, fik ${got}${why ? `: ${why}` : ''}.`,
    asExpected: (what: string, why: string) => `Som ventet: ${what}${why ? `, ${why}` : ''}.`,
    in: (title: string) => `med i gruppen${title}`,
    out: (reason: string) => `ikke med (${reason})`,
    stopped: (label: string) => `standset ved »${label}«`,
    leaves: (label: string, exit: string) => `han forlader »${label}« ad vejen ${exit}`,
    exits: { yes: 'ja', no: 'nej', missing: 'mangler', stopped: 'ingen vej' },
    none: 'ingen prioritet',
    noRules: 'ingen regel gælder',
    holds: (reasons: string[]) => (reasons.length === 1 ? `reglen ${reasons[0]} gælder` : `reglerne ${reasons.join(' og ')} gælder`),
    not: (reasons: string[]) => (reasons.length === 1 ? `reglen ${reasons[0]} gælder ikke` : `reglerne ${reasons.join(' og ')} gælder ikke`),
    quote: (text: string) => `»${text}«`,
    rulesAre: (wrong: string) => `Forventede andre regler: ${wrong}.`,
    unknown: (id: string) => `Forventningen nævner »${id}«, som ikke findes i profilen.`,
    shown: (label: string, wanted: string, got: string) => `»${label}« ${wanted}, fik ${got}`,
    shownAre: (all: string) => `Forventede ${all}.`,
    date: (date: string) => `Datoen ${date} findes ikke i kalenderen.`,
  },
  en: {
    expected: (what: string, got: string, why: string) => `Expected ${what}, got ${got}${why ? `: ${why}` : ''}.`,
    asExpected: (what: string, why: string) => `As expected: ${what}${why ? `, ${why}` : ''}.`,
    in: (title: string) => `included${title}`,
    out: (reason: string) => `not included (${reason})`,
    stopped: (label: string) => `stopped at “${label}”`,
    leaves: (label: string, exit: string) => `the patient leaves “${label}” by ${exit}`,
    exits: { yes: 'yes', no: 'no', missing: 'missing', stopped: 'no way' },
    none: 'no tier',
    noRules: 'no rule holds',
    holds: (reasons: string[]) => (reasons.length === 1 ? `the rule ${reasons[0]} holds` : `the rules ${reasons.join(' and ')} hold`),
    not: (reasons: string[]) => (reasons.length === 1 ? `the rule ${reasons[0]} does not hold` : `the rules ${reasons.join(' and ')} do not hold`),
    quote: (text: string) => `“${text}”`,
    rulesAre: (wrong: string) => `Expected other rules: ${wrong}.`,
    unknown: (id: string) => `The expectation names “${id}”, which is not in the profile.`,
    shown: (label: string, wanted: string, got: string) => `“${label}” ${wanted}, got ${got}`,
    shownAre: (all: string) => `Expected ${all}.`,
    date: (date: string) => `The calendar does not have the date ${date}.`,
  },
} as const

export const dateSentence = (date: string, locale: Locale): string => WORDS[locale].date(date)

/** The name in the expectation that the profile does not have; null when it has them all. */
export function unknownIn(profile: Profile, { step, tier, rules = [], shown = [] }: TestCase['expect']): string | null {
  if (!profile.flow.some(({ id }) => id === step)) return step
  if (tier !== null && !profile.tiers.some(({ id }) => id === tier)) return tier
  const known = new Set(profile.tiers.flatMap((one) => one.rules.map(({ id }) => id)))
  return rules.find((id) => !known.has(id)) ?? shown.find(({ field }) => !profile.display.some(({ id }) => id === field))?.field ?? null
}
export const unknownSentence = (id: string, locale: Locale): string => WORDS[locale].unknown(id)

export function asExpected(expect: TestCase['expect'], got: Outcome): boolean {
  return got.step === expect.step && got.tier === expect.tier && (!expect.rules || sameNames(expect.rules, got.rules))
}
const sameNames = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one) => b.includes(one))

/** One sentence: the first thing that differs, and why. Names of the profile must be known (see unknownIn). */
export function sentenceOf(profile: Profile, expect: TestCase['expect'], got: Outcome, locale: Locale): string {
  const words = WORDS[locale]
  const say = sayIn(locale, profile)
  const stepOf = (id: string): Step => profile.flow.find((one) => one.id === id)!
  const place = (step: Step): string =>
    step.type === 'in' ? words.in(step.title ? ` (${step.title})` : '') : step.type === 'out' ? words.out(step.reason) : words.stopped(stepLabel(step, say))
  const tier = (id: string | null): string => (id === null ? words.none : inSentence(profile.tiers.find((one) => one.id === id)!.name))
  const rules = profile.tiers.flatMap((one) => one.rules.map((rule) => ({ ...rule, tier: one.id })))
  const reasons = (ids: readonly string[]): string[] => ids.map((id) => words.quote(rules.find((rule) => rule.id === id)!.reason))

  if (got.step !== expect.step) {
    const why = got.from ? words.leaves(stepLabel(stepOf(got.from.step), say), words.exits[got.from.exit]) : ''
    return words.expected(place(stepOf(expect.step)), place(stepOf(got.step)), why)
  }
  const missing = (expect.rules ?? []).filter((id) => !got.rules.includes(id))
  const extra = expect.rules ? got.rules.filter((id) => !expect.rules!.includes(id)) : []
  if (got.tier !== expect.tier) {
    const unmet = missing.length ? missing : rules.filter((rule) => rule.tier === expect.tier && !got.rules.includes(rule.id)).map(({ id }) => id)
    const deciding = got.rules.filter((id) => rules.find((rule) => rule.id === id)!.tier === got.tier)
    const why = [
      ...(unmet.length && !earlier(profile, got.tier, expect.tier) ? [words.not(reasons(unmet))] : []),
      ...(deciding.length ? [words.holds(reasons(deciding))] : []),
    ]
    return words.expected(tier(expect.tier), tier(got.tier), why.join('; ') || words.noRules)
  }
  if (missing.length || extra.length)
    return words.rulesAre([...(missing.length ? [words.not(reasons(missing))] : []), ...(extra.length ? [words.holds(reasons(extra))] : [])].join('; '))
  const what = stepOf(got.step).type === 'in' && profile.tiers.length ? tier(got.tier) : place(stepOf(got.step))
  return words.asExpected(what, got.rules.length ? words.holds(reasons(got.rules)) : '')
}

/** One sentence on the display fields that show something else: "Forventede »T-score« −2,6, fik mangler." */
export function shownSentence(profile: Profile, other: readonly { field: string; wanted: string; got: string }[], locale: Locale): string {
  const words = WORDS[locale]
  const label = (id: string) => profile.display.find((one) => one.id === id)?.label || id
  return words.shownAre(other.map(({ field, wanted, got }) => words.shown(label(field), wanted, got)).join('; '))
}

/** A tier before the expected one took the patient: what the expected one asks for does not matter then. */
function earlier(profile: Profile, got: string | null, expected: string | null): boolean {
  const place = (id: string | null) => profile.tiers.findIndex((tier) => tier.id === id)
  return got !== null && expected !== null && place(got) < place(expected)
}
