// Results as laboratories send them: code, text and unit, on purpose not tidy, through the same entry as any receiver's data
// (conversion, comparators, unreadable). Values: bell-shaped or skewed round common clinical levels, our estimates.
import { UNREADABLE } from '#terminology/quantity'
import { conceptOf } from '#terminology/concepts'
import { toConceptUnit } from '#terminology/convert'
import { systemOf, type Day } from '#criteria'
import { parseBounds } from '../value'
import type { Story } from './story'

interface Analysis {
  concept: string
  /** Reference range as text in the concept's unit. */
  low?: string
  high?: string
  /** Above this the laboratory writes "> …"; below, "< …". Thousandths. */
  above?: number
  below?: number
  /** An older code with its unit, and how the value is written in it: thousandths → thousandths. */
  old?: { code: string; unit: string; from: (thousandths: number) => number; decimals: number }
}

/** Order is part of the data. Add at the end. */
const ANALYSES = {
  egfr: { concept: 'egfr', low: '60', above: 90_000 },
  creatinine: { concept: 'creatinine', low: '45', high: '105' },
  calcium: { concept: 'calcium', low: '1,18', high: '1,32' },
  vitaminD: {
    concept: 'vitaminD',
    low: '50',
    high: '160',
    below: 10_000,
    old: { code: 'NPU10267', unit: 'µg/L', from: (n) => Math.floor((n * 1000) / 2496), decimals: 1 },
  },
  alp: { concept: 'alp', low: '35', high: '105' },
  alat: { concept: 'alat', low: '10', high: '45', below: 10_000 },
  tsh: { concept: 'tsh', low: '0,30', high: '4,50', below: 10 },
  haemoglobin: {
    concept: 'haemoglobin',
    low: '7,3',
    high: '10,5',
    old: { code: 'NPU28309', unit: 'g/L', from: (n) => Math.floor((n * 1611) / 100), decimals: 0 },
  },
  hba1c: { concept: 'hba1c', high: '48', old: { code: 'NPU03835', unit: '%', from: (n) => Math.floor((n * 1000) / 10929) + 2150, decimals: 1 } },
  ldl: { concept: 'ldl', high: '4,3' },
  uacr: { concept: 'uacr', high: '30', below: 5_000, old: { code: 'NPU28842', unit: 'mg/mmol', from: (n) => Math.floor((n * 25) / 221), decimals: 1 } },
  lithium: { concept: 'lithium', low: '0,50', high: '1,20' },
  potassium: { concept: 'potassium', low: '3,5', high: '4,4' },
  crp: { concept: 'crp', high: '8', below: 4_000 },
  systolic: { concept: 'systolic' },
  diastolic: { concept: 'diastolic' },
  height: { concept: 'height' },
  weight: { concept: 'weight' },
  bmi: { concept: 'bmi' },
  dxa: { concept: 'dxa', low: '-2,5' },
} as const satisfies Record<string, Analysis>
export type AnalysisId = keyof typeof ANALYSES
const PLACE = new Map((Object.keys(ANALYSES) as AnalysisId[]).map((id, index) => [id, index]))

/** A whole number of thousandths as a laboratory writes it, with so many decimals (cut, not rounded). */
export function written(thousandths: number, decimals: number): string {
  const step = 10 ** (3 - decimals)
  const size = Math.floor(Math.abs(thousandths) / step)
  const digits = String(size).padStart(decimals + 1, '0')
  const sign = thousandths < 0 && size ? '-' : ''
  return decimals ? `${sign}${digits.slice(0, -decimals)},${digits.slice(-decimals)}` : `${sign}${digits}`
}

/**
 * Adds one result of `thousandths` in the concept's unit. `turn` tells one draw of noise from the next. Of all, about 1 in 200 is
 * unreadable, 1 in 12 of those with an older code stands in it, and 1 in 100 came under a local code that no concept knows.
 * Stream: noise.
 */
export function answer(story: Story, id: AnalysisId, day: Day, thousandths: number, turn: number, tidy = false): void {
  const analysis: Analysis = ANALYSES[id]
  const concept = conceptOf(analysis.concept)!
  const { draw } = story
  const index = (PLACE.get(id)! << 8) + (turn & 255)
  const noise = tidy ? 50_000 : draw.below(100_000, 'noise', index)
  const code = concept.codes[analysis.concept === 'egfr' ? draw.below(3, 'noise', 0x10000) + 1 : 0]!
  let [system, name, unit]: [string, string, string | null] = [code.system, code.code, concept.unit]
  let text = written(thousandths, concept.decimals)
  if (analysis.above !== undefined && thousandths > analysis.above) text = `>${written(analysis.above, concept.decimals)}`
  else if (analysis.below !== undefined && thousandths < analysis.below) text = `<${written(analysis.below, concept.decimals)}`
  else if (analysis.old && noise >= 92_000)
    [name, unit, text] = [analysis.old.code, analysis.old.unit, written(analysis.old.from(thousandths), analysis.old.decimals)]
  if (noise < 300) text = 'hæmolyse'
  else if (noise < 500) unit = 'arb.enh.'
  const bounds = toConceptUnit({ system, code: name }, text, unit)
  if (noise >= 500 && noise < 1_500 && id !== 'dxa') [system, name] = [LOCAL, `LAB-${analysis.concept.toUpperCase()}`]
  const time = 420 + draw.below(600, 'noise', index + 0x20000)
  const own = id === 'height' || id === 'weight' || id === 'bmi' || id === 'systolic' || id === 'diastolic'
  story.add('result', day, [[systemOf(system)!.id, name]], {
    time,
    answered: own ? time : time + 60 + draw.below(2500, 'noise', index + 0x30000),
    columns: {
      value: bounds.why ? { ...UNREADABLE } : { lo: bounds.lo, hi: bounds.hi },
      ...(analysis.low ? { refLow: parseBounds(analysis.low) } : {}),
      ...(analysis.high ? { refHigh: parseBounds(analysis.high) } : {}),
    },
    words: { producer: own ? 'egen' : 'lab' },
  })
}
const LOCAL = 'urn:profilstudio:lokal'
