// Medicinpriser: the price register's files LMS01, 02, 12, 22 and 25–28. Fixed width; code page 865, newer copies Latin-1 (verify on a real file).
// Layout: "Beskrivelse af prisdata" (Lægemiddelstyrelsen), columns as in github.com/trifork/sdm, importer/jobs/takst/model/*Factory.java.
// Decimals are understood, as there: DDD per package and units a day in thousandths, package size in hundredths; strength in thousandths (verify).
import { SYSTEMS } from '#criteria'
import { fixedReader, type FromCells, type Layout } from './fixed'
import { codeRow, told } from './item'
import { ATC_SHAPE, DOSAGE, FORM, INDICATION } from './systems'
import { dayIn, tidy, understood } from './values'

const layout = <Field extends string>(length: number, least: number, fields: Layout<Field>['fields']): Layout<Field> => ({
  encoding: 'cp865',
  length,
  least,
  fields,
})
const numbered = (code: string) => /^\d{1,11}$/.test(code)
/** Numbers are written with and without zeros in front: one form, so that files can be joined. */
const plain = (code: string) => code.replace(/^0+(?=\d)/, '')

/** LMS01: drugs. */
export const LMS01 = layout(180, 60, {
  drug: [1, 11],
  type: [12, 13],
  name: [30, 59],
  form: [60, 79],
  formCode: [80, 86],
  strength: [94, 113],
  amount: [114, 123],
  unit: [124, 126],
  atc: [139, 146],
  route: [147, 154],
  gone: [165, 172],
})
export const readLms01 = fixedReader(LMS01, (cell) => {
  if (!cell.drug) return { refuse: 'noCode', what: cell.name }
  if (!numbered(cell.drug)) return { refuse: 'badCode', what: cell.drug }
  const name = tidy([cell.name, cell.strength, cell.form].filter(Boolean).join(' '))
  if (!cell.name) return { refuse: 'noTitle', what: cell.drug }
  const to = dayIn(cell.gone)
  if (to === undefined) return { refuse: 'badDate', what: `${cell.drug} ${cell.gone}` }
  const amount = understood(cell.amount, 3)
  if (amount === undefined) return { refuse: 'badNumber', what: `${cell.drug} ${cell.amount}` }
  if (cell.atc && !ATC_SHAPE.test(cell.atc)) return { refuse: 'badCode', what: `${cell.drug} ${cell.atc}` }
  const more = told({ atc: cell.atc, form: cell.formCode, strength: amount === '0' ? null : amount, unit: cell.unit, route: cell.route, type: cell.type })
  return { code: codeRow({ system: SYSTEMS.drug.uri, code: plain(cell.drug), title: name, to, retired: to !== null, more }) }
})

/** LMS02: packages, with the number of defined daily doses in each. */
export const LMS02 = layout(137, 59, {
  drug: [1, 11],
  package: [12, 17],
  text: [30, 59],
  size: [60, 67],
  unit: [68, 69],
  delivery: [74, 78],
  reimbursement: [84, 85],
  ddd: [91, 99],
  gone: [120, 127],
})
export const readLms02 = fixedReader(LMS02, (cell) => {
  if (!cell.package) return { refuse: 'noCode', what: cell.text }
  if (!numbered(cell.package) || !numbered(cell.drug)) return { refuse: 'badCode', what: `${cell.drug} ${cell.package}` }
  if (!cell.text) return { refuse: 'noTitle', what: cell.package }
  const [size, ddd, to] = [understood(cell.size, 2), understood(cell.ddd, 3), dayIn(cell.gone)]
  if (size === undefined || ddd === undefined) return { refuse: 'badNumber', what: `${cell.package} ${size === undefined ? cell.size : cell.ddd}` }
  if (to === undefined) return { refuse: 'badDate', what: `${cell.package} ${cell.gone}` }
  const more = told({
    drug: plain(cell.drug),
    size: size === '0' ? null : size,
    unit: cell.unit,
    ddd: ddd === '0' ? null : ddd,
    delivery: cell.delivery,
    reimbursement: cell.reimbursement,
  })
  return { code: codeRow({ system: SYSTEMS.package.uri, code: cell.package.padStart(6, '0'), title: tidy(cell.text), to, retired: to !== null, more }) }
})

