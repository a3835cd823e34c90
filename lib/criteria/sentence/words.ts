// The words that sentences are joined with, in both languages. A missing one does not compile.
import type { Period } from '../core/days'
import type { RoleCode } from '../document/schema'
import type { Locale, Say } from './say'

export interface Phrases {
  ifPatient: string
  all: string
  any: string
  none: string
  atLeast: (k: number, n: number) => string
  both: (a: string, b: string) => string
  either: (a: string, b: string) => string
  neither: (a: string, b: string) => string
  not: (clause: string) => string
  /** "opfylder ikke [ … ]": for what cannot be negated in place. */
  notMet: (clause: string) => string
  meets: (group: string) => string
  /** Of a used profile. */
  isIn: (profile: string) => string
  points: (k: number) => string
  scores: (weight: number, clause: string) => string
  /** Labels of the parameters that a criterion takes values from. */
  adjustable: (labels: readonly string[]) => string
  missingCounts: { yes: string; no: string }
  unfinished: (kind: string) => string
  unknownKind: (kind: string) => string
  emptyGroup: string
  goTo: (n: number) => string
  included: string
  excluded: (reason: string) => string
  noWay: string
  unknownStep: string
  otherwise: string
  whenMissing: string
  includedStep: string
  excludedStep: (reason: string) => string
  group: (label: string, clause: string) => string
  rule: (tier: string, clause: string, reason: string, action: string, who: string) => string
  tier: (tier: string, action: string, who: string) => string
  show: (label: string, what: string) => string
  /** How the list is sorted, by the labels of its fields. */
  order: (fields: readonly { label: string; descending: boolean }[]) => string
  /** Of a group that a yes/no parameter switches on and off. */
  module: (parameter: string) => string
  parameter: (label: string, value: string, between: readonly [string, string] | null, local: boolean) => string
  yesNo: (value: boolean) => string
  deadline: (period: Period, say: Say) => string
}

/** English negation by the first words of a clause; null when it cannot be negated so. */
function notInEnglish(clause: string): string | null {
  const turns: [RegExp, string][] = [
    [/^has been /, 'has not been '],
    [/^has had /, 'has not had '],
    [/^has ever /, 'has never '],
    [/^was ever /, 'was never '],
    [/^has declined /, 'has not declined '],
    [/^has /, 'does not have '],
    [/^is /, 'is not '],
    [/^was /, 'was not '],
    [/^had /, 'did not have '],
    [/^meets /, 'does not meet '],
  ]
  const turn = turns.find(([from]) => from.test(clause))
  return turn ? clause.replace(turn[0], turn[1]) : null
}

