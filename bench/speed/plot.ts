// The figures as a bar plot on a logarithmic scale: SVG written here, readable on light and on dark.
import type { Measured } from './report'

const [LEFT, RIGHT, TOP, LINE, BAR] = [250, 110, 64, 34, 20]
const WIDTH = 860
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const told = (ms: number) => (ms < 10 ? `${ms.toFixed(1)} ms` : ms < 10_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`)

export interface Bar {
  name: string
  ms: number
  own: boolean
}

/** Arrays and their edits first, then the others in the order they were measured; cql-execution as its rate would have it. */
export function barsOf({ medians, edits, cql, size }: Measured): Bar[] {
  const bars = [{ name: 'arrays, one edit (p95)', ms: edits.p95, own: true }, ...[...medians].map(([name, ms]) => ({ name, ms, own: name === 'arrays' }))]
  return cql ? [...bars, { name: 'cql-execution (from its rate)', ms: (size / cql.rate) * 1000, own: false }] : bars
}

export function plotOf(measured: Measured): string {
  const bars = barsOf(measured)
  const low = Math.floor(Math.log10(Math.min(...bars.map(({ ms }) => ms))))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...bars.map(({ ms }) => ms)))))
  const at = (ms: number) => LEFT + ((Math.log10(ms) - low) / (high - low)) * (WIDTH - LEFT - RIGHT)
  const bottom = TOP + bars.length * LINE
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  const title = `Whole evaluation of twelve criteria, ${measured.size.toLocaleString('en')} patients`
  const round = (n: number) => Number(n.toFixed(1))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 44}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="14">
<title id="title">${escaped(title)}</title>
<style>
  .ground { fill: #ffffff } text { fill: #1d2733 } .faint { fill: #566270 } .line { stroke: #d5dae0 } .own { fill: #0b6e6e } .other { fill: #8a97a6 }
  @media (prefers-color-scheme: dark) { .ground { fill: #12181f } text { fill: #e8edf2 } .faint { fill: #a5b0bc } .line { stroke: #33404d } .own { fill: #3fb8b0 } .other { fill: #6f7e8e } }
</style>
<rect class="ground" width="100%" height="100%" rx="8" />
<text x="20" y="28" font-size="16" font-weight="600">${escaped(title)}</text>
<text x="20" y="48" class="faint">Median, logarithmic scale; ${measured.date}</text>
${decades.map((ms) => `<line class="line" x1="${round(at(ms))}" x2="${round(at(ms))}" y1="${TOP}" y2="${bottom}" />\n<text class="faint" x="${round(at(ms))}" y="${bottom + 22}" text-anchor="middle">${ms < 1000 ? `${ms} ms` : `${(ms / 1000).toLocaleString('en')} s`}</text>`).join('\n')}
${bars
  .map(({ name, ms, own }, index) => {
    const y = TOP + index * LINE + (LINE - BAR) / 2
    return `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>
<rect class="${own ? 'own' : 'other'}" x="${LEFT}" y="${y}" width="${round(Math.max(1, at(ms) - LEFT))}" height="${BAR}" rx="3" />
<text x="${round(Math.max(LEFT, at(ms)) + 8)}" y="${y + 15}">${told(ms)}</text>`
  })
  .join('\n')}
</svg>
`
}
