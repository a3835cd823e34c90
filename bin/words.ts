// What the command line says, Danish first. A word without both languages does not compile.
import type { Locale } from '#criteria'

const da = {
  usage: `Brug: profil <kommando> FIL [valg]

  profil check FIL               fejl og råd om profilen
  profil count FIL               antal patienter ved hvert trin
  profil explain FIL             en patients vej og de oplysninger, der afgjorde den

  --population NAVN              en klinik ved navn (klinik) eller en .pop-fil
  --as-of ÅÅÅÅ-MM-DD             skæringsdato; ellers klinikkens egen
  --engine arrays|duckdb         hvilken beregner der tæller
  --patient NØGLE                patienten i explain, fx T-000123
  --json                         svar som JSON
  --lang da|en                   sprog`,
  unknownCommand: (command: string) => `»${command}« er ikke en kommando. Brug check, count eller explain.`,
  noFile: 'Der mangler en fil. Skriv fx: profil count profiles/osteoporose.json',
  tooMany: (extra: string) => `Der er for mange ord: »${extra}«. Giv én fil ad gangen.`,
  badOption: (text: string) => `Valget kan ikke bruges: ${text}`,
  unknownOption: (option: string) => `»${option}« er ikke et valg. Skriv profil --help for at se dem alle.`,
  noValue: (option: string) => `»${option}« mangler en værdi.`,
  badLang: (lang: string) => `»${lang}« er ikke et sprog her. Brug da eller en.`,
  badEngine: (engine: string) => `»${engine}« er ikke en beregner. Brug arrays eller duckdb.`,
  onlyArrays: 'explain bruger altid arrays: kun den kan sige, hvad der afgjorde hvert trin.',
  badDate: (date: string) => `»${date}« er ikke en dato. Skriv den som 2026-06-30.`,
  cannotRead: (file: string) => `Filen »${file}« findes ikke eller kan ikke læses.`,
  notAProfile: (file: string, n: string) => `Filen »${file}« er ikke en profil, som kan læses (${n}):`,
  unknownPopulation: (name: string, known: string) => `Der er ingen population »${name}«. Brug ${known} eller stien til en .pop-fil.`,
  notAPopulation: (file: string) => `Filen »${file}« er ikke en populationsfil.`,
  cut: (file: string) => `Populationsfilen »${file}« er klippet over: den slutter for tidligt. Hent den igen.`,
  damaged: (file: string) => `Populationsfilen »${file}« er beskadiget: kontrolsummen passer ikke. Hent den igen.`,
  unknownPatient: (key: string) => `Der er ingen patient »${key}« i populationen.`,
  noPatients: 'Ingen patienter er med, så der er ingen at forklare. Vælg en med --patient.',
  faults: (n: string) => `${n} fejl`,
  advice: (n: string) => `${n} råd`,
  clean: 'Ingen fejl og ingen råd.',
  fault: 'Fejl',
  hint: 'Råd',
  hasFaults: (n: string) => `Profilen har ${n} fejl. Se dem med: profil check`,
  on: (day: string, size: string, name: string) => `${size} patienter i »${name}«, skæringsdato ${day}`,
  stamp: (logic: string, population: string) => `logik ${logic} · population ${population}`,
  yes: 'ja',
  no: 'nej',
  missing: 'mangler',
  stopped: 'standset',
  patients: (n: string) => `${n} patienter`,
  flow: 'Forløb',
  outcomes: 'Udfald',
  tiers: 'Grupper blandt dem, der er med',
  rulesNote: 'En patient kan opfylde flere regler.',
  included: 'Med',
  excluded: 'Ikke med',
  noTier: 'med, uden gruppe',
  out: 'ikke med',
  born: (day: string) => `født ${day}`,
  birthUnknown: 'fødselsdag ukendt',
  unknown: 'ukendt',
  counted: { yes: 'mangler, tæller som ja', no: 'mangler, tæller som nej' },
  until: (day: string) => `til ${day}`,
  unreadable: 'kan ikke læses',
  rules: 'Regler, der er opfyldt',
  shown: 'Vises på kortet',
  nothing: 'intet',
  days: (n: string) => `${n} dage`,
  sex: { K: 'kvinde', M: 'mand', '': 'køn ukendt' } as Record<string, string>,
  person: { sex: 'køn', municipality: 'kommune', cprStatus: 'CPR-status' },
}
type Texts = typeof da