export const PHRASES: Record<Locale, Phrases> = {
  da: {
    ifPatient: 'Hvis patienten',
    all: 'opfylder alle disse',
    any: 'opfylder mindst én af disse',
    none: 'opfylder ingen af disse',
    atLeast: (k, n) => `opfylder mindst ${k} af disse ${n}`,
    both: (a, b) => `både ${a} og ${b}`,
    either: (a, b) => `${a} eller ${b}`,
    neither: (a, b) => `hverken ${a} eller ${b}`,
    not: (clause) => `ikke ${clause}`,
    notMet: (clause) => `ikke opfylder [${clause}]`,
    meets: (group) => `opfylder »${group}«`,
    isIn: (profile) => `er i gruppen »${profile}«`,
    points: (k) => `får mindst ${k} point`,
    scores: (weight, clause) => `${weight} point, hvis patienten ${clause}`,
    adjustable: (labels) => ` (indstilling: ${labels.map((one) => `»${one}«`).join(', ')})`,
    missingCounts: { yes: ' (mangler oplysningen, tæller det som ja)', no: ' (mangler oplysningen, tæller det som nej)' },
    unfinished: (kind) => `(»${kind}« er ikke udfyldt)`,
    unknownKind: (kind) => `(ukendt slags »${kind}«)`,
    emptyGroup: '(tom gruppe)',
    goTo: (n) => `gå til ${n}`,
    included: 'med i gruppen',
    excluded: (reason) => `ikke med (${reason})`,
    noWay: 'ingen vej endnu',
    unknownStep: 'et trin, der ikke findes',
    otherwise: 'Ellers',
    whenMissing: 'Mangler oplysningen',
    includedStep: 'Med i gruppen',
    excludedStep: (reason) => `Ikke med: ${reason}`,
    group: (label, clause) => `»${label}« betyder, at patienten ${clause}.`,
    rule: (tier, clause, reason, action, who) => `${tier}: hvis patienten ${clause}, med begrundelsen »${reason}«: ${action} (${who}).`,
    tier: (tier, action, who) => `${tier}: alle andre i gruppen: ${action} (${who}).`,
    show: (label, what) => `Vis »${label}«: ${what}.`,
    order: (fields) =>
      `Listen sorteres efter prioritet, dernæst ${fields.map(({ label, descending }) => `»${label}« (${descending ? 'højeste' : 'laveste'} først)`).join(', dernæst ')}; patienter uden oplysningen står sidst.`,
    module: (parameter) => ` Det gælder kun, når indstillingen »${parameter}« er ja.`,
    parameter: (label, value, between, local) =>
      `Indstillingen »${label}« er ${value}${between ? ` og kan være fra ${between[0]} til ${between[1]}` : ''}${local ? '; hver klinik kan vælge sin egen' : ''}.`,
    yesNo: (value) => (value ? 'ja' : 'nej'),
    deadline: (period, say) => `inden for ${say.period(period)}`,
  },
  en: {
    ifPatient: 'If the patient',
    all: 'meets all of these',
    any: 'meets at least one of these',
    none: 'meets none of these',
    atLeast: (k, n) => `meets at least ${k} of these ${n}`,
    both: (a, b) => `both ${a} and ${b}`,
    either: (a, b) => `${a} or ${b}`,
    neither: (a, b) => `neither ${a} nor ${b}`,
    not: (clause) => notInEnglish(clause) ?? `does not meet [${clause}]`,
    notMet: (clause) => `does not meet [${clause}]`,
    meets: (group) => `meets “${group}”`,
    isIn: (profile) => `is in the group “${profile}”`,
    points: (k) => `scores at least ${k} points`,
    scores: (weight, clause) => `${weight} ${Math.abs(weight) === 1 ? 'point' : 'points'} if the patient ${clause}`,
    adjustable: (labels) => ` (setting: ${labels.map((one) => `“${one}”`).join(', ')})`,
    missingCounts: { yes: ' (if it is missing, that counts as yes)', no: ' (if it is missing, that counts as no)' },
    unfinished: (kind) => `(“${kind}” is not filled in)`,
    unknownKind: (kind) => `(unknown kind “${kind}”)`,
    emptyGroup: '(empty group)',
    goTo: (n) => `go to ${n}`,
    included: 'included',
    excluded: (reason) => `not included (${reason})`,
    noWay: 'no way yet',
    unknownStep: 'a step that does not exist',
    otherwise: 'Otherwise',
    whenMissing: 'If it is missing',
    includedStep: 'Included',
    excludedStep: (reason) => `Not included: ${reason}`,
    group: (label, clause) => `“${label}” means that the patient ${clause}.`,
    rule: (tier, clause, reason, action, who) => `${tier}: if the patient ${clause}, with the reason “${reason}”: ${action} (${who}).`,
    tier: (tier, action, who) => `${tier}: everyone else in the group: ${action} (${who}).`,
    show: (label, what) => `Show “${label}”: ${what}.`,
    order: (fields) =>
      `The list is sorted by tier, then ${fields.map(({ label, descending }) => `“${label}” (${descending ? 'highest' : 'lowest'} first)`).join(', then ')}; patients without it come last.`,
    module: (parameter) => ` It holds only while the setting “${parameter}” is yes.`,
    parameter: (label, value, between, local) =>
      `The setting “${label}” is ${value}${between ? ` and may be from ${between[0]} to ${between[1]}` : ''}${local ? '; each clinic may choose its own' : ''}.`,
    yesNo: (value) => (value ? 'yes' : 'no'),
    deadline: (period, say) => `within ${say.period(period)}`,
  },
}

/** Who does it: MedCom's practitioner roles and three of our own. */
export const ROLE_NAMES: Record<Locale, Record<RoleCode, string>> = {
  da: {
    laege: 'læge',
    speciallaegeipraksis: 'speciallæge i praksis',
    sygeplejerske: 'sygeplejerske',
    laegesekretaer: 'lægesekretær',
    bioanalytiker: 'bioanalytiker',
    socialogsundhedsassistent: 'social- og sundhedsassistent',
    farmaceut: 'farmaceut',
    jordemoder: 'jordemoder',
    uddannelseslaege: 'uddannelseslæge',
    klinikpersonale: 'klinikpersonale',
    farmakonom: 'farmakonom',
  },
  en: {
    laege: 'doctor',
    speciallaegeipraksis: 'specialist in private practice',
    sygeplejerske: 'nurse',
    laegesekretaer: 'secretary',
    bioanalytiker: 'lab technician',
    socialogsundhedsassistent: 'social and health care assistant',
    farmaceut: 'pharmacist',
    jordemoder: 'midwife',
    uddannelseslaege: 'trainee doctor',
    klinikpersonale: 'clinic staff',
    farmakonom: 'pharmacy technician',
  },
}
