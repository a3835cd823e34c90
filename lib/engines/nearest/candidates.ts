// Changes worth trying: each moves something to where a question can turn. Which of them let the patient in is for the engine to say.
import { OPEN_DAY, SYSTEMS, type CodeSet, type Column, type Day, type Run, type Table, type Word } from '#criteria'
import type { RawPatient, RawRow } from '#population'
import type { Asked, Leaf } from './asked'
import { LATEST, numberIn, type Change, type PersonField } from './change'

/** The least step of a column in a row, in thousandths. */
export type StepOf = (row: Pick<RawRow, 'table' | 'codes'>, column: Column) => number

/** At most so many days, or numbers, are tried for one thing: the nearest ones. */
const TRIED = 48

/** Moves of what is known of the person, and of rows that are there; and rows taken away. */
export function movesOf(patient: RawPatient, asked: Asked, run: Run, stepOf: StepOf): Change[] {
  const births: Change[] = asked.births.filter((to) => to <= run.ref && to !== patient.birth).map((to) => ({ type: 'birth', from: patient.birth, to }))
  const person = (Object.entries(asked.person) as [PersonField, string[]][]).flatMap(([field, words]): Change[] =>
    [...words, ...OTHER[field]].filter((to) => to !== patient[field]).map((to) => ({ type: 'person', field, from: patient[field], to })),
  )
  const tables = new Map<Table, Leaf[]>()
  for (const leaf of asked.leaves) tables.set(leaf.table, [...(tables.get(leaf.table) ?? []), leaf])
  const rows = patient.rows.flatMap((row, at): Change[] => {
    const leaves = tables.get(row.table)
    if (!leaves) return []
    const changed = (what: Extract<Change, { type: 'changed' }>['what']): Change => ({ type: 'changed', at, row, what })
    const days = nearestTo(row.day, daysFor(row, at, patient, asked, run, leaves))
    const stops = row.stop === undefined ? [run.ref, ...asked.days, row.day + 1] : [...asked.days, row.day + 1]
    return [
      ...days.map((to) => changed({ of: 'day', to })),
      ...nearestTo(row.stop ?? null, stops)
        .filter((to) => to > row.day && to !== row.stop && to < OPEN_DAY)
        .map((to) => changed({ of: 'stop', to })),
      ...(row.stop === undefined ? [] : [changed({ of: 'stop', to: null })]),
      ...columnsOf(leaves).flatMap((column) => numbersFor(row, column, patient, asked, stepOf).map((to) => changed({ of: 'column', column, to }))),
      ...wordsOf(leaves).flatMap(([word, in_]) => [...in_, OTHER_WORD].filter((to) => to !== row.words?.[word]).map((to) => changed({ of: 'word', word, to }))),
      { type: 'removed', at, row },
    ]
  })
  return [...births, ...person, ...rows]
}

/** Another than those asked for, so that what must not be can be tried too. */
const OTHER: Record<PersonField, string[]> = { sex: ['K', 'M'], municipality: [], cprStatus: ['01'] }
const OTHER_WORD = 'andet'

/** null: nothing to be near to; then as they come. */
function nearestTo(from: number | null, all: readonly number[]): number[] {
  const once = [...new Set(all)].filter((one) => one !== from)
  return (from === null ? once : once.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || b - a)).slice(0, TRIED)
}

const inTime = (leaves: readonly Leaf[], run: Run) => {
  const future = leaves.some((leaf) => leaf.future)
  return (day: Day) => day >= 0 && (future || day <= run.ref + 1) && day < OPEN_DAY
}

/** Days at the bounds; days at a distance from other rows; days from which the row's own supply reaches a bound. */
function daysFor(row: RawRow | null, at: number, patient: RawPatient, asked: Asked, run: Run, leaves: readonly Leaf[]): Day[] {
  const lasts = row ? (numberIn(row, 'supplyDays') ?? 0) / 1000 : 0
  const lengths = [...(lasts ? [lasts] : []), ...asked.distances.filter((n) => n > 0).flatMap((n) => [n, n + lasts])]
  const others = asked.distances.length ? patient.rows.filter((_, place) => place !== at) : []
  const beside = [...new Set(others.map(({ day }) => day))].sort((a, b) => Math.abs(a - run.ref) - Math.abs(b - run.ref)).slice(0, 12)
  return [
    ...asked.days,
    ...leaves.flatMap(({ windows }) => windows.flatMap(({ from, to }) => [from, from - 1, Math.min(to, run.ref)])),
    ...asked.days.flatMap((day) => lengths.map((n) => Math.floor(day - n))),
    ...beside.flatMap((day) => [day, day - 1, day + 1, ...asked.distances.flatMap((n) => [day - n, day + n, day - n - 1, day + n + 1])]),
  ].filter(inTime(leaves, run))
}

const columnsOf = (leaves: readonly Leaf[]): Column[] => [...new Set(leaves.flatMap(({ columns }) => columns))]
function wordsOf(leaves: readonly Leaf[]): [Word, string[]][] {
  const words = new Map<Word, string[]>()
  for (const { tests } of leaves) for (const test of tests) if ('word' in test) words.set(test.word, [...(words.get(test.word) ?? []), ...test.in])
  return [...words]
}

