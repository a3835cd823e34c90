// What changed in the flow: steps that came, went, moved or ask otherwise, and ways that lead elsewhere.
import { EXIT_NAMES, inner, whereStep } from '../checks/walk'
import { EXITS, type Exit } from '../core/plan'
import type { Question, Step } from '../document/schema'
import { mainExit } from '../edit/flow'
import type { Words } from '../kinds/fields'
import { stepLabel, stepSentences } from '../sentence/profile'
import { change, plainWords, quoted, type Change, type Effect } from './change'
import type { Pair, Side } from './pair'
import { changesIn } from './places'
import { exitsIn, flowsOf, past, type Flows } from './steps'

export function flowChanges(pair: Pair): Change[] {
  const flows = flowsOf(pair)
  return [
    ...told(flows.before, flows.match.removed).map((at) => stepChange('stepRemoved', flows, pair, at)),
    ...told(flows.after, flows.match.added).map((at) => stepChange('stepAdded', flows, pair, at)),
    ...[...flows.moved].map((at) => movedStep(flows, pair, at)),
    ...flows.match.pairs.flatMap(([from, to]) => [...renamedStep(flows, from, to), ...stepChanges(flows, pair, from, to)]),
    ...orderChanges(flows),
  ]
}

/** Steps to tell of: an outcome that a step among them leads to is said in the sentence of that step. */
function told({ steps, target }: Flows['before'], places: readonly number[]): number[] {
  const said = new Set(places.flatMap((at) => EXITS.map((exit) => target(at, exit))))
  return places.filter((at) => steps[at]!.type === 'question' || !said.has(at))
}

const label = (step: Step, side: Side): Words => ({ da: stepLabel(step, side.say.da), en: stepLabel(step, side.say.en) })
/** What nobody reaches moves nobody, but it stands in the plan that counts are told by. */
const moves = (reached: boolean): Effect => (reached ? 'whoIsIn' : 'tierOrDisplay')

function stepChange(code: 'stepAdded' | 'stepRemoved', flows: Flows, pair: Pair, at: number): Change {
  const [flow, side] = code === 'stepAdded' ? [flows.after, pair.after] : [flows.before, pair.before]
  const step = flow.steps[at]!
  const text = { da: stepSentences(side.profile, 'da')[at]!.text, en: stepSentences(side.profile, 'en')[at]!.text }
  const exclusion = step.type === 'question' && flow.steps[flow.target(at, 'yes') ?? -1]?.type === 'out'
  const [da, en] = step.type !== 'question' ? ['Udfald', 'Outcome'] : exclusion ? ['Eksklusion', 'Exclusion'] : ['Trin', 'Step']
  return {
    ...change(
      code,
      { step: step.id },
      moves(flow.reached.has(step.id)),
      `${da} ${code === 'stepAdded' ? 'tilføjet' : 'fjernet'}: ${text.da}`,
      `${en} ${code === 'stepAdded' ? 'added' : 'removed'}: ${text.en}`,
    ),
    ...(code === 'stepAdded' ? { after: text } : { before: text }),
  }
}

/** Ways that lead to a step, and where its own lead: what a move can change. */
function waysOf(flow: Flows['before'], at: number, name: (at: number | null) => unknown): string {
  const into = flow.steps.flatMap((step, from) =>
    step.type === 'question' ? EXITS.filter((exit) => flow.target(from, exit) === at).map((exit) => [name(from), exit]) : [],
  )
  return JSON.stringify([at === 0, into.map((one) => JSON.stringify(one)).sort(), EXITS.map((exit) => name(flow.target(at, exit)))])
}

function movedStep(flows: Flows, pair: Pair, at: number): Change {
  const { match, before, after } = flows
  const step = after.steps[at]!
  const from = match.before.get(at)!
  const still = waysOf(before, from, (one) => (one === null ? null : (match.after.get(one) ?? `gone ${one}`))) === waysOf(after, at, (one) => one)
  const behind = (flow: Flows['before'], place: number, side: Side): Words => {
    const earlier = flow.steps.slice(0, place).findLast((one) => one.type === 'question')
    const name = earlier && label(earlier, side)
    return name ? { da: `efter »${name.da}«`, en: `after “${name.en}”` } : { da: 'først', en: 'first' }
  }
  const name = label(step, pair.after)
  return change(
    'stepMoved',
    { step: step.id },
    moves(!still && (before.reached.has(before.steps[from]!.id) || after.reached.has(step.id))),
    `Trin flyttet, »${name.da}«`,
    `Step moved, “${name.en}”`,
    { before: behind(before, from, pair.before), after: behind(after, at, pair.after) },
  )
}

function renamedStep({ before, after }: Flows, from: number, to: number): Change[] {
  const [was, is] = [before.steps[from]!.id, after.steps[to]!.id]
  if (was === is) return []
  const where = whereStep(after.profile, after.steps[to]!)
  return [
    change('renamed', { step: is }, 'tierOrDisplay', `${where.da} har fået et andet navn i dokumentet`, `${where.en} has another name in the document`, {
      before: plainWords(was),
      after: plainWords(is),
    }),
  ]
}

