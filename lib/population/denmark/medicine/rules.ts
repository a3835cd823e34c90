// Medicine that follows a rule of its own: anticoagulation, opioids for long, courses against exacerbations and infections, folic acid
// beside methotrexate, and the strong packages that treat cancer in bone. Shares are our own estimates.
import type { Day } from '#criteria'
import { DISCHARGE, SENT_CONTACT } from '../coding'
import { codes, known, type Codes, type Columns, type Story } from '../story'
import { formOf, handOver, order, type Line } from './lines'
import { numberOf } from './table'

const DOACS = [
  { atc: 'B01AF02', weight: 52, full: 1000, low: 500 },
  { atc: 'B01AF01', weight: 24, full: 1000, low: 750 },
  { atc: 'B01AF03', weight: 10, full: 1000, low: 500 },
  { atc: 'B01AE07', weight: 14, full: 1000, low: 733 },
] as const
const AT = { doac: numberOf('doac'), opioid: numberOf('opioid'), course: numberOf('course'), folic: numberOf('folic'), cancer: numberOf('cancer') }

/** Three in four with atrial fibrillation take a DOAC; one in nine in a dose that does not fit. Streams: line, dispensing. */
export function anticoagulate(story: Story): void {
  const { draw, ref, age } = story
  if (!story.is('atrialFibrillation')) return
  if (draw.chance(85, 'line', AT.doac)) story.kinds.add('platelet')
  if (!draw.chance(story.is('dementia') ? 62 : 79, 'line', AT.doac + 1)) return
  story.kinds.add('ak')
  const doac =
    DOACS[
      draw.part(
        DOACS.map(({ weight }) => weight),
        'line',
        AT.doac + 2,
      )
    ]!
  const frail = age >= 80 || (story.is('kidney') && age >= 70)
  const low = draw.chance(11, 'line', AT.doac + 3) ? !frail : frail
  const fate = draw.below(100, 'line', AT.doac + 4)
  const start = Math.max(story.sinceOf('atrialFibrillation'), ref - draw.between(30, 2_400, 'line', AT.doac + 5))
  const late = fate < 7
  const newest = Math.max(start, ref - (late ? draw.between(125, 700, 'line', AT.doac + 6) : draw.below(90, 'line', AT.doac + 6)))
  const line: Line = {
    of: codes('atc', doac.atc),
    start,
    newest,
    stop: fate < 3 ? newest + 90 : undefined,
    every: 90,
    daily: low ? doac.low : doac.full,
    words: formOf('tablet'),
    keep: 400,
    at: AT.doac + 16,
  }
  order(story, line)
  handOver(story, line)
}

const OPIOIDS: readonly { of: Codes; weight: number; daily: number; long?: true; form: string }[] = [
  { of: codes('atc', 'N02AX02'), weight: 42, daily: 0.6, form: 'kapsel' },
  { of: codes('atc', 'N02AA01', 'drug', 'MORFIN-DEPOT'), weight: 13, daily: 0.5, form: 'depottablet' },
  { of: codes('atc', 'N02AA01'), weight: 9, daily: 0.3, form: 'tablet' },
  { of: codes('atc', 'N02AA05', 'drug', 'OXYCODON-DEPOT'), weight: 12, daily: 0.6, form: 'depottablet' },
  { of: codes('atc', 'N02AA05'), weight: 4, daily: 0.4, form: 'tablet' },
  { of: codes('atc', 'N02AA55'), weight: 4, daily: 0.5, form: 'depottablet' },
  { of: codes('atc', 'N02AB03'), weight: 5, daily: 0.8, form: 'plaster' },
  { of: codes('atc', 'N02AE01'), weight: 7, daily: 0.6, form: 'plaster' },
  { of: codes('atc', 'R05DA04'), weight: 4, daily: 0.7, form: 'tablet' },
]

/** Users of more than half a year: the line is unbroken, at least 190 days. One in seven takes two. Streams: line, dispensing. */
export function relieve(story: Story): void {
  const { draw, ref } = story
  if (!story.is('opioid')) return
  const count = draw.chance(14, 'line', AT.opioid) ? 2 : 1
  const begun = draw.chance(16, 'line', AT.opioid + 1) ? draw.between(195, 362, 'line', AT.opioid + 2) : draw.between(400, 2_400, 'line', AT.opioid + 2)
  for (let i = 0; i < count; i++) {
    const at = AT.opioid + 100 * (i + 1)
    const opioid =
      OPIOIDS[
        draw.part(
          OPIOIDS.map(({ weight }) => weight),
          'line',
          at,
        )
      ]!
    const times = draw.part([40, 35, 16, 6, 3], 'line', at + 1)
    const line: Line = {
      of: opioid.of,
      start: ref - begun,
      newest: ref - draw.below(27, 'line', at + 2),
      every: 28,
      daily: Math.round(opioid.daily * [600, 1000, 1700, 3000, 5200][times]!),
      words: formOf(opioid.form),
      keep: 760,
      at: at + 16,
    }
    order(story, line)
    handOver(story, line)
  }
}

