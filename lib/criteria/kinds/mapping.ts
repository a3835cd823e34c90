// What says each type of criterion that the domain reference asks for (A1–H6): a kind, a display field, a way to join criteria, a part of
// the document, or what every receiver makes by itself. `covers` of a kind and this table say the same; the test holds them together.
import type { Profile } from '../document/schema'
import type { DisplayId } from './display/registry'
import type { Words } from './fields'
import { MAPPING_WORDS } from './mapping-words'
import type { KindId } from './registry'

export const TYPES = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] as const),
  ...(['B1', 'B2', 'B3', 'B4', 'B5', 'B6'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12'] as const),
  ...(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11'] as const),
  ...(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'] as const),
  ...(['F1', 'F2', 'F3'] as const),
  ...(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'] as const),
  ...(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const),
] as const
export type TypeId = (typeof TYPES)[number]

export type Means =
  | { kind: KindId }
  | { display: DisplayId }
  | { group: 'all' | 'any' | 'none' | 'atLeast' | 'points' }
  | { part: keyof Profile }
  /** Asked of every criterion that can be undecided. */
  | { field: 'missing' }
  /** Nothing is written: it follows from what is. */
  | { made: 'reasons' }

const kind = (...kinds: KindId[]): Means[] => kinds.map((one) => ({ kind: one }))
const display = (...displays: DisplayId[]): Means[] => displays.map((one) => ({ display: one }))

const MEANS: Readonly<Record<TypeId, readonly Means[]>> = {
  A1: kind('age'),
  A2: kind('sex'),
  A3: kind('base'),
  A4: kind('listedFor'),
  A5: kind('insuranceGroup', 'municipality'),
  A6: kind('turns'),
  B1: kind('diagnosis'),
  B2: kind('diagnosis'),
  B3: kind('diagnosis', 'diagnosisDays'),
  B4: kind('diagnosisDays'),
  B5: kind('diagnosis'),
  B6: [{ group: 'atLeast' }],
  C1: kind('currentMedicine'),
  C2: kind('dispensed'),
  C3: kind('dose', 'weightedDose'),
  C4: kind('notDispensedSince'),
  C5: [{ group: 'all' }, { group: 'none' }],
  C6: kind('together'),
  C7: kind('startedAfter'),
  C8: kind('newUser'),
  C9: kind('unbroken'),
  C10: [...kind('differentDrugs'), ...display('differentMedicines')],
  C11: kind('dailyDose'),
  C12: kind('neverDispensed'),
  D1: kind('latestResult', 'resultRatio'),
  D2: kind('resultInWindow', 'daysWithResult'),
  D3: kind('missingResult'),
  D4: kind('confirmedResult'),
  D5: kind('resultChange'),
  D6: [...kind('latestResult'), { part: 'results' }],
  D7: kind('latestResult'),
  D8: kind('resultByGroup'),
  D9: [{ group: 'points' }, ...display('points')],
  D10: kind('outsideReference'),
  D11: kind('pairedResult', 'resultRatio'),
  E1: kind('service'),
  E2: kind('eventSince', 'service'),
  E3: kind('noContact'),
  E4: kind('vaccination'),
  E5: kind('vaccination', 'eventInSeason'),
  E6: kind('procedureOrLetter'),
  E7: kind('carePlan'),
  E8: [...kind('appointment'), ...display('nextAppointment')],
  F1: kind('eventNear'),
  F2: kind('eventNotFollowed', 'eventNoneBetween'),
  F3: kind('derivedPeriod'),
  G1: [{ group: 'all' }, { group: 'any' }, { group: 'none' }],
  G2: [{ group: 'atLeast' }],
  G3: [{ group: 'points' }, ...display('points')],
  G4: [{ part: 'uses' }],
  G5: [{ part: 'parameters' }],
  G6: [{ field: 'missing' }],
  G7: [{ part: 'groups' }, ...display('holds', 'whichGroups')],
  G8: [{ part: 'flow' }],
  H1: display(
    'latestValue',
    'valueList',
    'trend',
    'latestEvent',
    'firstEvent',
    'daysSince',
    'nextDue',
    'nextAppointment',
    'countOfDays',
    'differentMedicines',
    'presence',
    'holds',
    'whichGroups',
    'points',
    'note',
  ),
  H2: [{ part: 'tiers' }],
  H3: [{ made: 'reasons' }],
  H4: [{ part: 'tiers' }],
  H5: [{ part: 'order' }, { part: 'display' }],
  H6: kind('decision'),
}

export const mappingOf = (type: TypeId): { means: readonly Means[]; says: Words } => ({ means: MEANS[type], says: MAPPING_WORDS[type] })