/** Numbers at and beside each limit; those that stand in a ratio to another number of the patient; two far ones, to be brought nearer. */
function numbersFor(row: RawRow, column: Column, patient: RawPatient, asked: Asked, stepOf: StepOf): number[] {
  const step = stepOf(row, column)
  const now = numberIn(row, column)
  const limits = asked.numbers[column] ?? []
  const related = asked.ratios.length
    ? [
        ...Object.values(row.columns ?? {}),
        ...patient.rows.filter(({ table }) => table === row.table).flatMap(({ columns }) => (columns?.[column] ? [columns[column]] : [])),
      ].flatMap(({ lo, hi }) => asked.ratios.flatMap(([p, q]) => [lo, hi].map((n) => Math.round((n * p) / q / step) * step)))
    : []
  // A value may name a day; a supply may reach one.
  const days = column === 'value' ? asked.days : column === 'supplyDays' ? asked.days.map((day) => (day - row.day) * 1000) : []
  const far = [...limits, now ?? 0].flatMap((n) => [n - 1000 * step, n + 1000 * step, 2 * n])
  const all = [...limits, ...related].flatMap((n) => [n - step, n, n + step])
  const fits = (n: number) =>
    Number.isSafeInteger(n) && Math.abs(n) < 2_000_000_000 && (column === 'value' || column === 'refLow' || column === 'refHigh' || n >= 0)
  // A number that cannot be read may be known to be what it could be: what has no number yet tries them all.
  return nearestTo(now, [...all.slice(0, 8), ...days, ...all.slice(8), ...far].filter(fits))
}

/** Rows that could be added. */
export function additionsTo(patient: RawPatient, asked: Asked, run: Run, stepOf: StepOf): Change[] {
  return asked.leaves.flatMap((leaf) => {
    const codes = codesFor(leaf, run, patient)
    if (!codes) return []
    const words = Object.fromEntries(leaf.tests.flatMap((test) => ('word' in test && test.in[0] !== undefined ? [[test.word, test.in[0]]] : [])))
    const blank: RawRow = { id: 'added', table: leaf.table, day: run.ref, time: LATEST, codes, columns: {}, words }
    const from = Math.max(0, ...leaf.windows.map((one) => one.from))
    const to = Math.min(leaf.future ? OPEN_DAY : run.ref, ...leaf.windows.map((one) => one.to))
    const late = to >= OPEN_DAY ? run.ref : to
    const days = nearestTo(null, [late, from, late - 1, ...daysFor(null, -1, patient, asked, run, [leaf])])
      .filter((day) => day >= from && day <= to)
      .slice(0, 24)
    return days.flatMap((day) => filled({ ...blank, day }, leaf, patient, asked, stepOf)).map((row): Change => ({ type: 'added', row }))
  })
}

const exactly = (n: number) => ({ lo: n, hi: n })
/** The row bare, and with each number that matters in each column that is looked at; two columns together where one is held against the other. */
function filled(row: RawRow, { columns, tests }: Leaf, patient: RawPatient, asked: Asked, stepOf: StepOf): RawRow[] {
  const own = new Set(columns)
  if (row.table === 'result') own.add('value')
  const [first, second] = [...own]
  const pairs =
    first && second && asked.ratios.length
      ? [50, 100].flatMap((steps) => {
          const one = { ...row, columns: { ...row.columns, [second]: exactly(steps * stepOf(row, second)) } }
          return numbersFor(one, first, patient, asked, stepOf)
            .slice(0, 16)
            .map((n) => ({ ...one, columns: { ...one.columns, [first]: exactly(n) } }))
        })
      : []
  const tested = new Set(tests.flatMap((test) => ('column' in test ? [test.column] : [])))
  return [
    ...(tested.size ? [] : [row]),
    ...[...own].flatMap((column) =>
      numbersFor(row, column, patient, asked, stepOf)
        .slice(0, 16)
        .map((n) => ({ ...row, columns: { ...row.columns, [column]: exactly(n) } })),
    ),
    ...pairs,
  ]
}

/** Codes that the leaf and every code test on its way ask for, as few as may be; null when there are none. */
function codesFor(leaf: Leaf, run: Run, patient: RawPatient): RawRow['codes'] | null {
  const codes: RawRow['codes'] = []
  for (const set of [leaf.codes, ...leaf.tests.flatMap((test) => ('codes' in test ? [test.codes] : []))]) {
    const one = codeIn(set, run)
    if (one === null) return null
    if (one) codes.push(one)
  }
  if (!codes.length) {
    const alike = patient.rows.find(({ table }) => table === leaf.table)
    return alike ? alike.codes : []
  }
  return codes
}
function codeIn(set: CodeSet, run: Run): RawRow['codes'][number] | null | undefined {
  if (set === 'every') return undefined
  if (set === 'clinic') return { system: SYSTEMS.clinic.uri, code: run.clinic }
  const free = set.any.find(
    (one) => !set.not.some((not) => not.system === one.system && (not.match === 'prefix' ? one.code.startsWith(not.code) : one.code === not.code)),
  )
  return free ? { system: free.system, code: free.code } : null
}
