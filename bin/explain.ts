// profil explain: the route of a patient, what each criterion answered, and the rows that decided it.
import { nodeSentence, OPEN_HI, OPEN_LO, partLabels, planOf, sayIn, stepLabel, stepNumbers, type Plan, type Profile, type Run } from '#criteria'
import { evaluateArrays } from '#engines/arrays/engine'
import { criteriaOf, routeOf, type DecidingRow, type NodeEvidence, type PersonFact, type Route, type Shown } from '#engines/arrays/evidence'
import { nearestChange, type NearestAnswer } from '#engines/nearest/nearest'
import { titleOf } from '#terminology'
import { writeBounds } from '#population'
import type { Population } from '#population/columns'
import { asOf, type Answer, type Asked, type Output } from './answer'
import { readPopulation, readProfile } from './read'
import { Refusal } from './words'

/** One patient by key, or the first who stops at a step; else the first of each tier among those included. */
export function explain({ files, values, ...output }: Asked): Answer {
  const { profile, given } = readProfile(files[0]!)
  const population = readPopulation(values.population ?? 'klinik')
  const run: Run = { ref: asOf(values) ?? population.ref, clinic: population.clinic }
  const plan = planOf(profile, given)
  const patients =
    values.patient !== undefined
      ? [patientOf(population, values.patient)]
      : values.step !== undefined
        ? [firstAt(plan, values.step, population, run)]
        : firstOfEach(profile, plan, population, run)
  const routes = patients.map((patient) => {
    const nearest = nearestChange(profile, population, run, patient, given)
    return { key: population.key(patient), ...routeOf(profile, population, run, patient, given), ...(nearest.is === 'in' ? {} : { nearest }) }
  })
  return { code: 0, text: routes.map((route, index) => text(profile, population, patients[index]!, route, output)).join('\n\n'), json: { patients: routes } }
}

function firstAt(plan: Plan, step: string, population: Population, run: Run): number {
  const index = plan.steps.findIndex(({ id }) => id === step)
  if (index < 0)
    throw new Refusal((texts) =>
      texts.unknownStep(
        step,
        plan.steps.map(({ id }) => id),
      ),
    )
  const found = evaluateArrays(plan, population, run).exits[index]!.findIndex((code) => code > 0)
  if (found < 0) throw new Refusal((texts) => texts.nobodyAt(step))
  return found
}

function patientOf(population: Population, key: string): number {
  for (let patient = 0; patient < population.size; patient++) if (population.key(patient) === key) return patient
  throw new Refusal((texts) => texts.unknownPatient(key))
}

function firstOfEach(profile: Profile, plan: Plan, population: Population, run: Run): number[] {
  const { tier, exits } = evaluateArrays(plan, population, run)
  const included = plan.steps.flatMap((step, index) => (step.type === 'in' ? [exits[index]!.indexOf(1)] : []))
  const patients = profile.tiers.length ? profile.tiers.map((_, index) => tier.indexOf(index)) : included
  const found = patients.filter((patient) => patient >= 0)
  if (!found.length) throw new Refusal((texts) => texts.noPatients)
  return found
}

