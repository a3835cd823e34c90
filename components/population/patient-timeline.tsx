'use client'
// The patient shown, in time, beside his route: what decided has a flag, and pointing at a step, a rule or a row shows what belongs together.
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { OPEN_DAY, stepLabel, stepNumbers, type Day } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import { writeBounds, type RawRow } from '#population'
import { useEditor, useLive } from '../flow/context'
import { laidOut, type ConceptLane } from '../timeline/lanes'
import type { Shape } from '../timeline/layout'
import { rowTitle } from '../timeline/row-title'
import { Timeline, type PlotMark } from '../timeline/timeline'
import { Button } from '../ui/button'
import { Table } from '../ui/table'

const SHAPE: Shape = { lines: 'one', axis: 'years' }

/** Nothing while no patient is shown. */
export function PatientTimeline() {
  const { shown } = useEditor()
  const { population } = useLive()
  return shown && population.head ? <Plot key={shown.key} refDay={population.head.ref} /> : null
}

function Plot({ refDay }: { refDay: Day }) {
  const t = useTranslations('timeline')
  const { format } = useEditor()
  const { lit, light, row: pointed, point } = useLive()
  const [unfolded, setUnfolded] = useState(false)
  const [table, setTable] = useState(false)
  const { key, marks, lanes, folded, others, placesOf, placeName } = useRows()
  const drawn = useMemo(() => (unfolded ? [...lanes, ...folded] : lanes), [unfolded, lanes, folded])
  const those = useMemo(() => (lit === null ? null : new Set(marks.filter(({ id }) => placesOf(id).includes(lit)).map(({ id }) => id))), [lit, marks, placesOf])
  // Ids of rows are the next patient's too.
  useEffect(
    () => () => {
      point(null)
      light(null)
    },
    [point, light],
  )
  const at = pointed === null ? undefined : marks.find(({ id }) => id === pointed)
  const onPoint = (id: string | null) => {
    point(id)
    light(id === null ? null : (placesOf(id)[0] ?? null))
  }
  if (!marks.length) return <p className="no-print border-t border-hair px-4 py-2 text-muted">{t('none')}</p>
  const place = lit === null ? null : placeName(lit)
  return (
    <section
      aria-labelledby="over-tid"
      data-patient-timeline
      className="no-print max-h-[60vh] shrink-0 overflow-auto border-t-2 border-hair bg-white px-4 pt-2 pb-1 lg:max-h-[40vh]"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="over-tid" className="text-base font-semibold">
          {t('title', { key })}
        </h2>
        <div className="flex flex-wrap items-center gap-2">
          {others > 0 && (
            <Button size="small" look="quiet" aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
              {t('others', { n: format.number(others) })}
            </Button>
          )}
          <Button size="small" look="quiet" aria-expanded={table} onPress={() => setTable(!table)}>
            {t(table ? 'hideTable' : 'showTable')}
          </Button>
        </div>
      </div>
      <p className="flex min-h-6 flex-wrap items-baseline gap-x-3 text-sm" data-readout>
        <span className="min-w-0 flex-1">{at ? at.says : place ? t('decidedBy', { label: place, n: those?.size ?? 0 }) : t('hint')}</span>
        <span className="text-muted">
          <span aria-hidden>▼ </span>
          {t('legend')}
        </span>
      </p>
      <div className="max-w-[75rem] overflow-x-auto">
        <Timeline
          label={t('walk', { n: marks.length, key })}
          marks={marks}
          lanes={drawn}
          refDay={refDay}
          shape={SHAPE}
          walk={{ pointed, onPoint, lit: those?.size ? those : null }}
        />
      </div>
      <p className="text-sm text-muted">{t('scale')}</p>
      {table && (
        <Table
          caption={t('title', { key })}
          rows={[...marks].reverse()}
          rowKey={({ id }) => id}
          columns={[
            { id: 'what', label: t('what'), head: true, cell: ({ what }) => what },
            { id: 'value', label: t('value'), cell: ({ value }) => value },
            { id: 'day', label: t('day'), cell: ({ when }) => when },
            { id: 'decided', label: t('decided'), cell: ({ id }) => placesOf(id).map(placeName).join('; ') },
          ]}
        />
      )}
    </section>
  )
}

type PatientMark = PlotMark & { what: string; value: string; when: string }

/** The rows as marks, the earliest first, with all of each in words, and the lanes that they lie in. */
function useRows() {
  const t = useTranslations('timeline')
  const kinds = useTranslations('flow.patients.tables')
  const words = useTranslations('flow.patients')
  const { shown, profile, say, locale, format } = useEditor()
  const { key, rows, decided } = shown!
  return useMemo(() => {
    const numbers = stepNumbers(profile)
    const rules = profile.tiers.flatMap((tier) => tier.rules)
    const placeName = (id: string): string => {
      const step = stepOf(profile, id)
      return step
        ? t('step', { n: numbers.get(id) ?? '', label: stepLabel(step, say) })
        : t('rule', { label: rules.find((rule) => rule.id === id)?.reason ?? id })
    }
    const placesOf = (id: string): readonly string[] => decided.get(id) ?? NOWHERE
    const { lanes, folded, laneOf, others } = laidOut(profile, rows, decided)
    const byId = new Map([...lanes, ...folded].map((lane) => [lane.id, lane]))
    const nameOf = ({ label, unit, sort }: ConceptLane) => (label === null ? t(`lanes.${sort}`) : unit ? `${label} (${unit})` : label)
    const marks = rows.map((row): PatientMark => {
      const lane = byId.get(laneOf.get(row.id)!)!
      const title = rowTitle(profile, { table: row.table, codes: [...row.codes] }, locale) || row.codes[0]?.code || ''
      const what = [kinds(row.table), title].filter(Boolean).join(': ')
      const bare = row.table === 'result' ? (row.columns?.value ? (writeBounds(row.columns.value, locale) ?? '') : words('unreadable')) : ''
      const value = bare && lane.unit && row.columns?.value ? `${bare} ${lane.unit}` : bare
      const when = format.day(row.day) + (row.stop === undefined ? '' : ` ${words('until', { day: format.day(row.stop - 1) })}`)
      const places = decided.get(row.id) ?? NOWHERE
      const told = places.length ? t('decides', { places: places.map(placeName).join(', ') }) : ''
      return {
        id: row.id,
        lane: lane.id,
        sort: lane.sort,
        day: row.day,
        stop: stopOf(row),
        label: lane.label === null ? title : bare,
        first: places.length > 0,
        decided: places.length > 0,
        says: [what, value, when, told].filter(Boolean).join(' · '),
        what,
        value,
        when,
      }
    })
    const named = (all: readonly ConceptLane[]) => all.map((lane) => ({ id: lane.id, label: nameOf(lane) }))
    return { key, marks: marks.sort((a, b) => a.day - b.day), lanes: named(lanes), folded: named(folded), others, placesOf, placeName }
  }, [key, rows, decided, profile, say, locale, format, t, kinds, words])
}
const NOWHERE: readonly string[] = []

/** First day that a row no longer covers; a diagnosis or order without an end holds still, a dispensing as long as it lasts. */
function stopOf({ table, day, stop, columns }: RawRow): Day | null {
  if (stop !== undefined) return stop
  if (table === 'diagnosis' || table === 'order') return OPEN_DAY
  const days = table === 'dispensing' ? columns?.supplyDays : undefined
  return days && days.lo === days.hi ? day + Math.ceil(days.lo / 1000) : null
}