function stepChanges(flows: Flows, pair: Pair, from: number, to: number): Change[] {
  const { before, after } = flows
  const [was, is] = [before.steps[from]!, after.steps[to]!]
  const place = { step: is.id }
  const where = whereStep(after.profile, is)
  const effect = moves(before.reached.has(was.id) || after.reached.has(is.id))
  if (was.type !== 'question' || is.type !== 'question') {
    const [old, now] = [label(was, pair.before), label(is, pair.after)]
    if (was.type !== is.type) return [change('stepBecame', place, effect, 'Et udfald er ændret', 'An outcome was changed', { before: old, after: now })]
    return saidBy(was) === saidBy(is)
      ? []
      : [change('outcomeText', place, 'wording', 'Teksten på et udfald er ændret', 'The text of an outcome was changed', { before: old, after: now })]
  }
  const exclusion = after.steps[after.target(to, 'yes') ?? -1]?.type === 'out'
  return [
    ...(was.title === is.title
      ? []
      : [
          change('stepTitle', place, 'wording', `${where.da} har fået en anden overskrift`, `${where.en} has another title`, {
            before: quoted(was.title ?? ''),
            after: quoted(is.title ?? ''),
          }),
        ]),
    ...changesIn(was.ask, is.ask, pair, { place, where, effect, out: exclusion }),
    ...exitChanges(flows, pair, from, to, effect),
  ]
}

const saidBy = (step: Step) => (step.type === 'out' ? step.reason : step.title)

function exitChanges(flows: Flows, pair: Pair, from: number, to: number, effect: Effect): Change[] {
  const { before, after, match } = flows
  const [was, is] = [before.steps[from] as Question, after.steps[to] as Question]
  const where = whereStep(after.profile, is)
  return EXITS.flatMap((exit): Change[] => {
    const [had, has] = [exitsIn(was).includes(exit), exitsIn(is).includes(exit)]
    const name = EXIT_NAMES[exit]
    if (had && has) {
      if (sameWay(flows, from, to, exit)) return []
      const lead = { before: targetWords(was[exit], pair.before), after: targetWords(is[exit], pair.after) }
      const still = (match.after.get(before.target(from, exit) ?? -1) ?? null) === after.target(to, exit)
      return [
        change(
          'exitChanged',
          { step: is.id },
          still && before.target(from, exit) === null ? 'wording' : effect,
          `${where.da}: vejen for »${name.da}« fører et andet sted hen`,
          `${where.en}: the way for “${name.en}” leads elsewhere`,
          lead,
        ),
      ]
    }
    if (had === has) return []
    const lead = has ? targetWords(is[exit], pair.after) : targetWords(was[exit], pair.before)
    const [code, da, en] = has ? (['exitAdded', 'har fået', 'has got'] as const) : (['exitRemoved', 'har ikke længere', 'no longer has'] as const)
    return [
      change(code, { step: is.id }, effect, `${where.da} ${da} en vej for »${name.da}«: ${lead.da}`, `${where.en} ${en} a way for “${name.en}”: ${lead.en}`),
    ]
  })
}

/** The exit leads to the same step, or only steps that came, went or moved stand between: those are told as such. */
function sameWay(flows: Flows, from: number, to: number, exit: Exit): boolean {
  const { before, after, match, moved } = flows
  const written = (flow: Flows['before'], at: number) => (flow.steps[at] as Question)[exit] ?? null
  const [old, now] = [before.target(from, exit), after.target(to, exit)]
  if (old === null || now === null)
    return old === now && (written(before, from) === null) === (written(after, to) === null) && sameName(flows, written(before, from), written(after, to))
  if (match.after.get(old) === now) return true
  const movedBefore = (at: number) => moved.has(match.after.get(at) ?? -1)
  const main = mainExit(after.profile, after.steps[to] as Question) === exit && mainExit(before.profile, before.steps[from] as Question) === exit
  if (moved.has(to) && main && (before.steps[old]!.type === 'out') === (after.steps[now]!.type === 'out')) return true
  const [landed, lands] = [past(before, old, (at) => !match.after.has(at) || movedBefore(at)), past(after, now, (at) => !match.before.has(at) || moved.has(at))]
  return landed !== null && lands !== null && match.after.get(landed) === lands
}
/** Ways that nobody walks: both open, or pointing at the same step. */
function sameName({ before, after, match }: Flows, old: string | null, now: string | null): boolean {
  if (old === null || now === null) return true
  const at = before.steps.findIndex((step) => step.id === old)
  return (at < 0 ? old : after.steps[match.after.get(at) ?? -1]?.id) === now
}

function targetWords(id: string | null | undefined, side: Side): Words {
  const step = id == null ? undefined : side.profile.flow.find((one) => one.id === id)
  if (id == null) return { da: 'ingen vej', en: 'no way' }
  if (!step) return quoted(id)
  const [where, name] = [inner(whereStep(side.profile, step)), label(step, side)]
  return step.type === 'question' ? { da: `${where.da} (${name.da})`, en: `${where.en} (${name.en})` } : quotedAs(name)
}
const quotedAs = ({ da, en }: Words): Words => ({ da: `»${da}«`, en: `“${en}”` })

/** Where the flow begins, and the order of steps where no step was said to be moved. */
function orderChanges(flows: Flows): Change[] {
  const { before, after, match, moved } = flows
  const found: Change[] = []
  const told = match.removed.includes(0) || match.added.includes(0) || moved.has(0) || moved.has(match.after.get(0) ?? -1)
  if (before.steps.length && after.steps.length && match.after.get(0) !== 0 && !told)
    found.push(change('entryChanged', { step: after.steps[0]!.id }, 'whoIsIn', 'Forløbet begynder med et andet trin', 'The flow begins with another step'))
  if (match.pairs.some(([from], index) => index > 0 && from < match.pairs[index - 1]![0]) && !moved.size && !found.length)
    found.push(
      change(
        'stepOrder',
        {},
        'tierOrDisplay',
        'Trinnene står i en anden rækkefølge, men vejene er de samme',
        'The steps stand in another order, but the ways are the same',
      ),
    )
  return found
}