/** LMS12: ATC codes. The five levels stand apart, the first in two columns, so blanks in the code are taken out. */
export const LMS12 = layout(152, 9, { code: [1, 8], text: [9, 80] })
export const readLms12 = fixedReader(LMS12, (cell) => {
  const code = cell.code.replace(/\s+/g, '').toUpperCase()
  if (!code) return { refuse: 'noCode', what: cell.text }
  if (!ATC_SHAPE.test(code)) return { refuse: 'badCode', what: cell.code }
  return cell.text ? { code: codeRow({ system: SYSTEMS.atc.uri, code, title: tidy(cell.text) }) } : { refuse: 'noTitle', what: code }
})

/** A code, a text and whether it may be used (A) or not (I): LMS22, 26 and 28 are alike. */
const texts =
  (system: string, more: (cell: Record<string, string>) => Record<string, string | null> | null = () => ({})): FromCells<string> =>
  (cell) => {
    if (!cell.code) return { refuse: 'noCode', what: cell.text ?? '' }
    if (!/^[A-Z0-9]{1,7}$/i.test(cell.code)) return { refuse: 'badCode', what: cell.code }
    if (!cell.text) return { refuse: 'noTitle', what: cell.code }
    const rest = more(cell)
    if (!rest) return { refuse: 'badNumber', what: cell.code }
    const code = numbered(cell.code) ? plain(cell.code) : cell.code.toUpperCase()
    return { code: codeRow({ system, code, title: tidy(cell.text), retired: /^i$/i.test(cell.active ?? ''), more: told(rest) }) }
  }

/** LMS22: forms. */
export const LMS22 = layout<string>(108, 8, { code: [1, 7], text: [8, 107], active: [108, 108] })
export const readLms22 = fixedReader(LMS22, texts(FORM))
/** LMS26: texts of indications. */
export const LMS26 = layout<string>(164, 8, { code: [1, 7], text: [8, 85], active: [164, 164] })
export const readLms26 = fixedReader(LMS26, texts(INDICATION))
/** LMS28: texts of dosages, with units a day. */
export const LMS28 = layout<string>(183, 18, { code: [1, 7], short: [8, 17], text: [18, 95], daily: [96, 104], active: [183, 183] })
export const readLms28 = fixedReader(
  LMS28,
  texts(DOSAGE, (cell) => {
    const daily = understood(cell.daily ?? '', 3)
    return daily === undefined ? null : { short: cell.short ?? null, daily: daily === '0' ? null : daily }
  }),
)

/** LMS25: which indications an ATC code, or one drug of it, may be prescribed for. */
export const LMS25 = layout(26, 15, { atc: [1, 8], indication: [9, 15], drug: [16, 26] })
export const readLms25 = fixedReader(LMS25, (cell) => {
  const atc = cell.atc.replace(/\s+/g, '').toUpperCase()
  if ((!atc && !cell.drug) || !cell.indication) return { refuse: 'noCode', what: `${cell.atc} ${cell.indication}` }
  const drug = plain(cell.drug || '0')
  if ((atc && !ATC_SHAPE.test(atc)) || !numbered(cell.indication) || !numbered(drug))
    return { refuse: 'badCode', what: `${cell.atc} ${cell.indication} ${cell.drug}` }
  const from = drug === '0' ? { system: SYSTEMS.atc.uri, code: atc } : { system: SYSTEMS.drug.uri, code: drug }
  return from.code
    ? { map: { from, to: { system: INDICATION, code: plain(cell.indication) }, relation: 'indication' } }
    : { refuse: 'noCode', what: cell.indication }
})

/** LMS27: which dosages a drug may be given in. */
export const LMS27 = layout(18, 12, { drug: [1, 11], dosage: [12, 18] })
export const readLms27 = fixedReader(LMS27, (cell) => {
  if (!cell.drug || !cell.dosage) return { refuse: 'noCode', what: `${cell.drug} ${cell.dosage}` }
  if (!numbered(cell.drug) || !numbered(cell.dosage)) return { refuse: 'badCode', what: `${cell.drug} ${cell.dosage}` }
  return { map: { from: { system: SYSTEMS.drug.uri, code: plain(cell.drug) }, to: { system: DOSAGE, code: plain(cell.dosage) }, relation: 'dosage' } }
})
