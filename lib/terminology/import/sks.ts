// SKScomplete.txt: every SKS code in every period. Fixed width, ISO 8859-1, one line a code and period.
// Layout: "SKS tabelstruktur" (Sundhedsdatastyrelsen), as read by github.com/hl7dk/dk-sks-terminology-automation (scripts/sks_icd10_diff.py,
// columns 1–3, 4–23, 24–31, 40–47, 48–167) and github.com/trifork/sdm (SKSParser.java, operation in 188). Level in 168–173: verify.
import { SYSTEMS } from '#criteria'
import { fixedReader, type Layout } from './fixed'
import { codeRow, told } from './item'
import { ATC_SHAPE, SKS_SHAPE } from './systems'
import { dayIn, tidy } from './values'

export const SKS_LAYOUT = {
  encoding: 'windows-1252',
  length: 188,
  least: 48,
  fields: {
    kind: [1, 3],
    code: [4, 23],
    from: [24, 31],
    changed: [32, 39],
    to: [40, 47],
    text: [48, 167],
    level: [168, 173],
    operation: [188, 188],
  },
} as const satisfies Layout<string>

/** Registers whose rows are codes; hospitals and departments (sgh, afd) are not. */
export const SKS_KINDS = ['dia', 'opr', 'pro', 'til', 'und', 'uly', 'adm', 'res', 'spc', 'atc'] as const

export const readSks = fixedReader(SKS_LAYOUT, (cell) => {
  if (!SKS_KINDS.some((kind) => kind === cell.kind.toLowerCase())) return { refuse: 'unknownKind', what: cell.kind }
  const given = cell.code.toUpperCase()
  if (!given) return { refuse: 'noCode', what: cell.text }
  const atc = cell.kind.toLowerCase() === 'atc'
  const code = atc ? atcOf(given) : given
  if (!(atc ? ATC_SHAPE : SKS_SHAPE).test(code)) return { refuse: 'badCode', what: given }
  if (cell.operation === '2') return { refuse: 'deleted', what: given }
  const [from, to] = [dayIn(cell.from), dayIn(cell.to)]
  if (from === undefined || to === undefined) return { refuse: 'badDate', what: `${given} ${from === undefined ? cell.from : cell.to}` }
  if (from && to && to < from) return { refuse: 'endBeforeStart', what: `${given} ${from}–${to}` }
  const title = tidy(cell.text)
  if (!title) return { refuse: 'noTitle', what: given }
  return {
    code: codeRow({ system: (atc ? SYSTEMS.atc : SYSTEMS.sks).uri, code, title, from, to, more: told({ kind: cell.kind.toLowerCase(), level: cell.level }) }),
  }
})

/** In SKS an ATC code stands in main group M: MA10BA02 is A10BA02. Some copies leave the M out. */
const atcOf = (code: string): string => (/^M[A-Z](\d\d|$)/.test(code) ? code.slice(1) : code)