function text(profile: Profile, population: Population, patient: number, route: Route & { key: string; nearest?: NearestAnswer }, output: Output): string {
  const { texts, format, locale } = output
  const say = sayIn(locale, profile)
  const numbers = stepNumbers(profile)
  const birth = population.birth[patient]!
  const tier = profile.tiers.find(({ id }) => id === route.tier)?.name
  const last = profile.flow.find(({ id }) => id === route.route.at(-1)?.step)
  const head = [
    route.key,
    texts.sex[population.sex.list[population.sex.of[patient]!]!] ?? texts.unknown,
    birth === 1_000_000 ? texts.birthUnknown : texts.born(format.day(birth)),
    tier ?? (last?.type === 'in' ? texts.noTier : texts.out),
  ].join(' · ')
  const steps = route.route.flatMap(({ step: id, exit, nodes }) => {
    const step = profile.flow.find((one) => one.id === id)!
    if (step.type !== 'question') return [`  → ${stepLabel(step, say)}`]
    const answer = ['', texts.yes, texts.no, texts.missing, texts.stopped][exit]
    return [
      `  ${String(numbers.get(id)).padStart(2)}. ${stepLabel(step, say)} → ${answer}`,
      ...criteriaOf(nodes).map((one) => `      ${mark(one)} ${nodeSentence(one.node, say)}${because(one, profile, output)}`),
    ]
  })
  const rules = route.rules.map(
    ({ rule, rows }) =>
      `  ${profile.tiers.flatMap((one) => one.rules).find(({ id }) => id === rule)?.reason ?? rule}${rows.length ? `: ${rows.map((row) => rowText(row, profile, output)).join('; ')}` : ''}`,
  )
  const shown = route.display.map(
    ({ field, shown: of }) => `  ${profile.display.find(({ id }) => id === field)?.label ?? field}: ${shownText(of, field, profile, output)}`,
  )
  const nearest = route.nearest && [`${texts.nearest}: ${route.nearest.is === 'found' ? route.nearest.nearest[locale] : texts.noNearest}`]
  return [head, ...steps, ...(nearest ?? []), ...(rules.length ? [texts.rules, ...rules] : []), ...(shown.length ? [texts.shown, ...shown] : [])].join('\n')
}

const mark = ({ holds, counted }: NodeEvidence): string => (counted ? '(?)' : holds === 'yes' ? '✓' : holds === 'no' ? '✗' : '?')

function because({ rows, person, counted }: NodeEvidence, profile: Profile, output: Output): string {
  const facts = [
    ...(counted ? [output.texts.counted[counted]] : []),
    ...rows.map((row) => rowText(row, profile, output)),
    ...person.map((fact) => factText(fact, output)),
  ]
  return facts.length ? ` [${facts.join('; ')}]` : ''
}

const factText = (fact: PersonFact, { texts, format }: Output): string =>
  fact.field === 'birth'
    ? fact.day === null
      ? texts.birthUnknown
      : texts.born(format.day(fact.day))
    : `${texts.person[fact.field]} ${fact.word || texts.unknown}`

function rowText({ codes, column, lo, hi, day, stop }: DecidingRow, profile: Profile, { texts, format, locale }: Output): string {
  const names = codes.map(({ system, code }) => titleOf(system, code)?.[locale] ?? code)
  const unit =
    column === 'value' || column === 'refLow' || column === 'refHigh'
      ? profile.results.find((concept) => concept.codes.some((one) => codes.some(({ code }) => code === one.code)))?.unit
      : undefined
  const value =
    column === undefined
      ? ''
      : lo === OPEN_LO && hi === OPEN_HI
        ? ` ${column === 'value' ? texts.unreadable : ''}`
        : column === 'supplyDays'
          ? ` ${texts.days(writeBounds({ lo: lo!, hi: hi! }, locale)!)}`
          : ` ${writeBounds({ lo: lo!, hi: hi! }, locale)}${unit ? ` ${unit}` : ''}`
  return `${names[0] ?? ''}${value.trimEnd()} ${format.day(day)}${stop === null ? '' : ` ${texts.until(format.day(stop))}`}`.trim()
}

function shownText(shown: Shown, id: string, profile: Profile, output: Output): string {
  const { texts, format, locale } = output
  switch (shown.type) {
    case 'rows':
      return shown.rows.map((row) => rowText(row, profile, output)).join('; ') || texts.nothing
    case 'days':
      return shown.days === null ? texts.nothing : texts.days(format.number(shown.days))
    case 'date':
      return shown.day === null ? texts.nothing : format.day(shown.day)
    case 'number':
      return shown.lo === null && shown.hi === null
        ? texts.nothing
        : [...new Set([shown.lo, shown.hi])].map((side) => (side === null ? '…' : format.number(side))).join('–')
    case 'holds':
      return shown.holds ? texts.yes : texts.no
    case 'parts': {
      const field = profile.display.find((one) => one.id === id)
      const labels = field ? partLabels(field, profile, locale) : []
      return labels
        .map(({ label, weight }, index) => `${label}${weight === null ? '' : ` (${format.number(weight)})`}: ${texts[shown.parts[index] ?? 'no']}`)
        .join('; ')
    }
    case 'note':
      return shown.text
  }
}
