'use client'
// The rows of a patient in time, a lane for each sort or concept. Where one may walk it, arrows go from mark to mark, and what is pointed at is told.
import { useTranslations } from 'next-intl'
import { useId, useMemo, type KeyboardEvent } from 'react'
import type { Day } from '#criteria'
import { useEditor } from '../flow/context'
import { pictureOf, WIDTH, type Mark, type Placed, type Shape } from './layout'
import type { Lane } from './row-title'
import { beside } from './walking'

const FILL: Record<Lane, string> = {
  diagnosis: 'var(--color-ink)',
  medicine: 'var(--color-accent)',
  result: 'var(--color-info)',
  service: 'var(--color-muted)',
  other: 'var(--color-muted)',
}

export interface PlotMark extends Mark {
  id: string
  sort: Lane
  /** All of it in words. */
  says: string
  /** It decided something: a flag stands over it. */
  decided: boolean
}
export interface PlotLane {
  id: string
  label: string
}
export interface Walk {
  /** The mark that is pointed at. */
  pointed: string | null
  onPoint: (id: string | null) => void
  /** Marks that belong to what is pointed at elsewhere; the others step back. null: nothing is. */
  lit: ReadonlySet<string> | null
}

/** Without `walk` it is one picture, and what it shows must stand in words beside it. */
export function Timeline({
  label,
  marks,
  lanes,
  refDay,
  shape,
  walk,
}: {
  label: string
  marks: readonly PlotMark[]
  lanes: readonly PlotLane[]
  refDay: Day
  shape: Shape
  walk?: Walk
}) {
  const t = useTranslations('timeline')
  const { say } = useEditor()
  const own = useId()
  const optionId = (id: string) => `${own}-${id}`
  const picture = useMemo(
    () =>
      pictureOf(
        marks,
        lanes.map(({ id }) => id),
        refDay,
        shape,
      ),
    [marks, lanes, refDay, shape],
  )
  const bottom = picture.height - 30
  const axis = (
    <g aria-hidden>
      {picture.ticks.map((tick) => (
        <g key={tick.x}>
          <line x1={tick.x} x2={tick.x} y1={4} y2={bottom + 4} stroke="var(--color-hair)" />
          <text x={tick.x} y={bottom + 19} fontSize={12} textAnchor="middle" fill="var(--color-muted)">
            {'period' in tick ? say.period(tick.period) : String(tick.year)}
          </text>
        </g>
      ))}
      <line x1={picture.ref} x2={picture.ref} y1={4} y2={bottom + 4} stroke="var(--color-ink)" strokeWidth={1.5} />
      <text x={picture.ref} y={bottom + 19} fontSize={12} fontWeight={600} textAnchor={picture.ref > WIDTH - 60 ? 'end' : 'middle'} fill="var(--color-ink)">
        {t('ref')}
      </text>
    </g>
  )
  const ground = (
    <g aria-hidden>
      {picture.lanes.map(({ lane, y, height }, index) => (
        <g key={lane}>
          {index % 2 === 0 && <rect x={0} y={y} width={WIDTH} height={height} fill="var(--color-paper)" />}
          <LaneName y={y} lines={height > 30 ? 2 : 1} text={lanes.find(({ id }) => id === lane)!.label} />
        </g>
      ))}
    </g>
  )
  const look = { viewBox: `0 0 ${WIDTH} ${picture.height}`, className: 'w-full' }
  if (!walk)
    return (
      <svg role="img" aria-label={label} {...look}>
        {ground}
        {axis}
        {picture.marks.map((mark) => (
          <MarkShape key={mark.id} mark={mark} below={false} />
        ))}
      </svg>
    )
  const { pointed, onPoint, lit } = walk
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = beside(picture, pointed, event.key)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onPoint(next)
    document.getElementById(optionId(next))?.scrollIntoView?.({ block: 'nearest' })
  }
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={pointed !== null && picture.marks.some(({ id }) => id === pointed) ? optionId(pointed) : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => pointed === null && onPoint(beside(picture, null, 'Home') ?? null)}
      onBlur={() => onPoint(null)}
      onMouseLeave={() => onPoint(null)}
      className="min-w-[44rem]"
    >
      <svg role="none" {...look}>
        {ground}
        {axis}
        {picture.lanes.map(({ lane }) => (
          <g key={lane} role="group" aria-label={lanes.find(({ id }) => id === lane)!.label}>
            {picture.marks
              .filter((mark) => mark.lane === lane)
              .sort((a, b) => Number(a.decided) - Number(b.decided)) // what decided lies on top, where it can be pointed at
              .map((mark) => (
                <g
                  key={mark.id}
                  id={optionId(mark.id)}
                  role="option"
                  aria-selected={mark.id === pointed}
                  aria-label={mark.says}
                  data-decided={mark.decided || undefined}
                  data-lit={lit?.has(mark.id) || undefined}
                  opacity={lit && !lit.has(mark.id) && mark.id !== pointed ? 0.3 : 1}
                  onMouseEnter={() => onPoint(mark.id)}
                >
                  <circle cx={mark.x} cy={mark.y} r={11} fill="transparent" />
                  {mark.id === pointed && <circle cx={mark.x} cy={mark.y - 1} r={9} fill="none" stroke="var(--color-ink)" strokeWidth={2.5} />}
                  {lit?.has(mark.id) && mark.id !== pointed && (
                    <rect x={mark.x - 8} y={mark.y - 9} width={16} height={16} fill="none" stroke="var(--color-ink)" strokeWidth={2} />
                  )}
                  <MarkShape mark={mark} below={shape.lines === 'one'} />
                </g>
              ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Cut in two where it is long and the lane has room for it. */
function LaneName({ y, lines, text }: { y: number; lines: 1 | 2; text: string }) {
  const most = 21
  const cut = text.length <= most ? -1 : text.lastIndexOf(' ', most)
  const [first, second] = lines === 2 && cut > 0 ? [text.slice(0, cut), text.slice(cut + 1)] : [text, '']
  const short = (of: string) => (of.length > most ? `${of.slice(0, most - 1)}…` : of)
  return (
    <text x={10} y={y + 15} fontSize={13} fill="var(--color-muted)">
      {short(first)}
      {second && (
        <tspan x={10} dy={18}>
          {short(second)}
        </tspan>
      )}
    </text>
  )
}

function MarkShape({ mark: { sort, x, to, y, text, left, decided }, below }: { mark: Placed<PlotMark>; below: boolean }) {
  const fill = FILL[sort]
  return (
    <g>
      {to !== null && <rect x={x} y={y + 4} width={to - x} height={4} rx={2} fill={fill} opacity={0.55} />}
      {sort === 'diagnosis' ? (
        <rect x={x - 4} y={y - 5} width={8} height={8} fill={fill} />
      ) : sort === 'result' ? (
        <path d={`M${x} ${y - 6} l5 5 l-5 5 l-5 -5 Z`} fill={fill} />
      ) : (
        <circle cx={x} cy={y - 1} r={4.5} fill={fill} />
      )}
      {decided && <path data-flag d={`M${x - 5} ${y - 14} h10 l-5 7 Z`} fill="var(--color-ink)" />}
      {text && (
        <text
          x={below ? (left ? x + 4 : x - 4) : left ? x - 9 : x + 9}
          y={below ? y + 21 : y + 3}
          fontSize={13}
          fontWeight={decided ? 600 : 400}
          textAnchor={left ? 'end' : 'start'}
          fill="var(--color-ink)"
          stroke="var(--color-white)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {text}
        </text>
      )}
    </g>
  )
}
