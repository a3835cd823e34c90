// A whole profile as sentences: the same text in the editor, in review and in the release.
import { EXITS, type Exit } from '../core/plan'
import type { Profile, Question, Rule, Step } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import { kindOf } from '../kinds/registry'
import { paramsOf } from '../lower'
import { nodeSentence } from './node'
import { sayIn, type Locale, type Say } from './say'
import { PHRASES, ROLE_NAMES } from './words'

export interface ExitSentence {
  exit: Exit
  /** Id of the step it leads to; null while open. */
  target: string | null
  /** "gå til 2", "ikke med (Under 18 år)". */
  says: string
}
export interface Sentence {
  of: 'group' | 'step' | 'rule' | 'tier' | 'field'
  /** Id of the step, group, rule, tier or display field. */
  step: string
  /** Reading number, counted among questions, rules or fields; 0 for outcomes, groups and the last tier. */
  n: number
  /** The whole sentence, with its number where it has one. */
  text: string
  /** The clause after "Hvis patienten", and the exits of a question. */
  parts?: { clause: string; exits: ExitSentence[] }
}

/** Sentences in reading order: named groups, steps, rules of each tier, display fields. */
export function sentencesOf(profile: Profile, locale: Locale): Sentence[] {
  const say = sayIn(locale, profile)
  const words = PHRASES[locale]
  let rules = 0
  return [
    ...profile.groups.map((group): Sentence => ({ of: 'group', step: group.id, n: 0, text: words.group(group.label, nodeSentence(group.when, say)) })),
    ...stepSentences(profile, locale),
    ...profile.tiers.flatMap((tier): Sentence[] => [
      ...tier.rules.map((rule): Sentence => ({
        of: 'rule',
        step: rule.id,
        n: ++rules,
        text: words.rule(tier.name, nodeSentence(rule.when, say), rule.reason, rule.action, who(rule, say)),
      })),
      ...(tier.otherwise ? [{ of: 'tier' as const, step: tier.id, n: 0, text: words.tier(tier.name, tier.otherwise.action, who(tier.otherwise, say)) }] : []),
    ]),
    ...profile.display.map((field, index): Sentence => {
      const kind = displayOf(field.kind)
      const params = kind && paramsOf(kind.fields, field.params)
      return {
        of: 'field',
        step: field.id,
        n: index + 1,
        text: words.show(
          field.label,
          !kind ? words.unknownKind(field.kind) : params ? kind.sentence[locale](params, say) : words.unfinished(kind.label[locale]),
        ),
      }
    }),
  ]
}

/** Questions numbered from 1 in the order of the flow; outcomes have none. */
export function stepNumbers(profile: Profile): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const step of profile.flow) if (step.type === 'question' && !numbers.has(step.id)) numbers.set(step.id, numbers.size + 1)
  return numbers
}

/** The sentences of the flow alone: "1. Hvis patienten er mindst 18 år: gå til 2. Ellers: ikke med (Under 18 år)." */
export function stepSentences(profile: Profile, locale: Locale): Sentence[] {
  const say = sayIn(locale, profile)
  const words = PHRASES[locale]
  const numbers = stepNumbers(profile)
  return profile.flow.map((step): Sentence => {
    if (step.type !== 'question') return { of: 'step', step: step.id, n: 0, text: `${outcomeText(step, locale)}.` }
    const clause = nodeSentence(step.ask, say)
    const exits = exitSentences(profile, step, locale, numbers)
    const lead = { yes: '', no: ` ${words.otherwise}: `, missing: ` ${words.whenMissing}: ` }
    const n = numbers.get(step.id)!
    return {
      of: 'step',
      step: step.id,
      n,
      parts: { clause, exits },
      text: `${n}. ${words.ifPatient} ${clause}: ${exits.map(({ exit, says }) => `${lead[exit]}${says}.`).join('')}`,
    }
  })
}

function exitSentences(profile: Profile, question: Question, locale: Locale, numbers: Map<string, number>): ExitSentence[] {
  const words = PHRASES[locale]
  return EXITS.filter((exit) => exit !== 'missing' || question.missing !== undefined).map((exit) => {
    const target = question[exit] ?? null
    const step = profile.flow.find((one) => one.id === target)
    const says =
      target === null
        ? words.noWay
        : !step
          ? words.unknownStep
          : step.type === 'question'
            ? words.goTo(numbers.get(step.id)!)
            : step.type === 'in'
              ? words.included + (step.title ? ` (${step.title})` : '')
              : words.excluded(step.reason)
    return { exit, target, says }
  })
}

const outcomeText = (step: Exclude<Step, Question>, locale: Locale): string =>
  step.type === 'in' ? PHRASES[locale].includedStep + (step.title ? `: ${step.title}` : '') : PHRASES[locale].excludedStep(step.reason)

const who = (what: Pick<Rule, 'role' | 'within'>, say: Say): string =>
  ROLE_NAMES[say.locale][what.role] + (what.within ? `, ${PHRASES[say.locale].deadline(what.within, say)}` : '')

/** What a step is called: its title, else its kind, its group's name or what its group asks for; outcomes say themselves. */
export function stepLabel(step: Step, say: Say): string {
  if (step.type !== 'question') return outcomeText(step, say.locale)
  if (step.title) return step.title
  const words = PHRASES[say.locale]
  const ask = step.ask
  if (ask.type === 'criterion') return kindOf(ask.kind)?.label[say.locale] ?? words.unknownKind(ask.kind)
  if (ask.type === 'use') return say.group(ask.group)
  const lead = ask.how === 'atLeast' ? words.atLeast(ask.k ?? 1, ask.of.length) : words[ask.how]
  return lead[0]!.toUpperCase() + lead.slice(1)
}
