'use client'
// Words and numbers on the ways, and ⊕: on every open exit and on every line.
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { stepNumbers } from '#criteria'
import { useEditor, useLive } from './context'
import { pathThrough, type Layout, type Way } from './layout'

const DASH = { yes: undefined, no: '6 4', missing: '1.5 4' }

export function Ways({ layout, onRoute }: { layout: Layout; onRoute: ((way: Way) => boolean) | null }) {
  const t = useTranslations('flow')
  const { population } = useLive()
  const { format, canEdit, add, select, showPatients, profile } = useEditor()
  const numbers = stepNumbers(profile)
  const name = (id: string) => String(numbers.get(id) ?? '')
  return (
    <>
      <svg className="pointer-events-none absolute top-0 left-0 overflow-visible text-muted" width="1" height="1" aria-hidden>
        {layout.ways
          .filter((way) => way.to === null)
          .map((way) => (
            <path
              key={way.id}
              d={pathThrough(way.points)}
              fill="none"
              stroke="currentColor"
              strokeWidth={way.exit === 'missing' ? 2.5 : 1.5}
              strokeDasharray={DASH[way.exit]}
              strokeLinecap={way.exit === 'missing' ? 'round' : undefined}
            />
          ))}
      </svg>
      {layout.ways.map((way) => {
        const counts = population.counted?.counts.steps[way.from]
        const left = way.word.x < 0
        return (
          <div key={way.id} className={onRoute && !onRoute(way) ? 'faded' : ''}>
            <button
              type="button"
              tabIndex={-1}
              className="nodrag nopan absolute flex h-6 items-center gap-1 rounded-sm px-1 text-sm whitespace-nowrap hover:bg-accent-100"
              style={{
                left: way.word.x,
                top: way.word.y,
                transform: `translate(${left ? '-100%' : '0'}, -${way.points.length > 1 && way.points[0]!.y === way.points[1]!.y ? '100%' : '50%'})`,
                pointerEvents: 'all',
              }}
              onClick={() => {
                select(way.from, way.exit)
                showPatients({ of: 'step', step: way.from, exit: way.exit })
              }}
            >
              <span className="font-medium">{t(`exit.${way.exit}`)}</span>
              {counts && <span className={`tabular text-muted ${population.old ? 'opacity-50' : ''}`}>{format.number(counts[way.exit])}</span>}
            </button>
            {canEdit && (
              <button
                type="button"
                tabIndex={-1}
                data-plus={`${way.from} ${way.exit}`}
                aria-label={t(way.to === null ? 'step.add' : 'step.insert', { exit: t(`exit.${way.exit}`), step: name(way.from) })}
                className={`nodrag nopan absolute flex size-6 items-center justify-center rounded-full border bg-white ${way.to === null ? 'border-2 border-accent text-accent hover:bg-accent hover:text-white' : 'border-line text-muted hover:border-accent hover:bg-accent hover:text-white'}`}
                style={{ left: way.plus.x, top: way.plus.y, transform: 'translate(-50%, -50%)', pointerEvents: 'all' }}
                onClick={() => {
                  select(way.from, way.exit)
                  add(way.from, way.exit)
                }}
              >
                <Plus aria-hidden size={14} />
              </button>
            )}
          </div>
        )
      })}
    </>
  )
}
