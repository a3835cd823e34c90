// A plan as one CQL library over FHIR R4 4.0.1. A subset that engines run alike: no Long, no decimal fractions in comparisons,
// no null in a Boolean, explicit order, civil days, no FHIRHelpers. What cannot be said so is refused, never approximated.
import type { Words } from '#criteria'
import type { Plan, PlanStep } from '#criteria/core/plan'
import { DATE_FUNCTION, shownOf } from './display'
import type { Context } from './context'
import { setOf } from './expressions'
import { needsOf } from './needs'
import { Refusal, REASONS, type Reason } from './refusal'
import { ROW_FUNCTIONS, type Measure } from './rows'
import { SUM_FUNCTIONS } from './sums'
import { Library, named, quoted } from './text'
import { REF_DAY } from './window'

export interface CqlOptions {
  /** Unit and decimals of result codes (measures.ts), so that values are rounded and one in another unit, or in none, counts as unreadable (law 5). */
  measures?: readonly Measure[]
}
export interface Refused {
  /** Id of the step, rule or field. */
  step: string
  reason: Reason
  why: Words
}
export type Compiled = { cql: string } | { refused: Refused[] }

/**
 * Statements to read: "Step i" for every step of the plan (0 not reached, 1 yes, 2 no, 3 missing; 1 where an outcome is reached),
 * "Outcome" (index of the step that ended it; null when none), "Tier" (index from 0; null for those not in), "Rule i" over all tiers
 * (true for those in for whom it certainly holds), "Display i". Parameters: AsOf (Date), Clinic (String). Refused: what an unfinished
 * or unportable step, rule or field is, by its id.
 */
export function compileCql(plan: Plan, name: string, version: string, options: CqlOptions = {}): Compiled {
  const context: Context = { library: new Library(), needs: needsOf(plan), measures: options.measures ?? [] }
  const { library } = context
  const refused: Refused[] = []
  const tried = <T>(id: string, make: () => T): T | null => {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ step: id, reason: error.reason, why: REASONS[error.reason] })
      return null
    }
  }

  const inStep = plan.steps.flatMap((step, index) => (step.type === 'in' ? [`${named(`Step ${index}`)} = 1`] : []))
  plan.steps.forEach((step, index) => {
    library.heading(`${step.type === 'question' ? 'Question' : step.type === 'in' ? 'In' : 'Out'} ${step.id}`)
    tried(step.id, () => library.define(`Step ${index}`, stepOf(step, index, plan, context)))
  })
  library.define(
    'Outcome',
    `case\n${plan.steps.flatMap((step, index) => (step.type === 'question' ? [] : [`    when ${named(`Step ${index}`)} = 1 then ${index}\n`])).join('')}    else null as System.Integer\n  end`,
  )
  library.define('In', inStep.join(' or ') || 'false')
  let no = 0
  const tiers = plan.tiers.map(({ rules }, index) => {
    const names = rules.map((rule) => {
      const name = `Rule ${no++}`
      tried(rule.id, () => {
        if (!rule.set) throw new Refusal('ruleUnfinished')
        library.define(name, `"In" and ${setOf(rule.set, context).certain}`, `Rule ${rule.id}`)
      })
      return named(name)
    })
    return names.length ? `when ${names.join(' or ')} then ${index}` : index === plan.tiers.length - 1 ? `when "In" then ${index}` : null
  })
  const placed = tiers.filter((one) => one !== null)
  library.define('Tier', placed.length ? `case\n    ${placed.join('\n    ')}\n    else null\n  end` : 'null as System.Integer')
  plan.display.forEach((field, index) =>
    tried(field.id, () => {
      if (!field.projection) throw new Refusal('fieldUnfinished')
      library.define(`Display ${index}`, shownOf(field.projection, context), `Field ${field.id}`)
    }),
  )
  return refused.length ? { refused } : { cql: `${head(name, version)}\n\n${library.text}\n` }
}

function stepOf(step: PlanStep, index: number, plan: Plan, context: Context): string {
  const reached = index === 0 ? 'true' : waysTo(index, plan).join(' or ') || 'false'
  if (step.type !== 'question') return `if ${reached} then 1 else 0`
  if (!step.set) throw new Refusal('stepUnfinished')
  const { certain, possible } = setOf(step.set, context)
  const exit = step.asks && possible !== certain ? `if ${certain} then 1 else if ${possible} then 3 else 2` : `if ${certain} then 1 else 2`
  return index === 0 ? exit : `if not (${reached}) then 0 else ${exit}`
}

/** The exits that lead to a step, from earlier ones. */
const waysTo = (target: number, plan: Plan): string[] =>
  plan.steps.flatMap((step, index) =>
    step.type === 'question' ? [step.yes, step.no, step.missing].flatMap((to, exit) => (to === target ? [`${named(`Step ${index}`)} = ${exit + 1}`] : [])) : [],
  )

const head = (name: string, version: string): string => `library ${named(name)} version ${quoted(version)}

using FHIR version '4.0.1'

// One patient's data: results in the unit of their concept, times of day in Danish time with its offset, rows' ids kept.
// The reference date and the clinic (ydernummer) whose list is drawn; never the day of today.
parameter AsOf System.Date
parameter Clinic System.String

context Patient

${ROW_FUNCTIONS}

${SUM_FUNCTIONS}

${DATE_FUNCTION}

define ${REF_DAY}:
  "Day of date"(AsOf)

define "Day of birth":
  "Day of date"(Patient.birthDate.value)

define "Sex":
  case Patient.gender.value when 'female' then 'K' when 'male' then 'M' else '' end

define "CPR status":
  Coalesce((First(Patient.extension E where E.url.value = 'urn:profilstudio:cpr-status' return all E).value as FHIR.code).value, '')

define "Municipality":
  Coalesce((First(Patient.extension E where E.url.value = 'urn:profilstudio:municipality' return all E).value as FHIR.code).value, '')`
