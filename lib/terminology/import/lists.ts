// The code lists that come as CSV: NPU, ICPC-2-DK, MCS and KIAP, services. Columns are found by name, since the files change order.
import { SYSTEMS } from '#criteria'
import { csvReader } from './csv'
import { codeRow, told } from './item'
import type { Reason } from './reasons'
import { ICPC_SHAPE, labSystem, NPU_SHAPE } from './systems'
import { dayIn, saysNo } from './values'

const CODE = ['kode', 'code'] as const
const TITLE = ['titel', 'title', 'navn', 'tekst', 'betegnelse', 'display', 'name'] as const
const FROM = ['gyldigfra', 'validfrom', 'fra', 'from', 'datofra', 'startdato'] as const
const TO = ['gyldigtil', 'validto', 'til', 'to', 'datotil', 'slutdato'] as const
const WORDS = ['synonymer', 'synonym', 'synonyms', 'inklusion', 'sogeord', 'søgeord'] as const

/** "hovedpine, kopf; cephalalgia" → three words. */
const wordsIn = (text: string): string[] =>
  text
    .split(/[,;|/]/)
    .map((one) => one.trim())
    .filter((one) => one.length > 1)
    .slice(0, 40)
type Period = { from: string | null; to: string | null } | { refuse: Reason; what: string }
function periodOf(from: string, to: string, code: string): Period {
  const [first, last] = [dayIn(from), dayIn(to)]
  if (first === undefined || last === undefined) return { refuse: 'badDate', what: `${code} ${first === undefined ? from : to}` }
  return first && last && last < first ? { refuse: 'endBeforeStart', what: `${code} ${first}–${last}` } : { from: first, to: last }
}

/**
 * NPU: "NPU Definitions" of npu-terminology.org, or the IFCC's npu-codes-latest.csv (npu_code first). Names of columns as in those files and in the
 * reader of Trifork (NPUDefinitionEntry.java): code, short definition, system, component, kind of property, unit, active. Danish short names
 * (nationale kortnavne, Labterm) come in a column of their own. Replaced-by: verify on a real file.
 */
export const readNpu = csvReader(
  {
    columns: {
      code: ['npucode', 'npukode', 'npu', ...CODE],
      danish: ['kortnavn', 'nationaltkortnavn', 'nationalekortnavne', 'danskkortnavn', 'shortname', 'dansknavn'],
      definition: ['shortdefinition', 'kortdefinition', 'definition', 'rubric', ...TITLE],
      system: ['system'],
      component: ['component', 'komponent'],
      property: ['kindofproperty', 'egenskabsart', 'property'],
      unit: ['unit', 'enhed'],
      active: ['active', 'aktiv', 'status'],
      by: ['replacedby', 'erstattetaf', 'replacement', 'replacedbycode'],
      words: WORDS,
      from: ['createddate', 'created', ...FROM],
      to: ['inactivedate', 'deactivated', ...TO],
    },
    needed: ['code'],
  },
  (cell) => {
    const code = cell.code.toUpperCase()
    if (!code) return { refuse: 'noCode', what: cell.definition }
    if (!NPU_SHAPE.test(code)) return { refuse: 'badCode', what: code }
    const made = [cell.system, cell.component].filter(Boolean).join('—') + (cell.property ? `; ${cell.property}` : '')
    const title = cell.danish || cell.definition || made
    if (!title) return { refuse: 'noTitle', what: code }
    const period = periodOf(cell.from, cell.to, code)
    if ('refuse' in period) return period
    const by = cell.by.toUpperCase()
    if (by && !NPU_SHAPE.test(by)) return { refuse: 'badCode', what: `${code} → ${by}` }
    return codeRow({
      system: SYSTEMS.npu.uri,
      code,
      title,
      english: cell.definition && cell.definition !== title ? cell.definition : null,
      ...period,
      retired: saysNo(cell.active) || by !== '',
      replacedBy: by || null,
      words: [...(cell.component && !title.includes(cell.component) ? [cell.component] : []), ...wordsIn(cell.words)],
      more: told({ unit: cell.unit, component: cell.component, property: cell.property }),
    })
  },
)

