// One's own synthetic data, from files: FHIR R4 bundles, one patient a file, or CSV tables. What looks like a real person is refused before anything is read.
import type { Words } from '#criteria'
import type { RawPatient } from './assemble'
import { cprIn } from './cpr'
import { readTables } from './csv/read'
import { TABLES_CSV } from './csv/tables'
import { FhirReadError, readBundle } from './fhir/read'

/** A line, a resource or a part of one that is not in the patients as it stood. */
export interface LeftOut {
  file: string
  /** Line of a CSV file, or the resource of a bundle. */
  at: string
  code: LeftOutCode
  /** What stood there. */
  what: string
}
export const LEFT_OUT = {
  malformed: { da: 'linjen kan ikke læses', en: 'the line cannot be read' },
  noKey: { da: 'patienten har ingen nøgle', en: 'the patient has no key' },
  sameKey: { da: 'patienten står der allerede', en: 'the patient is there already' },
  unknownPatient: { da: 'patienten findes ikke', en: 'there is no such patient' },
  otherPatient: { da: 'hører til en anden patient', en: 'belongs to another patient' },
  noPatient: { da: 'bundtet har ingen patient', en: 'the bundle has no patient' },
  manyPatients: { da: 'bundtet har flere patienter', en: 'the bundle has several patients' },
  notJson: { da: 'er ikke JSON', en: 'is not JSON' },
  notBundle: { da: 'er ikke et FHIR-bundt', en: 'is not a FHIR bundle' },
  noDay: { da: 'har ingen dato', en: 'has no date' },
  noCode: { da: 'har ingen kode', en: 'has no code' },
  status: { da: 'tæller ikke på grund af sin status', en: 'does not count, by its status' },
  replaced: { da: 'er erstattet af en nyere udgave', en: 'is replaced by a newer version' },
  badDate: { da: 'datoen kan ikke læses', en: 'the date cannot be read' },
  partDate: { da: 'datoen er ikke hel; periodens første dag er brugt', en: 'the date is not whole; the first day of the period was used' },
  unreadableValue: { da: 'værdien kan ikke læses og tæller som ukendt', en: 'the value cannot be read and counts as unknown' },
  unknownUnit: { da: 'enheden er ukendt, og værdien tæller som ukendt', en: 'the unit is unknown, and the value counts as unknown' },
  unknownSystem: { da: 'kodesystemet er ukendt', en: 'the code system is unknown' },
  unknownResource: { da: 'slags af oplysning, der ikke bruges', en: 'a sort of data that is not used' },
  unknownSex: { da: 'køn er ukendt', en: 'sex is unknown' },
  alias: { da: 'kodesystemets navn er rettet til det fælles', en: 'the name of the code system was changed to the common one' },
  endBeforeStart: { da: 'slutter, før den begynder', en: 'ends before it begins' },
} as const satisfies Record<string, Words>
export type LeftOutCode = keyof typeof LEFT_OUT

export interface SourceFile {
  /** 'result.csv' or 'anything.json' */
  name: string
  text: string
}
/** `at` of looksReal is file and line. */
export type SourceRefusal = { refused: 'looksReal'; at: string } | { refused: 'bothKinds' } | { refused: 'nothingThere' }

/** Files that are neither are passed over. Each is read once, and only after all were found free of CPR numbers. */
export function readSource(names: readonly string[], textOf: (name: string) => string): { patients: RawPatient[]; left: LeftOut[] } | SourceRefusal {
  const [bundles, tables] = [names.filter((one) => one.endsWith('.json')), names.filter((one) => TABLES_CSV.some((table) => one === `${table}.csv`))]
  if (bundles.length && tables.length) return { refused: 'bothKinds' }
  if (!bundles.length && !tables.length) return { refused: 'nothingThere' }
  for (const name of [...bundles, ...tables]) {
    const found = cprIn(textOf(name))
    if (found) return { refused: 'looksReal', at: `${name}:${found.line}` }
  }
  return bundles.length ? fromBundles(bundles, textOf) : readTables(Object.fromEntries(tables.map((name) => [name.replace(/\.csv$/, ''), textOf(name)])))
}

function fromBundles(names: readonly string[], textOf: (name: string) => string): { patients: RawPatient[]; left: LeftOut[] } {
  const patients: RawPatient[] = []
  const left: LeftOut[] = []
  for (const name of names) {
    try {
      const { patient, notes } = readBundle(textOf(name))
      patients.push(patient)
      left.push(...notes.map(({ code, where, what }) => ({ file: name, at: where, code, what })))
    } catch (error) {
      if (!(error instanceof FhirReadError)) throw error
      left.push({ file: name, at: '1', code: error.code, what: error.detail })
    }
  }
  return { patients, left }
}
