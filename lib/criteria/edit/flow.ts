// Acts on the flow. Every act keeps it forward-only: an act that would make a loop gives the document back unchanged.
import { EXITS, type Exit } from '../core/plan'
import type { Node, Profile, Question, Step } from '../document/schema'
import { freshId } from './ids'
import { withMissing } from './missing'

/** Where an exit leads: a step of the document, a new outcome with its reason, the ending "in", or nowhere yet. */
export type Target = { step: string } | { out: string } | 'in' | null
/** Where a new step goes: on an exit (open, or the line that leaves it), or last in reading order with nothing leading to it. */
export type Place = { step: string; exit: Exit } | 'end'
export interface Added {
  profile: Profile
  id: string | null
}

export const stepOf = (profile: Profile, id: string): Step | undefined => profile.flow.find((step) => step.id === id)
export const questionOf = (profile: Profile, id: string): Question | undefined => {
  const step = stepOf(profile, id)
  return step?.type === 'question' ? step : undefined
}
/** The exits a question has, in reading order: `missing` only where it is asked for. */
export const exitsOf = (question: Question): Exit[] => EXITS.filter((exit) => exit !== 'missing' || question.missing !== undefined)
/** Exits that lead to a step. */
export const entriesOf = (profile: Profile, id: string): { step: string; exit: Exit }[] =>
  profile.flow.flatMap((step) =>
    step.type === 'question'
      ? exitsOf(step)
          .filter((exit) => step[exit] === id)
          .map((exit) => ({ step: step.id, exit }))
      : [],
  )

/** The exit the spine follows: towards a further question, else towards "in", else an open one; those who leave go to the right. */
export function mainExit(profile: Profile, question: Question): Exit {
  const exits = exitsOf(question)
  const leads = (type: Step['type']) =>
    exits.find((exit) => {
      const to = question[exit]
      return to != null && stepOf(profile, to)?.type === type
    })
  return leads('question') ?? leads('in') ?? exits.find((exit) => question[exit] == null) ?? 'yes'
}

/** A question on an exit. On a line it goes between; otherwise `yes` stays open. Those who do not fit leave with `reason`. */
export function addQuestion(profile: Profile, place: Place, ask: Node, reason: string): Added {
  const id = freshId(profile, 'trin')
  if (place === 'end') return done(profile, [...profile.flow, { id, type: 'question', ask, yes: null, no: null }], id)
  const from = questionOf(profile, place.step)
  if (!from) return { profile, id: null }
  const to = from[place.exit] ?? null
  const leaver = to !== null && stepOf(profile, to)?.type === 'out'
  const out = leaver ? to : freshId(profile, 'ud')
  const question: Question = { id, type: 'question', ask, yes: leaver ? null : to, no: out }
  const flow = profile.flow.flatMap((step): Step[] => (step.id === from.id ? [{ ...from, [place.exit]: id }, question] : [step]))
  return done(profile, leaver ? flow : [...flow, { id: out!, type: 'out', reason }], id)
}

/** An outcome where an exit leads; "in" uses the one the document has. */
export function addOutcome(profile: Profile, place: { step: string; exit: Exit }, outcome: 'in' | { out: string }): Added {
  const next = setExit(profile, place.step, place.exit, outcome === 'in' ? 'in' : outcome)
  return { profile: next, id: next === profile ? null : (questionOf(next, place.step)?.[place.exit] ?? null) }
}

/** Points an exit somewhere. Outcomes nobody leads to any more are taken away with it. */
export function setExit(profile: Profile, step: string, exit: Exit, target: Target): Profile {
  const question = questionOf(profile, step)
  if (!question || (exit === 'missing' && question.missing === undefined)) return profile
  let flow = profile.flow
  let to: string | null = null
  if (target === 'in') {
    to = flow.find((one) => one.type === 'in')?.id ?? null
    if (to === null) flow = [...flow, { id: (to = freshId(profile, 'med')), type: 'in' }]
  } else if (target && 'out' in target) flow = [...flow, { id: (to = freshId(profile, 'ud')), type: 'out', reason: target.out }]
  else if (target) to = stepOf(profile, target.step) ? target.step : null
  if (to === step) return profile
  return prune(
    profile,
    done(
      profile,
      flow.map((one) => (one.id === step ? { ...question, [exit]: to } : one)),
      step,
    ).profile,
  )
}

/** Swaps where yes and no lead: turns an inclusion into an exclusion. */
export function swapExits(profile: Profile, step: string): Profile {
  const question = questionOf(profile, step)
  return question ? replace(profile, { ...question, yes: question.no, no: question.yes }) : profile
}

/** Takes a step away and joins the ends: those who came to it go where most went on from it. The last step stays. */
export function removeStep(profile: Profile, id: string): Profile {
  const step = stepOf(profile, id)
  if (!step || profile.flow.length === 1) return profile
  const on = step.type === 'question' ? (step[mainExit(profile, step)] ?? null) : null
  const flow = profile.flow.filter((one) => one.id !== id).map((one) => (one.type === 'question' ? lead(one, id, on) : one))
  return flow.length ? prune(profile, done(profile, flow, null).profile) : profile
}

