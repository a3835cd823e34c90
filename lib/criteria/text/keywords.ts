// The words of the text form with what they are for, by where they stand. "in x" is beneath a line that begins with x.
import { COLUMNS, TABLES, WORDS } from '../core/algebra'
import { SYSTEMS } from '../core/systems'
import type { Words } from '../kinds/fields'
import { kebab } from './words'

export type Keywords = Readonly<Record<string, Words>>
const w = (da: string, en: string): Words => ({ da, en })
const note = w('bemærkning', 'note')
const doing = { action: w('handling', 'action'), role: w('hvem', 'who'), within: w('frist', 'deadline') }
const systems: Keywords = Object.fromEntries(Object.entries(SYSTEMS).map(([id, { name }]) => [id, name]))
const tables: Keywords = Object.fromEntries(TABLES.map((table) => [table, w('række', 'row')]))
const bounds = { min: w('mindst', 'least'), max: w('højst', 'greatest'), local: w('klinikken må vælge', 'the clinic may choose') }

type Place = 'row' | 'systems' | 'parts' | 'nodes' | 'sort' | 'expect' | 'shows' | 'used'
export const KEYWORDS: Readonly<Record<Place, Keywords>> & Readonly<Record<string, Keywords | undefined>> = {
  systems,
  parts: {
    profile: w('hoved: navn og titel', 'head: name and title'),
    about: w('hvad der ligger bag', 'what stands behind it'),
    use: w('en anden profil, der bruges', 'another profile that is used'),
    parameter: w('en værdi med et navn', 'a value with a name'),
    group: w('navngiven gruppe', 'named group'),
    ask: w('trin: spørgsmål', 'step: question'),
    in: w('udfald: med', 'outcome: in'),
    out: w('udfald: ikke med', 'outcome: out'),
    tier: w('prioritet', 'tier'),
    show: w('oplysning, der vises', 'display field'),
    sort: w('sortering', 'sorting'),
    work: w('arbejdsgang: en handling', 'work: an act'),
    codes: w('kodeliste', 'code list'),
    result: w('analyse', 'result concept'),
    case: w('testpatient', 'test patient'),
  },
  nodes: {
    all: w('alle', 'all'),
    any: w('mindst én', 'any'),
    none: w('ingen', 'none'),
    'at least': w('mindst så mange', 'at least so many'),
    'points at least': w('sum af point', 'sum of points'),
    group: w('navngiven gruppe', 'named group'),
    profile: w('gruppe i en anden profil', 'group of another profile'),
  },
  sort: { descending: w('faldende', 'descending') },
  used: { group: w('gruppe i den brugte profil', 'group of the used profile') },
  row: { until: w('til', 'until'), ...Object.fromEntries([...COLUMNS, ...WORDS].map((name) => [kebab(name), w('kolonne', 'column')])) },
  expect: { tier: w('prioritet', 'tier'), rules: w('regler, der er opfyldt', 'rules that hold') },
  shows: { missing: w('viser intet', 'shows nothing'), yes: w('ja', 'yes'), no: w('nej', 'no') },
  use: { profile: w('profilens navn', 'name of the profile'), version: w('udgave', 'version'), digest: w('fingeraftryk', 'digest') },
  parameter: {
    whole: w('helt tal', 'whole number'),
    quantity: w('værdi af en analyse', 'value of a result'),
    period: w('periode', 'period'),
    yesno: w('ja eller nej', 'yes or no'),
    choice: w('valg', 'choice'),
    ...bounds,
  },
  result: { unit: w('enhed', 'unit'), decimals: w('decimaler', 'decimals') },
  case: {
    'as-of': w('skæringsdato', 'reference date'),
    born: w('født', 'born'),
    sex: w('køn', 'sex'),
    listed: w('tilmeldt siden', 'listed since'),
    cpr: w('CPR-status', 'CPR status'),
  },
  'in profile': {
    language: w('sprogversion', 'language version'),
    owner: w('ejer', 'owner'),
    purpose: w('formål', 'purpose'),
    background: w('baggrund', 'background'),
    'intended-use': w('tilsigtet brug', 'intended use'),
    reference: w('henvisning', 'reference'),
    terminology: w('terminologi', 'terminology'),
    'later-fields': w('felter, der kom til senere, er ikke med', 'fields added later are not held'),
  },
  'in about': {
    origin: w('hvor den kommer fra', 'where it comes from'),
    for: w('hvad den bruges til', 'what it is used for'),
    decision: w('beslutningen bag', 'the decision behind it'),
    decided: w('besluttet den', 'decided on'),
    device: w('om medicinsk udstyr', 'on medical devices'),
    'english-title': w('titel på engelsk', 'title in English'),
    'english-purpose': w('formål på engelsk', 'purpose in English'),
    'english-background': w('baggrund på engelsk', 'background in English'),
    'english-intended-use': w('tilsigtet brug på engelsk', 'intended use in English'),
  },
  work: {
    invite: w('indkaldelse', 'invitation'),
    prepare: w('forberedelse', 'preparation'),
    visit: w('konsultation', 'visit'),
    'follow-up': w('opfølgning', 'follow-up'),
    partner: w('samarbejdspartner', 'partner'),
    other: w('andet', 'other'),
    role: w('hvem', 'who'),
    minutes: w('minutter pr. patient', 'minutes a patient'),
    times: w('gange om året', 'times a year'),
    tiers: w('prioriteter', 'tiers'),
  },
  'in work': { check: w('punkt på tjeklisten', 'point of the checklist') },
  'in use': { set: w('værdi af en parameter', 'value of a parameter') },
  'in parameter': { option: w('valgmulighed', 'option'), note },
  'in ask': { yes: w('vej: ja', 'exit: yes'), no: w('vej: nej', 'exit: no'), missing: w('vej: mangler', 'exit: missing') },
  'in rule': doing,
  'in otherwise': doing,
  'in tier': { rule: w('regel', 'rule'), otherwise: w('alle andre', 'everyone else') },
  'in codes': { ...systems, not: w('ikke med', 'excluded'), undecided: w('ikke afgjort', 'undecided'), note },
  'in result': { ...systems, convert: w('omregning', 'conversion'), note },
  'in case': { ...tables, expect: w('ventet udfald', 'expected outcome'), shows: w('oplysning, der ventes vist', 'display field as expected'), note },
}
