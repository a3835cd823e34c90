// A whole profile as sentences: the same text in the editor, in review and in the release.
import { EXITS, type Exit } from '../core/plan'
import type { Parameter, Profile, Question, Rule, Step } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import { kindOf } from '../kinds/registry'
import { paramsOf } from '../lower'
import { adjustable, nodeSentence } from './node'
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
  of: 'parameter' | 'group' | 'step' | 'rule' | 'tier' | 'field' | 'order'
  /** Id of the parameter, step, group, rule, tier or display field; '' of the order. */
  step: string
  /** Reading number, counted among questions, rules or fields; 0 for outcomes, groups and the last tier. */
  n: number
  /** The whole sentence, with its number where it has one. */
  text: string
  /** The clause after "Hvis patienten", and the exits of a question. */
  parts?: { clause: string; exits: ExitSentence[] }
}

/** Sentences in reading order: parameters, named groups, steps, rules of each tier, display fields, the order of the list. */
export function sentencesOf(profile: Profile, locale: Locale): Sentence[] {
  const say = sayIn(locale, profile)
  const words = PHRASES[locale]
  let rules = 0
  const labelOf = (id: string) => profile.display.find((field) => field.id === id)?.label ?? id
  return [
    ...profile.parameters.map((one): Sentence => ({ of: 'parameter', step: one.id, n: 0, text: parameterSentence(one, say) })),
    ...profile.groups.map((group): Sentence => {
      const switched = group.module === undefined ? '' : words.module(say.parameterLabel(group.module))
      return { of: 'group', step: group.id, n: 0, text: words.group(group.label, nodeSentence(group.when, say)) + switched }
    }),
    ...stepSentences(profile, locale),
    ...profile.tiers.flatMap((tier): Sentence[] => [
      ...tier.rules.map((rule): Sentence => ({
        of: 'rule',
        step: rule.id,
        n: ++rules,
        text: words.rule(tier.name, nodeSentence(rule.when, say), rule.reason, rule.action, whoDoes(rule, say)),
      })),
      ...(tier.otherwise
        ? [{ of: 'tier' as const, step: tier.id, n: 0, text: words.tier(tier.name, tier.otherwise.action, whoDoes(tier.otherwise, say)) }]
        : []),
    ]),
    ...profile.display.map((field, index): Sentence => {
      const kind = displayOf(field.kind)
      const params = kind && paramsOf(kind.fields, field.params, say.parameter)
      const what = !kind
        ? words.unknownKind(field.kind)
        : params
          ? kind.sentence[locale](params, say) + adjustable(field.params, say)
          : words.unfinished(kind.label[locale])
      return { of: 'field', step: field.id, n: index + 1, text: words.show(field.label, what) }
    }),
    ...(profile.order.length
      ? [{ of: 'order' as const, step: '', n: 0, text: words.order(profile.order.map((one) => ({ ...one, label: labelOf(one.field) }))) }]
      : []),
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

/** A period, quantity, number, choice or yes/no, with the interval it must lie in. */
function parameterSentence(one: Parameter, say: Say): string {
  const words = PHRASES[say.locale]
  const said = (value: string, between: readonly [string, string] | null) => words.parameter(one.label, value, between, one.local)
  switch (one.type) {
    case 'whole':
      return said(say.number(one.default), [say.number(one.min), say.number(one.max)])
    case 'quantity':
      return said(say.quantity(one.default, one.concept), [say.quantity(one.min, one.concept), say.quantity(one.max, one.concept)])
    case 'period':
      return said(say.period(one.default), [say.period(one.min), say.period(one.max)])
    case 'yesno':
      return said(words.yesNo(one.default), null)
    case 'choice':
      return said(one.options.find(({ value }) => value === one.default)?.label ?? one.default, null)
  }
}

const outcomeText = (step: Exclude<Step, Question>, locale: Locale): string =>
  step.type === 'in' ? PHRASES[locale].includedStep + (step.title ? `: ${step.title}` : '') : PHRASES[locale].excludedStep(step.reason)

/** "læge, inden for 2 uger" */
export const whoDoes = (what: Pick<Rule, 'role' | 'within'>, say: Say): string =>
  ROLE_NAMES[say.locale][what.role] + (what.within ? `, ${PHRASES[say.locale].deadline(what.within, say)}` : '')

/** What a step is called: its title, else its kind, its group's name or what its group asks for; outcomes say themselves. */
export function stepLabel(step: Step, say: Say): string {
  if (step.type !== 'question') return outcomeText(step, say.locale)
  if (step.title) return step.title
  const words = PHRASES[say.locale]
  const ask = step.ask
  if (ask.type === 'criterion') return kindOf(ask.kind)?.label[say.locale] ?? words.unknownKind(ask.kind)
  if (ask.type === 'use') return ask.from === undefined ? say.group(ask.group) : say.used(ask.from, ask.group)
  const lead = ask.how === 'atLeast' ? words.atLeast(ask.k ?? 1, ask.of.length) : ask.how === 'points' ? words.points(ask.k ?? 0) : words[ask.how]
  return lead[0]!.toUpperCase() + lead.slice(1)
}