/** Moves a question onto a line: it is taken out, its ends joined, and set between the line's ends. */
export function moveOnto(profile: Profile, id: string, place: { step: string; exit: Exit }): Profile {
  const moving = questionOf(profile, id)
  if (!moving || place.step === id || questionOf(profile, place.step)?.[place.exit] === id) return profile
  const main = mainExit(profile, moving)
  const rest = profile.flow.filter((one) => one.id !== id).map((one) => (one.type === 'question' ? lead(one, id, moving[main] ?? null) : one))
  const from = rest.find((one) => one.id === place.step)
  if (from?.type !== 'question') return profile
  const set = { ...moving, [main]: from[place.exit] ?? null }
  const at = rest.findIndex((one) => one.id === from.id)
  const next: Step[] = [...rest.slice(0, at), { ...from, [place.exit]: id }, set, ...rest.slice(at + 1)]
  return done(profile, next, id).profile
}

/** The question one would pass by moving earlier or later; null when there is none or it is the base population. */
export function neighbour(profile: Profile, id: string, way: 'earlier' | 'later'): string | null {
  const question = questionOf(profile, id)
  if (!question) return null
  if (way === 'later') {
    const next = question[mainExit(profile, question)]
    return next != null && !isBase(profile, id) ? (questionOf(profile, next)?.id ?? null) : null
  }
  const before = entriesOf(profile, id).at(-1)?.step
  return before !== undefined && !isBase(profile, before) ? before : null
}
const isBase = (profile: Profile, id: string): boolean => {
  const first = profile.flow[0]
  return first?.id === id && first.type === 'question' && first.ask.type === 'criterion' && first.ask.kind === 'base'
}

/** One place earlier or later among the questions. */
export function moveStep(profile: Profile, id: string, way: 'earlier' | 'later'): Profile {
  const other = neighbour(profile, id, way)
  if (other === null) return profile
  if (way === 'later') return moveOnto(profile, id, { step: other, exit: mainExit(profile, questionOf(profile, other)!) })
  const [moving, passed] = [questionOf(profile, id)!, questionOf(profile, other)!]
  const main = mainExit(profile, moving)
  const flow = profile.flow
    .filter((one) => one.id !== id)
    .flatMap((one): Step[] => {
      if (one.type !== 'question') return [one]
      if (one.id !== other) return [lead(lead(one, id, moving[main] ?? null), other, id)]
      return [{ ...moving, [main]: other }, lead(passed, id, moving[main] ?? null)]
    })
  return done(profile, flow, id).profile
}

/** The exit "mangler": patients whose answer hangs on what is missing get a way of their own. */
export function addMissingExit(profile: Profile, step: string, reason: string): Profile {
  const question = questionOf(profile, step)
  if (!question || question.missing !== undefined) return profile
  const out = freshId(profile, 'ud')
  return replace(
    { ...profile, flow: [...profile.flow, { id: out, type: 'out', reason }] },
    { ...question, ask: withMissing(question.ask, 'no', 'ask'), missing: out },
  )
}
export function removeMissingExit(profile: Profile, step: string): Profile {
  const question = questionOf(profile, step)
  if (!question || question.missing === undefined) return profile
  const { missing: _gone, ...rest } = question
  return prune(profile, replace(profile, { ...rest, ask: withMissing(rest.ask, 'ask', 'no') }))
}

/** What a step is called, or why an outcome excludes. An empty title takes the kind's name. */
export function setStepText(profile: Profile, id: string, text: string): Profile {
  const step = stepOf(profile, id)
  if (!step) return profile
  if (step.type === 'out') return replace(profile, { ...step, reason: text })
  const { title: _old, ...rest } = step
  return replace(profile, text ? { ...rest, title: text } : rest)
}

export const replace = (profile: Profile, step: Step): Profile => ({ ...profile, flow: profile.flow.map((one) => (one.id === step.id ? step : one)) })

/** Every exit of a question that led to `from` leads to `to`. */
const lead = (question: Question, from: string, to: string | null): Question => {
  const next = { ...question }
  for (const exit of exitsOf(question)) if (next[exit] === from) next[exit] = to === question.id ? null : to
  return next
}

/** Outcomes that had a way in before the act and have none after it go too; an ending "in" stays, and so does the last step of all. */
export function prune(before: Profile, after: Profile): Profile {
  const orphan = (step: Step) => step.type === 'out' && entriesOf(before, step.id).length > 0 && entriesOf(after, step.id).length === 0
  const left = after.flow.filter((step) => !orphan(step))
  if (left.length === after.flow.length) return after
  return { ...after, flow: left.length ? left : after.flow.slice(0, 1) }
}

/** Puts the steps in an order that only points forwards, moving as few as possible; refuses a loop that was not there. */
function done(before: Profile, flow: Step[], id: string | null): Added {
  const order = forward(flow)
  if (!order && forward(before.flow)) return { profile: before, id: null }
  return { profile: { ...before, flow: order ?? flow }, id }
}

/** The steps in a forward order nearest to the given one; null when they run in a loop. */
export function forward(flow: readonly Step[]): Step[] | null {
  const left = [...flow]
  const order: Step[] = []
  while (left.length) {
    const aimed = new Set(left.flatMap((step) => (step.type === 'question' ? exitsOf(step).map((exit) => step[exit]) : [])))
    const at = left.findIndex((step) => !aimed.has(step.id))
    if (at < 0) return null
    order.push(...left.splice(at, 1))
  }
  return order
}