const course = (ddd: number): Columns => Object.freeze({ packages: known(1000), ddd: known(ddd), supplyDays: known(Math.ceil(ddd / 1000) * 1000) })
const PREDNISOLONE = course(18_500)
const ANTIBIOTIC = course(7_000)
const ANTIBIOTICS = ['J01CE02', 'J01CA04', 'J01FA01', 'J01CR02', 'J01AA02'] as const
const TABLET = formOf('tablet')

/** Exacerbations of COPD and asthma in two years, and the infections of everyone. Stream: course. */
export function giveCourses(story: Story): void {
  const { draw, ref, age } = story
  const { course: at } = AT
  if (story.is('copd')) {
    const count = draw.part([44, 25, 12, 8, 5, 3, 3], 'course', at)
    for (let i = 0; i < count; i++) {
      const day = ref - draw.between(1, 729, 'course', at + 10 + i)
      if (draw.chance(82, 'course', at + 20 + i)) story.add('dispensing', day, codes('atc', 'H02AB06'), { columns: PREDNISOLONE, words: TABLET })
      if (draw.chance(62, 'course', at + 30 + i))
        story.add('dispensing', day, codes('atc', draw.chance(60, 'course', at + 40 + i) ? 'J01CA04' : 'J01CE02'), { columns: ANTIBIOTIC, words: TABLET })
      if (draw.chance(16, 'course', at + 50 + i)) {
        const of = codes('sks', draw.chance(50, 'course', at + 60 + i) ? 'DJ441' : 'DJ440')
        story.add('letter', day + 2, of, { words: DISCHARGE })
        story.add('diagnosis', day + 2, of, { stop: day + 3, words: SENT_CONTACT })
      }
    }
  } else if (story.is('asthma')) {
    const count = draw.part([945, 42, 10, 3], 'course', at)
    for (let i = 0; i < count; i++)
      story.add('dispensing', ref - draw.between(1, 364, 'course', at + 10 + i), codes('atc', 'H02AB06'), { columns: PREDNISOLONE, words: TABLET })
  }
  const infections = draw.part(age < 6 ? [60, 27, 13] : age < 65 ? [77, 18, 5] : [72, 20, 8], 'course', at + 70)
  for (let i = 0; i < infections; i++)
    story.add(
      'dispensing',
      ref - draw.between(1, 399, 'course', at + 71 + i),
      codes('atc', ANTIBIOTICS[draw.part([52, 15, 14, 12, 7], 'course', at + 75 + i)]!),
      {
        columns: ANTIBIOTIC,
        words: TABLET,
      },
    )
  const urine = draw.chance(story.sex === 'K' ? (age < 65 ? 5 : 12) : age < 65 ? 0.5 : 4, 'course', at + 80)
  if (urine) {
    const of = codes('atc', draw.chance(82, 'course', at + 81) ? 'J01CA08' : 'J01EA01')
    story.add('dispensing', ref - draw.between(1, 399, 'course', at + 82), of, { columns: ANTIBIOTIC, words: TABLET })
  }
}

/** Nine in ten on methotrexate take folic acid beside it; one in eighty is ordered as if daily. Streams: line, dispensing. */
export function besideMethotrexate(story: Story): void {
  const { draw, ref } = story
  const ordered = story.rows.find((row) => row.table === 'order' && row.stop === undefined && row.codes[0]?.code === 'L04AX03')
  if (!ordered) return
  if (draw.chance(1.5, 'line', AT.folic + 3)) ordered.columns = { dailyDdd: known(6_000) }
  if (draw.chance(1.4, 'line', AT.folic + 4))
    story.add('dispensing', ref - draw.between(0, 25, 'line', AT.folic + 5), codes('atc', 'J01EA01'), { columns: ANTIBIOTIC, words: TABLET })
  if (!draw.chance(88, 'line', AT.folic)) return
  const line: Line = {
    of: codes('atc', 'B03BB01'),
    start: ordered.day,
    newest: Math.max(ordered.day, ref - draw.below(95, 'line', AT.folic + 1)),
    every: 100,
    daily: 1000,
    words: TABLET,
    keep: 400,
    at: AT.folic + 16,
  }
  order(story, line)
  handOver(story, line)
}

/** Denosumab 120 mg or zoledronate 4 mg every four weeks: against cancer in bone, not osteoporosis. Stream: cancer. */
export function treatCancer(story: Story): void {
  const { draw, ref } = story
  if (!story.is('breastCancer', 'prostateCancer', 'lungCancer') || !draw.chance(3, 'cancer', 0)) return
  const of = draw.chance(60, 'cancer', 1) ? codes('atc', 'M05BX04', 'drug', 'DENOSUMAB-120') : codes('atc', 'M05BA08', 'drug', 'ZOLEDRONAT-4')
  const newest: Day = ref - draw.below(28, 'cancer', 2)
  const count = draw.between(3, 20, 'cancer', 3)
  story.add('order', newest - 28 * (count - 1), of, { words: formOf('injektion') })
  for (let i = 0; i < count; i++) story.add('dispensing', newest - 28 * i, of, { columns: { packages: known(1000) }, words: formOf('injektion') })
}
