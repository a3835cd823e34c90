// Why a line is refused, and why a whole file is: Danish first.
type Words = Readonly<{ da: string; en: string }>

export const REASONS = {
  short: { da: 'linjen er for kort', en: 'the line is too short' },
  cut: { da: 'sidste linje er klippet over; hent filen igen', en: 'the last line is cut off; fetch the file again' },
  tooLong: { da: 'linjen er for lang', en: 'the line is too long' },
  malformed: { da: 'linjen kan ikke læses', en: 'the line cannot be read' },
  columns: { da: 'linjen har færre kolonner end overskriften', en: 'the line has fewer columns than the heading' },
  wrongEncoding: { da: 'tegn, der ikke kan læses: filens tegnsæt er forkert', en: 'characters that cannot be read: the encoding is wrong' },
  noCode: { da: 'koden mangler', en: 'the code is missing' },
  badCode: { da: 'koden har ikke systemets form', en: 'the code has not the form of its system' },
  noTitle: { da: 'teksten mangler', en: 'the text is missing' },
  badDate: { da: 'datoen findes ikke', en: 'there is no such date' },
  endBeforeStart: { da: 'slutter, før den begynder', en: 'ends before it begins' },
  badNumber: { da: 'tallet kan ikke læses', en: 'the number cannot be read' },
  unknownKind: { da: 'slags af post, der ikke bruges', en: 'a sort of record that is not used' },
  unknownSystem: { da: 'kodesystemet mangler eller er ukendt', en: 'the code system is missing or unknown' },
  noTarget: { da: 'kortet siger ikke, hvad koden svarer til', en: 'the map does not say what the code stands for' },
  deleted: { da: 'rækken er mærket som slettet', en: 'the row is marked as deleted' },
  twice: { da: 'samme kode og periode står tidligere i filen', en: 'the same code and period stand earlier in the file' },
  overlaps: { da: 'perioden overlapper en anden af samme kode', en: 'the period overlaps another of the same code' },
} as const satisfies Record<string, Words>
export type Reason = keyof typeof REASONS

export const NOTES = {
  encoding: { da: 'filen har et andet tegnsæt end beskrevet og er læst som', en: 'the file has another encoding than described and was read as' },
  noLastLineEnd: { da: 'filen slutter uden linjeskift; den kan være klippet over', en: 'the file ends without a line break; it may be cut off' },
  icdAsSks: { da: 'ICD-10-koder er læst som SKS: D foran, punktum væk', en: 'ICD-10 codes were read as SKS: D in front, dot removed' },
  oldHeader: { da: 'filen har ingen overskrift; kolonnerne er læst i rækkefølge', en: 'the file has no heading; its columns were read in order' },
  wholeSystem: { da: 'et helt kodesystem eller et filter kan ikke læses som koder', en: 'a whole code system or a filter cannot be read as codes' },
} as const satisfies Record<string, Words>

export const FAULTS = {
  empty: { da: 'Filen er tom.', en: 'The file is empty.' },
  unknownFormat: {
    da: 'Det kan ikke ses, hvilken slags fil det er. Vælg formatet selv.',
    en: 'It cannot be seen what sort of file this is. Choose the format yourself.',
  },
  noHeader: { da: 'Overskriften mangler en kolonne, som formatet skal have:', en: 'The heading lacks a column that the format must have:' },
  openQuote: {
    da: 'Et anførselstegn bliver aldrig lukket, så resten af filen kan ikke læses. Det begynder omkring linje',
    en: 'A quotation mark is never closed, so the rest of the file cannot be read. It begins near line',
  },
  notJson: { da: 'Filen er ikke gyldig JSON. Fejlen er ved linje', en: 'The file is not valid JSON. The fault is at line' },
  otherResource: { da: 'Filen er en anden slags FHIR-ressource:', en: 'The file is another sort of FHIR resource:' },
  urlFirst: {
    da: 'FHIR-ressourcens url eller system skal stå før dens koder i filen.',
    en: 'The url or system of the FHIR resource must stand before its codes in the file.',
  },
  tooLarge: { da: 'Et enkelt element er for stort til at læse. Det er ved linje', en: 'A single element is too large to read. It is at line' },
  notUtf8: { da: 'Filen er ikke UTF-8, som JSON skal være.', en: 'The file is not UTF-8, as JSON must be.' },
  nothingRead: {
    da: 'Ingen linje i filen kunne læses. Er det den rigtige fil og det rigtige format?',
    en: 'No line of the file could be read. Is it the right file and the right format?',
  },
  shrunk: {
    da: 'Filen har færre end halvt så mange koder som den, der er i brug. Den kan være klippet over. Bekræft, hvis det er rigtigt:',
    en: 'The file has fewer than half as many codes as the one in use. It may be cut off. Confirm if this is right:',
  },
} as const satisfies Record<string, Words>
export type FaultCode = keyof typeof FAULTS

/** The whole file is refused; nothing of it is imported. */
export class ImportFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly what = '',
  ) {
    super(`${FAULTS[code].en} ${what}`.trim())
    this.name = 'ImportFault'
  }
  get words(): Words {
    const end = this.what ? ` ${this.what}` : ''
    return { da: FAULTS[this.code].da + end, en: FAULTS[this.code].en + end }
  }
}
