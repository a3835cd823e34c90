// Units as shown, their other spellings, and their UCUM code for exchange.

export const UNIT = {
  egfr: 'mL/min/1,73 m²',
  umol: 'µmol/L',
  mmol: 'mmol/L',
  nmol: 'nmol/L',
  u: 'U/L',
  tsh: '10⁻³ IU/L',
  gL: 'g/L',
  percent: '%',
  mmHg: 'mmHg',
  sd: 'SD',
} as const

/** Shown unit → UCUM code. */
const UCUM: Readonly<Record<string, string>> = {
  [UNIT.egfr]: 'mL/min/{1.73_m2}',
  [UNIT.umol]: 'umol/L',
  [UNIT.mmol]: 'mmol/L',
  [UNIT.nmol]: 'nmol/L',
  [UNIT.u]: 'U/L',
  [UNIT.tsh]: 'm[IU]/L',
  [UNIT.gL]: 'g/L',
  [UNIT.percent]: '%',
  [UNIT.mmHg]: 'mm[Hg]',
  [UNIT.sd]: '{SD}',
  'mmol/mol': 'mmol/mol',
  'mg/g': 'mg/g',
  'mg/mmol': 'mg/mmol',
  'pmol/L': 'pmol/L',
  'ng/L': 'ng/L',
  ms: 'ms',
  '1': '1',
  'mg/L': 'mg/L',
  'mg/dL': 'mg/dL',
  'g/dL': 'g/dL',
  'µg/L': 'ug/L',
  'ng/mL': 'ng/mL',
  '10⁹/L': '10*9/L',
  '/min': '/min',
  m: 'm',
  cm: 'cm',
  kg: 'kg',
  g: 'g',
  'kg/m²': 'kg/m2',
  L: 'L',
  mL: 'mL',
  'mL/s/1,73 m²': 'mL/s/{1.73_m2}',
}

/** Other spellings met in data, beside case and the two signs for micro. */
const ALIASES: Readonly<Record<string, string>> = {
  'mL/min/1.73m2': UNIT.egfr,
  'mL/min/1.73 m2': UNIT.egfr,
  'mL/min/1,73m2': UNIT.egfr,
  'mL/min/1.73 m²': UNIT.egfr,
  'mL/min': UNIT.egfr,
  'mL/min/1.73m^2': UNIT.egfr,
  'mIU/L': UNIT.tsh,
  'mU/L': UNIT.tsh,
  '10^-3 IU/L': UNIT.tsh,
  '10*-3 IU/L': UNIT.tsh,
  '10*-3.[IU]/L': UNIT.tsh,
  'umol/l': UNIT.umol,
  'mikromol/L': UNIT.umol,
  'IU/L': UNIT.u,
  'kg/m^2': 'kg/m²',
  '10^9/L': '10⁹/L',
  'E9/L': '10⁹/L',
  'x10^9/L': '10⁹/L',
  'ug/L': 'µg/L',
  pct: UNIT.percent,
  procent: UNIT.percent,
  'mm Hg': UNIT.mmHg,
  'slag/min': '/min',
  '1/min': '/min',
  liter: 'L',
  'T-score': UNIT.sd,
}

const folded = (text: string) =>
  text
    .trim()
    .normalize('NFC')
    .replace(/\u03bc/g, '\u00b5')
    .toLowerCase()
const known = new Map<string, string>()
for (const [unit, ucum] of Object.entries(UCUM)) for (const text of [unit, ucum]) known.set(folded(text), unit)
for (const [text, unit] of Object.entries(ALIASES)) known.set(folded(text), unit)

/** The unit as we show it; undefined when it is not known. Letter case and the two micro signs do not matter. */
export const unitOf = (text: string): string | undefined => known.get(folded(text))
/** UCUM code of a shown unit. */
export const ucumOf = (unit: string): string | undefined => (Object.hasOwn(UCUM, unit) ? UCUM[unit] : undefined)
