// Every kind under its name in documents. Add a kind: one file beside this one, one line here.
import type { AnyKind } from './define'
import { age } from './age'
import { base } from './base'
import { currentMedicine } from './current-medicine'
import { decision } from './decision'
import { diagnosis } from './diagnosis'
import { dispensed } from './dispensed'
import { latestResult } from './latest-result'
import { missingResult } from './missing-result'
import { notDispensedSince } from './not-dispensed-since'
import { outsideReference } from './outside-reference'
import { service } from './service'
import { derivedPeriod } from './derived-period'
import { eventNoneBetween } from './event-none-between'
import { eventNotFollowed } from './event-not-followed'
import { eventNear } from './event-near'
import { appointment } from './appointment'
import { carePlan } from './care-plan'
import { procedureOrLetter } from './procedure-or-letter'
import { eventInSeason } from './event-in-season'
import { vaccination } from './vaccination'
import { noContact } from './no-contact'
import { eventSince } from './event-since'
import { pairedResult } from './paired-result'
import { resultByGroup } from './result-by-group'
import { resultChange } from './result-change'
import { confirmedResult } from './confirmed-result'
import { daysWithResult } from './days-with-result'
import { resultRatio } from './result-ratio'
import { resultInWindow } from './result-in-window'
import { dailyDose } from './daily-dose'
import { diagnosisDays } from './diagnosis-days'
import { differentDrugs } from './different-drugs'
import { dose } from './dose'
import { insuranceGroup } from './insurance-group'
import { listedFor } from './listed-for'
import { municipality } from './municipality'
import { neverDispensed } from './never-dispensed'
import { newUser } from './new-user'
import { sex } from './sex'
import { startedAfter } from './started-after'
import { together } from './together'
import { turns } from './turns'
import { unbroken } from './unbroken'
import { weightedDose } from './weighted-dose'

export const KINDS = {
  base,
  age,
  sex,
  turns,
  listedFor,
  municipality,
  insuranceGroup,
  diagnosis,
  diagnosisDays,
  currentMedicine,
  dispensed,
  notDispensedSince,
  dose,
  weightedDose,
  together,
  startedAfter,
  newUser,
  unbroken,
  differentDrugs,
  dailyDose,
  neverDispensed,
  latestResult,
  missingResult,
  outsideReference,
  service,
  decision,
  resultInWindow,
  daysWithResult,
  confirmedResult,
  resultChange,
  resultByGroup,
  resultRatio,
  pairedResult,
  eventSince,
  noContact,
  vaccination,
  eventInSeason,
  procedureOrLetter,
  carePlan,
  appointment,
  eventNear,
  eventNotFollowed,
  eventNoneBetween,
  derivedPeriod,
} as const satisfies Record<string, AnyKind>
export type KindId = keyof typeof KINDS

const all: Readonly<Record<string, AnyKind>> = KINDS
/** The kind of that name; undefined when the language has none. */
export const kindOf = (id: string): AnyKind | undefined => (Object.hasOwn(all, id) ? all[id] : undefined)
