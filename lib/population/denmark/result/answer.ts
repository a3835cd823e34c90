// A result as a laboratory or a clinic sends it, on purpose not tidy: older codes and their units, local codes, comparators, unreadable
// text, a unit nobody can convert, the same sample answered twice. What is untidy goes through the entry of any receiver's data.
import { conceptOf } from '#terminology/concepts'
import { toConceptUnit } from '#terminology/convert'
import { UNREADABLE, type ValueBounds } from '#terminology/quantity'
import { systemOf, type Day, type SystemId } from '#criteria'
import { parseBounds } from '../../value'
import { codes, known, type Codes, type Columns, type Story, type Words } from '../story'
import type { Dirt } from '../tally'
import { ANALYSES, ANALYSIS_NO, type Analysis, type AnalysisId } from './analyses'

interface Ready {
  no: number
  analysis: Analysis
  /** Codes in use, as lists of one. */
  inUse: readonly Codes[]
  local: Codes
  old: Codes | null
  /** Thousandths of one step of its decimals. */
  step: number
  decimals: number
  unit: string
  system: string
  code: string
  refs: { refLow?: ValueBounds; refHigh?: ValueBounds }
}
const ready = new Map<AnalysisId, Ready>()
function readyOf(id: AnalysisId): Ready {
  let found = ready.get(id)
  if (found) return found
  const analysis: Analysis = ANALYSES[id]
  const concept = conceptOf(analysis.concept)
  if (!concept) throw new RangeError(`No concept ${analysis.concept}`)
  const as = (one: { system: string; code: string }) => codes(systemOf(one.system)!.id as SystemId, one.code)
  const first = concept.codes[0]!
  found = {
    no: ANALYSIS_NO[id],
    analysis,
    inUse: (analysis.uses ?? [first.code]).map((code) => as(concept.codes.find((one) => one.code === code)!)),
    local: codes('local', `LAB-${analysis.concept.toUpperCase()}`),
    old: analysis.old ? as({ system: first.system, code: analysis.old.code }) : null,
    step: 10 ** (3 - concept.decimals),
    decimals: concept.decimals,
    unit: concept.unit,
    system: first.system,
    code: first.code,
    refs: {
      ...(analysis.low ? { refLow: parseBounds(analysis.low) } : {}),
      ...(analysis.high ? { refHigh: parseBounds(analysis.high) } : {}),
    },
  }
  ready.set(id, found)
  return found
}

/** A whole number of thousandths as a laboratory writes it, with so many decimals (cut, not rounded). */
export function written(thousandths: number, decimals: number): string {
  const size = Math.floor(Math.abs(thousandths) / 10 ** (3 - decimals))
  const digits = String(size).padStart(decimals + 1, '0')
  const sign = thousandths < 0 && size ? '-' : ''
  return decimals ? `${sign}${digits.slice(0, -decimals)},${digits.slice(-decimals)}` : `${sign}${digits}`
}

const LAB: Words = Object.freeze({ producer: 'lab' })
const CLINIC: Words = Object.freeze({ producer: 'egen' })

/** `turn` tells a sample from the others of the patient; below 256. Streams: noise. */
export function answer(story: Story, id: AnalysisId, day: Day, thousandths: number, turn: number): void {
  const one = readyOf(id)
  const { draw, tally } = story
  const { analysis, step, decimals } = one
  const index = (one.no << 9) + turn
  const noise = draw.below(10_000, 'noise', index)
  const moment = draw.bits('noise', index + 256)
  const own = analysis.own === true
  const time = 440 + (moment & 511)
  const value = Math.trunc(thousandths / step) * step
  let of = one.inUse[one.inUse.length > 1 ? draw.below(one.inUse.length, 'noise', 0x100000 + one.no) : 0]!
  let bounds = known(value)
  let text: string | null = null
  let unit = one.unit
  let code = one.code
  let dirt: Dirt | null = null
  if (noise < 30 && !analysis.tidy) [text, dirt] = [own ? 'ikke målt' : 'hæmolyse', 'unreadable']
  else if (noise < 50 && !analysis.tidy) [text, unit, dirt] = [written(value, decimals), 'arb.enh.', 'wrongUnit']
  else if (analysis.above !== undefined && value > analysis.above) [text, dirt] = [`>${written(analysis.above, decimals)}`, 'comparator']
  else if (analysis.below !== undefined && value < analysis.below) [text, dirt] = [`<${written(analysis.below, decimals)}`, 'comparator']
  else if (analysis.old && noise >= 9_200)
    [of, code, unit, text, dirt] = [one.old!, analysis.old.code, analysis.old.unit, written(analysis.old.from(value), analysis.old.decimals), 'oldCode']
  if (text !== null) {
    const { lo, hi, why } = toConceptUnit({ system: one.system, code }, text, unit)
    bounds = why ? UNREADABLE : { lo, hi }
  }
  if (dirt) tally.dirt(dirt)
  if (noise >= 50 && noise < 150 && !own) {
    of = one.local
    tally.dirt('localCode')
  }
  const columns = withRange(bounds, one.refs)
  const answered = own ? time : byDay(time + 60 + ((moment >>> 9) & 2047))
  const words = own ? CLINIC : LAB
  story.add('result', day, of, { time, answered, columns, words })
  // the same sample answered twice, in the same minute: only the value tells them apart
  if (noise >= 150 && noise < 220 && !own) {
    story.add('result', day, of, { time, answered, columns: withRange(bounds === UNREADABLE ? bounds : known(value + step), one.refs), words })
    tally.dirt('tie')
  }
}

/** Minutes of an answer: laboratories send none between midnight and six, when the clock may also be put forward. */
const byDay = (minute: number): number => (minute % 1440 < 360 ? minute - (minute % 1440) + 360 + (minute % 60) : minute)
const withRange = (value: ValueBounds, { refLow, refHigh }: Ready['refs']): Columns =>
  refLow ? (refHigh ? { value, refLow, refHigh } : { value, refLow }) : refHigh ? { value, refHigh } : { value }
