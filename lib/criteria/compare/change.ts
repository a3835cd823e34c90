// What a change between two documents is: where, what it can move, and the words of the change.
import type { Place } from '../checks/check'
import type { Words } from '../kinds/fields'

/**
 * `whoIsIn`: who comes in may change. `tierOrDisplay`: only where they are placed and what is shown of them. `wording`: neither.
 * Where no change is `whoIsIn`, the flows let the same patients in by the same steps.
 */
export const EFFECTS = ['whoIsIn', 'tierOrDisplay', 'wording'] as const
export type Effect = (typeof EFFECTS)[number]

export const CHANGE_CODES = [
  'idChanged',
  'textChanged',
  'referencesChanged',
  'terminologyChanged',
  'stepAdded',
  'stepRemoved',
  'stepMoved',
  'stepOrder',
  'stepTitle',
  'stepBecame',
  'outcomeText',
  'exitChanged',
  'exitAdded',
  'exitRemoved',
  'entryChanged',
  'criterionChanged',
  'criterionReplaced',
  'criterionAdded',
  'criterionRemoved',
  'criterionOrder',
  'groupRule',
  'weightChanged',
  'groupAdded',
  'groupRemoved',
  'groupLabel',
  'groupModule',
  'groupOrder',
  'listAdded',
  'listRemoved',
  'listLabel',
  'listCodes',
  'listNote',
  'listOrder',
  'resultAdded',
  'resultRemoved',
  'resultLabel',
  'resultCodes',
  'resultUnit',
  'resultNote',
  'resultOrder',
  'parameterAdded',
  'parameterRemoved',
  'parameterLabel',
  'parameterDefault',
  'parameterInterval',
  'parameterLocal',
  'parameterType',
  'parameterOrder',
  'useAdded',
  'useRemoved',
  'useVersion',
  'useValues',
  'useTitle',
  'useOrder',
  'tierAdded',
  'tierRemoved',
  'tierOrder',
  'tierName',
  'tierLook',
  'tierOtherwise',
  'ruleAdded',
  'ruleRemoved',
  'ruleMoved',
  'ruleOrder',
  'ruleReason',
  'ruleAction',
  'ruleRole',
  'ruleDeadline',
  'displayAdded',
  'displayRemoved',
  'displayLabel',
  'displayChanged',
  'displayOrder',
  'sortingChanged',
  'aboutChanged',
  'workAdded',
  'workRemoved',
  'workChanged',
  'workOrder',
  'caseAdded',
  'caseRemoved',
  'caseChanged',
  'caseOrder',
  'renamed',
  'other',
] as const
export type ChangeCode = (typeof CHANGE_CODES)[number]

export interface FieldChange {
  /** Name of the form field. */
  name: string
  label: Words
  before: Words
  after: Words
}
export interface Change {
  code: ChangeCode
  /** In the document after; of what was removed, in the one before. */
  place: Place
  effect: Effect
  /** A sentence: what was changed, from what to what. */
  says: Words
  before?: Words
  after?: Words
  /** Which fields of a criterion or display field. */
  fields?: FieldChange[]
}

/** A change with its from and to: "Trin 2: alder er strammet fra 18 år til 50 år." Long texts stand behind a colon, with an arrow. */
export function change(code: ChangeCode, place: Place, effect: Effect, da: string, en: string, from?: { before: Words; after: Words }): Change {
  return {
    code,
    place,
    effect,
    says: {
      da: ended(from ? `${da}${between(da, from.before.da, from.after.da, 'fra', 'til')}` : da),
      en: ended(from ? `${en}${between(en, from.before.en, from.after.en, 'from', 'to')}` : en),
    },
    ...from,
  }
}
/** Most letters of both texts together that are said with "fra … til …", after a sentence that ends in what was done. */
const SHORT = 60
const DONE = / (strammet|udvidet|ændret|flyttet|narrowed|widened|changed|moved)$/
function between(lead: string, before: string, after: string, from: string, to: string): string {
  const plain = DONE.test(lead) && before.length + after.length <= SHORT && !/ (fra|til|from|to) /.test(`${before} ${after}`)
  return plain ? ` ${from} ${before} ${to} ${after}` : `: ${before} → ${after}`
}
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
export const plainWords = (text: string): Words => ({ da: text, en: text })
/** A text as it stands, in quotation marks; an empty one is said to be so. */
export const quoted = (text: string): Words => (text.trim() ? { da: `»${text}«`, en: `“${text}”` } : { da: 'tom', en: 'empty' })
export const strongest = (effects: readonly Effect[]): Effect => EFFECTS.find((one) => effects.includes(one)) ?? 'wording'