/** ICPC-2-DK: "kode;titel" and what stands beside, as DSAM and MedCom hand it out (their columns: verify). */
export const readIcpc = csvReader(
  {
    columns: { code: ['icpc', 'icpckode', 'icpc2', ...CODE], title: TITLE, english: ['engelsk', 'english'], words: WORDS, from: FROM, to: TO },
    needed: ['code', 'title'],
    bare: { order: ['code', 'title'], isRow: (first) => ICPC_SHAPE.test(first.trim().toUpperCase()) },
  },
  (cell) => {
    const code = cell.code.toUpperCase().replace(/^-/, '')
    if (!code) return { refuse: 'noCode', what: cell.title }
    if (!ICPC_SHAPE.test(code)) return { refuse: 'badCode', what: code }
    if (!cell.title) return { refuse: 'noTitle', what: code }
    const period = periodOf(cell.from, cell.to, code)
    if ('refuse' in period) return period
    return codeRow({ system: SYSTEMS.icpc.uri, code, title: cell.title, english: cell.english || null, ...period, words: wordsIn(cell.words) })
  },
)

/** MedCom's MCS codes and the KIAP list (medcom.dk, koder for laboratorieområdet): NPU, DNK and MCS codes mixed. Columns: verify. */
export const readMedcom = csvReader(
  {
    columns: {
      code: ['mcskode', 'mcs', 'kiapkode', 'iupackode', 'analysekode', ...CODE],
      title: ['analysenavn', 'kortnavn', ...TITLE],
      unit: ['enhed', 'unit'],
      words: WORDS,
      active: ['aktiv', 'active', 'status'],
      by: ['erstattetaf', 'replacedby'],
      from: FROM,
      to: TO,
    },
    needed: ['code', 'title'],
    bare: { order: ['code', 'title', 'unit'], isRow: (first) => labSystem(first.trim().toUpperCase()) !== null },
  },
  (cell) => {
    const code = cell.code.toUpperCase()
    if (!code) return { refuse: 'noCode', what: cell.title }
    const system = labSystem(code)
    if (!system) return { refuse: 'badCode', what: code }
    if (!cell.title) return { refuse: 'noTitle', what: code }
    const period = periodOf(cell.from, cell.to, code)
    if ('refuse' in period) return period
    const by = cell.by.toUpperCase()
    return codeRow({
      system,
      code,
      title: cell.title,
      ...period,
      retired: saysNo(cell.active) || by !== '',
      replacedBy: by || null,
      words: wordsIn(cell.words),
      more: told({ unit: cell.unit }),
    })
  },
)

/**
 * Services: no official file is known, so the form is our own: speciale;nummer;titel;gyldig_fra;gyldig_til;type. Keyed by specialty and number,
 * since numbers are not unique over specialties. Numbers from the fee tables of laeger.dk.
 */
export const readServices = csvReader(
  {
    columns: {
      specialty: ['speciale', 'specialty'],
      number: ['nummer', 'ydelsesnummer', 'number', ...CODE],
      title: TITLE,
      from: FROM,
      to: TO,
      kind: ['type', 'art', 'ydelsestype', 'grundydelse|tillæg|profylakse'],
      words: WORDS,
    },
    needed: ['specialty', 'number', 'title'],
  },
  (cell) => {
    if (!cell.number) return { refuse: 'noCode', what: cell.title }
    if (!/^\d{1,2}$/.test(cell.specialty) || !/^\d{1,4}$/.test(cell.number)) return { refuse: 'badCode', what: `${cell.specialty} ${cell.number}` }
    const code = `${cell.specialty.padStart(2, '0')}-${cell.number.padStart(4, '0')}`
    if (!cell.title) return { refuse: 'noTitle', what: code }
    const period = periodOf(cell.from, cell.to, code)
    if ('refuse' in period) return period
    return codeRow({
      system: SYSTEMS.service.uri,
      code,
      title: cell.title,
      ...period,
      words: wordsIn(cell.words),
      more: told({ kind: cell.kind.toLowerCase() }),
    })
  },
)
