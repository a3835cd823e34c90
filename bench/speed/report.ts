// The figures of a run as a table, in words a terminal and Markdown share.
import type { Cost } from './costs'
import type { Edits } from './measure'
import { ms, targetsOf } from './targets'

export interface Measured {
  date: string
  size: number
  rows: number
  repeats: number
  /** Median milliseconds of a whole evaluation, by contender, in the order they are shown. */
  medians: ReadonlyMap<string, number>
  /** Least, most, and how many repeats, by contender. */
  spread: ReadonlyMap<string, readonly [number, number, number]>
  edits: Edits
  /** cql-execution, patients a second, on so many patients. */
  cql: { rate: number; patients: number } | null
  /** Lines for those that were not run, and why. */
  skipped: readonly string[]
  /** Gigabytes a second. */
  bandwidth: number
  bytes: { selected: number; whole: number; held: number }
  /** Resident bytes of the process: with the population and nothing else, and the most at any time. */
  memory: { population: number; most: number }
  machine: { processor: string; cores: number; node: string; busyBefore: number; busyAfter: number }
  costs: Partial<Record<'arrays' | 'duckdb', readonly Cost[]>>
}

const megabytes = (bytes: number) => (bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`)
const percent = (share: number) => `${Math.round(100 * share)} %`
const whole = (n: number) => Math.round(n).toLocaleString('en')
const table = (head: readonly string[], lines: readonly (readonly string[])[]): string => {
  const wide = head.map((cell, column) => Math.max(cell.length, ...lines.map((line) => line[column]!.length)))
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(wide[column]!) : cell.padEnd(wide[column]!))).join(' | ')} |`
  return [row(head), `|${wide.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`, ...lines.map(row)].join('\n')
}

/** Something else was running before the bench began or after it ended: a figure then says little. */
export const underLoad = ({ machine }: Measured): boolean => Math.max(machine.busyBefore, machine.busyAfter) > 0.1

export function reportOf(measured: Measured): string {
  const { size, rows, repeats, medians, spread, edits, cql, skipped, bandwidth, bytes, memory, machine, costs } = measured
  const arrays = medians.get('arrays')!
  const targets = targetsOf(measured)
  const missed = targets.filter(({ reached }) => !reached)
  const contenders = [...medians].map(([name, median]) => {
    const [least, most, count] = spread.get(name)!
    return [name, ms(median), `${ms(least)} – ${ms(most)}`, String(count), `${(median / arrays).toFixed(2)} ×`]
  })
  if (cql) {
    const scaled = size / cql.rate
    contenders.push([
      `cql-execution (${whole(cql.patients)} patients)`,
      `${whole(cql.rate)} patients/s`,
      `≈ ${whole(scaled)} s for all`,
      '',
      `≈ ${whole((scaled * 1000) / arrays)} ×`,
    ])
  }
  const sides = [...new Set(missed.map(({ side }) => side))]
  return [
    `Taken ${measured.date}${underLoad(measured) ? ', **under load: the figures are no evidence**' : ''}. ${whole(size)} made-up patients, ${whole(rows)} rows; a profile of twelve criteria (\`bench/speed/twelve.profil\`); ${repeats} interleaved repeats after a warm-up, each after up to 400 ms of runs that are not timed; medians. One that takes long is repeated for a minute.`,
    `${machine.processor}, ${machine.cores} cores, Node ${machine.node}; ${percent(machine.busyBefore)} busy with other work before, ${percent(machine.busyAfter)} after. Arrays work on one thread, DuckDB on two, PostgreSQL and ClickHouse with the settings they ship with.`,
    'All contenders gave the same counts, checked before the first time was taken. Databases count inside the database; "a line a patient" hands every patient’s exits to JavaScript, as the engine does. Loading and making data are not measured.',
    '## Whole evaluation',
    table(['contender', 'median', 'least – most', 'repeats', 'to arrays'], contenders),
    skipped.join('\n'),
    '## One edit on arrays',
    `${edits.count} edits, each of another criterion than the one before and none twice, after 22 that are not timed: median ${ms(edits.median)}, p95 ${ms(edits.p95)}.`,
    '## Memory',
    `The population’s arrays are ${megabytes(bytes.held)}; the process holds ${megabytes(memory.population)} with nothing else loaded, and ${megabytes(memory.most)} at most with all that was measured in it.`,
    `A sum over ${megabytes(256 * 1024 * 1024)} runs at ${bandwidth.toFixed(1)} GB/s. The profile asks for ${megabytes(bytes.whole)} as whole columns (${ms(bytes.whole / bandwidth / 1e6)} at that speed), ${megabytes(bytes.selected)} as selected rows alone (${ms(bytes.selected / bandwidth / 1e6)}).`,
    '## Targets',
    table(
      ['target', 'goal', 'found', ''],
      targets.map(({ what, goal, found, reached }) => [what, goal, found, reached ? 'reached' : 'missed']),
    ),
    ...sides.flatMap((side) => [
      `### The three largest costs: ${side === 'arrays' ? 'arrays (each by itself, nothing kept)' : 'DuckDB compiled (operators summed over threads)'}`,
      table(
        ['cost', 'time'],
        (costs[side] ?? []).map(({ of, ms: time }) => [of, ms(time)]),
      ),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
}
