// The population list of a clinic from what an engine answered: who is on it, in which tier, for which reasons, with which data. The receiver
// draws it from the package's SQL, the studio from the arrays engine: the list is one and the same.
import { displayOf, OPEN_DAY, OPEN_HI, OPEN_LO, paramsOf, partLabels, plus, type Day, type Profile, type Run } from '#criteria'
import type { Result } from '#engines/result'
import type { Shown } from '#engines/arrays/display'
import type { Population } from '#population/columns'
import type { Cell, ListColumn, ListRow, ListStep, PopulationList, Task } from './model'

type Fresh = { n: number; unit: 'days' | 'weeks' | 'months' | 'years' }
interface Field {
  column: ListColumn
  kind: string
  fresh: Fresh | null
  parts: { label: { da: string; en: string }; weight: number | null }[]
  shown: DisplayResult
}
export type Drawn = Pick<PopulationList, 'included' | 'steps' | 'tiers' | 'columns' | 'order' | 'remarks' | 'rows'>

/** Ids of steps, rules and tiers, in the order of the answers. */
export interface Answered {
  steps: readonly string[]
  rules: readonly string[]
  tiers: readonly string[]
}
export interface DisplayResult {
  field: string
  /** What patient 0 … size − 1 is shown. */
  of: (patient: number) => Shown
}

/**
 * Steps, rules and tiers are matched by their ids, since the order of the answers is their own. Throws when they name what the profile does not
 * have. `whole`: also those whom no tier takes (tier −1), which only a profile under way can have.
 */
export function drawList(
  profile: Profile,
  answered: Answered,
  result: Result & { display: DisplayResult[] },
  population: Population,
  run: Run,
  whole = false,
): Drawn {
  const fields = fieldsOf(profile, result.display)
  const notes = fields.filter(({ shown }) => shown.of(0).type === 'note')
  const columns = fields.filter((field) => !notes.includes(field))
  const tasks = tasksOf(profile, answered)
  const tiers = answered.tiers.map((id) => {
    const { name, colour, symbol } = profile.tiers.find((tier) => tier.id === id) ?? unknown('tier', id)
    return { id, name, colour, symbol, count: 0 }
  })
  const rows: ListRow[] = []
  const ends = whole ? result.exits.filter((_, index) => profile.flow.find((step) => step.id === answered.steps[index])?.type === 'in') : []
  for (let patient = 0; patient < result.size; patient++) {
    const tier = result.tier[patient]!
    if (tier < 0 && !ends.some((exits) => exits[patient])) continue
    if (tier >= 0) tiers[tier]!.count++
    const held = tasks.rules.filter((_, index) => result.rules[index]![patient] === 1)
    const otherwise = tasks.otherwise[tier]
    rows.push({
      key: population.key(patient),
      age: ageOf(population.birth[patient]!, run.ref),
      sex: population.sex.list[population.sex.of[patient]!] ?? '',
      tier,
      tasks: held.length || !otherwise ? held : [otherwise],
      cells: columns.map((field) => cellOf(field, field.shown.of(patient), run.ref)),
    })
  }
  return {
    included: rows.length,
    tiers,
    rows,
    steps: stepsOf(profile, answered, result),
    columns: columns.map(({ column }) => column),
    order: profile.order.flatMap(({ field, descending }) => {
      const at = columns.findIndex(({ column }) => column.id === field)
      return at < 0 ? [] : [{ column: at, descending }]
    }),
    remarks: notes.flatMap(({ column, shown }) => {
      const note = shown.of(0)
      return note.type === 'note' ? [{ label: column.label, text: note.text }] : []
    }),
  }
}

function tasksOf(profile: Profile, answered: Answered): { rules: Task[]; otherwise: (Task | null)[] } {
  const rules = profile.tiers.flatMap((tier) => tier.rules)
  return {
    rules: answered.rules.map((id) => {
      const { reason, action, role, within } = rules.find((rule) => rule.id === id) ?? unknown('rule', id)
      return { reason, action, role, within }
    }),
    otherwise: answered.tiers.map((id) => {
      const otherwise = profile.tiers.find((tier) => tier.id === id)?.otherwise
      return otherwise ? { reason: null, action: otherwise.action, role: otherwise.role, within: otherwise.within } : null
    }),
  }
}

