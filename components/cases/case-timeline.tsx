'use client'
// The rows of a test patient in time, a lane for each sort. The table under it says the same in words.
import { useTranslations } from 'next-intl'
import { OPEN_DAY, parseDay, type TestCase } from '#criteria'
import type { CaseRow } from '#criteria/edit/index'
import { conceptOf } from '#engines/cases/patient'
import { parseQuantity } from '#terminology/quantity'
import { useEditor } from '../flow/context'
import type { Shape } from '../timeline/layout'
import { laneOf, LANES, rowTitle } from '../timeline/row-title'
import { Timeline, type PlotMark } from '../timeline/timeline'
import { dayText } from '../ui/day'

const SHAPE: Shape = { lines: 'each', axis: 'ago' }

export function CaseTimeline({ one }: { one: TestCase }) {
  const t = useTranslations('timeline')
  const kinds = useTranslations('flow.patients.tables')
  const { profile, locale } = useEditor()
  const refDay = parseDay(one.asOf)
  const marks = one.rows.flatMap((row, at): PlotMark[] => {
    const day = parseDay(row.day)
    const [sort, label] = [laneOf(row.table), labelOf(row)]
    return day === null ? [] : [{ id: String(at), lane: sort, sort, day, stop: stopOf(row, day), label, says: label, decided: false }]
  })
  function labelOf(row: CaseRow): string {
    const title = rowTitle(profile, row, locale) || row.codes[0]?.code || kinds(row.table)
    const value = row.table === 'result' ? row.columns?.value : undefined
    return value === undefined ? title : `${title} ${value} ${conceptOf(profile, row.codes)?.unit ?? ''}`.trim()
  }
  if (refDay === null || !marks.length) return null
  const days = one.rows.map(({ day }) => day).sort()
  return (
    <figure className="rounded-sm border border-hair">
      <Timeline
        label={t('label', { n: marks.length, from: dayText(days[0]!, locale), to: dayText(one.asOf, locale) })}
        marks={marks}
        lanes={LANES.map((id) => ({ id, label: t(`lanes.${id}`) }))}
        refDay={refDay}
        shape={SHAPE}
      />
      <figcaption className="border-t border-hair px-3 py-1 text-sm text-muted">{t('scale')}</figcaption>
    </figure>
  )
}

/** How long a row holds: a diagnosis or order to its end or for ever, a dispensing as long as it lasts. All else is a point. */
function stopOf({ table, end, columns }: CaseRow, day: number): number | null {
  const to = end === undefined ? null : parseDay(end)
  if (to !== null) return to
  if (table === 'diagnosis' || table === 'order') return OPEN_DAY
  if (table !== 'dispensing') return null
  const amount = parseQuantity(columns?.supplyDays ?? columns?.ddd ?? '')?.amount
  return amount ? day + Math.ceil(Number(amount.units) / 10 ** amount.scale) : null
}