const en: Texts = {
  usage: `Usage: profil <command> FILE [options]

  profil check FILE              faults and advice on the profile
  profil count FILE              how many patients at each step
  profil explain FILE            a patient's route, and the data that decided it

  --population NAME              a clinic by name (klinik), or a .pop file
  --as-of YYYY-MM-DD             reference date; else the clinic's own
  --engine arrays|duckdb         which engine counts
  --patient KEY                  the patient of explain, such as T-000123
  --json                         answer as JSON
  --lang da|en                   language`,
  unknownCommand: (command) => `“${command}” is not a command. Use check, count or explain.`,
  noFile: 'There is no file. Write for example: profil count profiles/osteoporose.json',
  tooMany: (extra) => `There are too many words: “${extra}”. Give one file at a time.`,
  badOption: (text) => `The option cannot be used: ${text}`,
  unknownOption: (option) => `“${option}” is not an option. Write profil --help to see them all.`,
  noValue: (option) => `“${option}” has no value.`,
  badLang: (lang) => `“${lang}” is not a language here. Use da or en.`,
  badEngine: (engine) => `“${engine}” is not an engine. Use arrays or duckdb.`,
  onlyArrays: 'explain always uses arrays: only it can say what decided each step.',
  badDate: (date) => `“${date}” is not a date. Write it as 2026-06-30.`,
  cannotRead: (file) => `The file “${file}” does not exist or cannot be read.`,
  notAProfile: (file, n) => `The file “${file}” is not a profile that can be read (${n}):`,
  unknownPopulation: (name, known) => `There is no population “${name}”. Use ${known}, or the path of a .pop file.`,
  notAPopulation: (file) => `The file “${file}” is not a population file.`,
  cut: (file) => `The population file “${file}” is cut off: it ends too early. Fetch it again.`,
  damaged: (file) => `The population file “${file}” is damaged: its check sum is wrong. Fetch it again.`,
  unknownPatient: (key) => `There is no patient “${key}” in the population.`,
  noPatients: 'No patients are included, so there is nobody to explain. Choose one with --patient.',
  faults: (n) => `${n} fault(s)`,
  advice: (n) => `${n} piece(s) of advice`,
  clean: 'No faults and no advice.',
  fault: 'Fault',
  hint: 'Advice',
  hasFaults: (n) => `The profile has ${n} fault(s). See them with: profil check`,
  on: (day, size, name) => `${size} patients in “${name}”, reference date ${day}`,
  stamp: (logic, population) => `logic ${logic} · population ${population}`,
  yes: 'yes',
  no: 'no',
  missing: 'missing',
  stopped: 'stopped',
  patients: (n) => `${n} patients`,
  flow: 'Flow',
  outcomes: 'Outcomes',
  tiers: 'Groups among those included',
  rulesNote: 'A patient can meet several rules.',
  included: 'Included',
  excluded: 'Excluded',
  noTier: 'included, no group',
  out: 'excluded',
  born: (day) => `born ${day}`,
  birthUnknown: 'birthday unknown',
  unknown: 'unknown',
  counted: { yes: 'missing, counts as yes', no: 'missing, counts as no' },
  until: (day) => `until ${day}`,
  unreadable: 'cannot be read',
  rules: 'Rules that hold',
  shown: 'Shown on the card',
  nothing: 'nothing',
  days: (n) => `${n} days`,
  sex: { K: 'woman', M: 'man', '': 'sex unknown' },
  person: { sex: 'sex', municipality: 'municipality', cprStatus: 'CPR status' },
}

export const WORDS: Readonly<Record<Locale, Texts>> = { da, en }
export type { Texts }

/** Something the user can put right; said as it is, exit code 2. */
export class Refusal extends Error {
  constructor(readonly say: (texts: Texts, locale: Locale) => string) {
    super(say(en, 'en'))
    this.name = 'Refusal'
  }
}
