// The flow as a still drawing for paper: the same boxes and ways as on the page, cut between two rows where a sheet ends.
import { useTranslations } from 'next-intl'
import type { Locale, Profile } from '#criteria'
import { facesOf, type StepFace } from '../flow/face'
import { layoutOf, pathThrough, type Box, type Layout } from '../flow/layout'

/** Width of an A4 page inside its margins, and its height, in px at 96 to the inch. */
const PAGE = { width: 680, height: 930 }
const DASH = { yes: undefined, no: '6 4', missing: '1.5 4' }
const EDGE = 34

export function Picture({ profile, locale }: { profile: Profile; locale: Locale }) {
  const faces = facesOf(profile, locale)
  const layout = layoutOf(profile, faces)
  const width = layout.width - layout.left
  const scale = Math.min(1, PAGE.width / width)
  return (
    <div className="flex flex-col gap-2">
      {sheetsOf(layout, PAGE.height / scale).map(([from, to]) => (
        <div key={from} className="relative overflow-hidden print:break-inside-avoid" style={{ width: width * scale, height: (to - from) * scale }}>
          <div className="absolute top-0 left-0 origin-top-left" style={{ transform: `scale(${scale}) translate(${-layout.left}px, ${-from}px)` }}>
            <Ways layout={layout} />
            {[...layout.boxes].map(([id, box]) => (
              <Face key={id} box={box} face={faces.get(id)!} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

/** From and to of each sheet: cut in the middle of the gaps between rows. A row taller than a sheet has one to itself. */
export function sheetsOf({ boxes, height }: Layout, most: number): [number, number][] {
  const spine = [...boxes.values()].filter(({ x }) => x === 0).sort((a, b) => a.y - b.y)
  const cuts = spine.slice(1).map(({ y }) => y - EDGE)
  const sheets: [number, number][] = []
  let [from, last] = [0, 0]
  for (const cut of [...cuts, height]) {
    if (cut - from > most && last > from) {
      sheets.push([from, last])
      from = last
    }
    last = cut
  }
  return [...sheets, [from, height]]
}

function Ways({ layout }: { layout: Layout }) {
  const t = useTranslations('flow.exit')
  return (
    <svg className="absolute top-0 left-0 overflow-visible text-ink" width="1" height="1" aria-hidden>
      {layout.ways.map((way) => (
        <g key={way.id}>
          <path
            d={pathThrough(way.points)}
            fill="none"
            stroke="currentColor"
            strokeWidth={way.exit === 'missing' ? 2.5 : 1.5}
            strokeDasharray={DASH[way.exit]}
            strokeLinecap={way.exit === 'missing' ? 'round' : undefined}
          />
          <text x={way.word.x} y={way.word.y - 5} fontSize={14} textAnchor={way.word.x < 0 ? 'end' : 'start'} fill="currentColor">
            {t(way.exit)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Face({ box, face }: { box: Box; face: StepFace }) {
  const look = face.type === 'question' ? 'border-line' : face.type === 'in' ? 'border-2 border-ink' : 'border-dashed border-line'
  return (
    <article
      className={`absolute overflow-hidden rounded-sm border bg-white p-3 ${look}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <h3 className="truncate text-base font-semibold">
        {face.n > 0 && `${face.n}. `}
        {face.label}
      </h3>
      {face.lead && <p className="text-base">{face.lead}</p>}
      <ul className="text-sm">
        {face.members.map((one, index) => (
          <li key={index}>· {one}</li>
        ))}
        {face.more > 0 && <li>…</li>}
      </ul>
    </article>
  )
}