function stepsOf(profile: Profile, answered: Answered, result: Result): ListStep[] {
  return answered.steps.map((id, index) => {
    const step = profile.flow.find((one) => one.id === id) ?? unknown('step', id)
    const by = [0, 0, 0, 0, 0]
    for (const exit of result.exits[index]!) by[exit]!++
    const title = step.type === 'out' ? step.reason : (step.title ?? '')
    return { id, type: step.type, title, in: result.size - by[0]!, yes: step.type === 'question' ? by[1]! : 0, no: by[2]!, missing: by[3]! }
  })
}

function fieldsOf(profile: Profile, display: DisplayResult[]): Field[] {
  return display.map((shown) => {
    const field = profile.display.find((one) => one.id === shown.field) ?? unknown('field', shown.field)
    const kind = displayOf(field.kind)
    const params = (kind && paramsOf(kind.fields, field.params, (id) => profile.parameters.find((one) => one.id === id)?.default)) ?? {}
    const fresh = (params.fresh as Fresh | null | undefined) ?? null
    const concept = profile.results.find((one) => one.id === params.concept)
    const [da, en] = [partLabels(field, profile, 'da'), partLabels(field, profile, 'en')]
    const parts = da.map(({ label, weight }, index) => ({ label: { da: label, en: en[index]!.label }, weight }))
    return {
      kind: field.kind,
      shown,
      fresh,
      parts,
      column: { id: field.id, label: field.label, unit: concept?.unit ?? '', measured: concept !== undefined, fresh },
    }
  })
}

/** Kinds that show a list of values, or which way they go. */
const LISTS: readonly string[] = ['valueList', 'trend', 'latestEvent']

function cellOf({ kind, fresh, parts }: Field, shown: Shown, ref: Day): Cell {
  const isOld = (day: Day) => fresh !== null && day <= plus(ref, -fresh.n, fresh.unit)
  const side = (value: number | null | undefined, open: number) => (value === undefined || value === null || value === open ? null : value)
  switch (shown.type) {
    case 'rows': {
      const [first] = shown.rows
      if (!first) return { type: 'none' }
      const measured = first.table === 'result' && first.lo !== undefined
      const values = shown.rows.map(({ lo, hi, day }) => ({ lo: side(lo, OPEN_LO), hi: side(hi, OPEN_HI), day }))
      if (measured && LISTS.includes(kind) && (kind !== 'latestEvent' || values.length > 1))
        return { type: 'values', values, old: isOld(first.day), way: kind === 'trend' ? wayOf(values) : null }
      if (measured)
        return {
          type: 'value',
          lo: side(first.lo, OPEN_LO),
          hi: side(first.hi, OPEN_HI),
          day: first.day,
          old: isOld(first.day),
        }
      return { type: 'rows', rows: shown.rows.map(({ day, codes }) => ({ day, codes })), old: isOld(first.day) }
    }
    case 'days':
      return shown.days === null ? { type: 'none' } : { type: 'days', days: shown.days, old: isOld(ref - shown.days) }
    case 'date':
      return shown.day === null ? { type: 'none' } : { type: 'date', day: shown.day, passed: shown.day < ref }
    case 'number':
      return shown.lo === null && shown.hi === null ? { type: 'none' } : { type: 'number', lo: shown.lo, hi: shown.hi }
    case 'holds':
      return { type: 'holds', holds: shown.holds }
    case 'parts':
      return { type: 'parts', parts: parts.map((part, index) => ({ ...part, holds: shown.parts[index] ?? 'no' })) }
    case 'note':
      return { type: 'note', text: shown.text }
  }
}

/** From the earliest of the values to the latest, where both are one known value. */
function wayOf(values: readonly { lo: number | null; hi: number | null }[]): 'up' | 'down' | 'level' | null {
  const [latest, earliest] = [values[0], values.at(-1)]
  const known = (one: typeof latest) => (one && one.lo !== null && one.lo === one.hi ? one.lo : null)
  const [to, from] = [known(latest), known(earliest)]
  if (values.length < 2 || to === null || from === null) return null
  return to > from ? 'up' : to < from ? 'down' : 'level'
}

/** Completed years on the reference date (law 1); null when the birth is not known. */
export function ageOf(birth: Day, ref: Day): number | null {
  if (birth === OPEN_DAY) return null
  let age = Math.max(0, Math.ceil((ref - birth) / 365.25))
  while (age > 0 && birth > plus(ref, -age, 'years')) age--
  return age
}

const unknown = (what: string, id: string): never => {
  throw new Error(`the answers name ${what} ${id}, which the profile does not have`)
}
