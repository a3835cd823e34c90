// The ways in which a patient can stand at the edge of what a criterion asks.
import { isoOf, OPEN_DAY, OPEN_HI, OPEN_LO, type CodeMatch, type Profile, type Run } from '#criteria'
import { writeBounds, type RawPatient, type RawRow } from '#population'
import type { Asked, Leaf } from '../nearest/asked'
import { movesOf, type StepOf } from '../nearest/candidates'
import { applied, LATEST, type Change } from '../nearest/change'
import { nameOf } from '../nearest/names'

/** "line = point": one of several points in order along a line; otherwise alone. */
export interface Variant {
  edge: string
  patient: RawPatient
}

/** Points of a line stand together and in order, so that those beside a turn can be found. */
export function edgesOf(patient: RawPatient, asked: Asked, run: Run, stepOf: StepOf, profile: Profile): Variant[] {
  return [...lines(patient, asked, run, stepOf, profile), ...codeEdges(patient, asked), ...ties(patient, asked, stepOf), ...missing(patient, asked)]
}

function lines(patient: RawPatient, asked: Asked, run: Run, stepOf: StepOf, profile: Profile): Variant[] {
  const of = new Map<string, { at: number; edge: string; change: Change | null }[]>()
  const put = (line: string, at: number, point: string, change: Change | null) =>
    of.set(line, [...(of.get(line) ?? []), { at, edge: `${line} = ${point}`, change }])
  for (const change of movesOf(patient, asked, run, stepOf)) {
    if (change.type === 'birth') put('født', change.to, isoOf(change.to), change)
    if (change.type === 'person') put(change.field, 0, change.to || 'ukendt', change)
    if (change.type !== 'changed') continue
    const { row, what, at } = change
    if (!asked.leaves.some((leaf) => leaf.table === row.table && matches(leaf, row))) continue
    const name = `${nameOf(profile, row) || row.table} ${at}`
    if (what.of === 'day') put(`${name} dag`, what.to, isoOf(what.to), change)
    if (what.of === 'stop') put(`${name} slut`, what.to ?? OPEN_DAY, what.to === null ? 'ingen' : isoOf(what.to), change)
    if (what.of === 'column') put(`${name} ${what.column}`, what.to, writeBounds({ lo: what.to, hi: what.to })!, change)
  }
  // Where the patient himself stands is a point of every line.
  if (patient.birth !== null && of.has('født')) put('født', patient.birth, isoOf(patient.birth), null)
  for (const [at, row] of patient.rows.entries()) {
    const name = `${nameOf(profile, row) || row.table} ${at}`
    if (of.has(`${name} dag`)) put(`${name} dag`, row.day, isoOf(row.day), null)
    if (of.has(`${name} slut`)) put(`${name} slut`, row.stop ?? OPEN_DAY, row.stop === undefined ? 'ingen' : isoOf(row.stop), null)
    for (const [column, { lo, hi }] of Object.entries(row.columns ?? {}))
      if (lo === hi && of.has(`${name} ${column}`)) put(`${name} ${column}`, lo, writeBounds({ lo, hi })!, null)
  }
  return [...of.values()].flatMap((points) =>
    points.sort((a, b) => a.at - b.at).map(({ edge, change }) => ({ edge, patient: change ? applied(patient, change) : patient })),
  )
}

/** Codes of the list, one longer, one shorter, and those that it leaves out. */
function codeEdges(patient: RawPatient, asked: Asked): Variant[] {
  const seen = new Set<string>()
  return asked.leaves.flatMap((leaf) => {
    const { codes } = leaf
    const at = rowOf(patient, leaf)
    if (typeof codes === 'string' || at < 0 || seen.has(JSON.stringify(codes))) return []
    seen.add(JSON.stringify(codes))
    const first = codes.any[0]!
    const last = codes.any.at(-1)!
    const inside = [first, ...(last === first ? [] : [last])]
    const longer = codes.any.find(({ match }) => match === 'prefix')
    const shorter = codes.any.find((one) => one.code.length > 2 && !codes.any.some((other) => covers(other, one.code.slice(0, -1))))
    return [
      ...inside.map((one) => ({ name: `kode ${one.code}`, code: one.code, system: one.system })),
      ...(longer ? [{ name: `kode ${longer.code}9, længere end listens`, code: `${longer.code}9`, system: longer.system }] : []),
      ...(shorter ? [{ name: `kode ${shorter.code.slice(0, -1)}, kortere end listens`, code: shorter.code.slice(0, -1), system: shorter.system }] : []),
      ...codes.not.map((one) => ({ name: `kode ${one.code}, som listen udelader`, code: one.code, system: one.system })),
    ].map(({ name, code, system }) => ({ edge: name, patient: withRow(patient, at, (row) => ({ ...row, codes: [{ system, code }] })) }))
  })
}
const covers = (one: CodeMatch, code: string) => (one.match === 'prefix' ? code.startsWith(one.code) : code === one.code)
const matches = ({ codes }: Leaf, row: RawRow): boolean =>
  codes === 'every' || codes === 'clinic' || row.codes.some(({ system, code }) => codes.any.some((one) => one.system === system && covers(one, code)))
/** The last row that the leaf looks at; −1 when there is none. */
const rowOf = (patient: RawPatient, leaf: Leaf): number => patient.rows.findLastIndex((row) => row.table === leaf.table && matches(leaf, row))
const withRow = (patient: RawPatient, at: number, change: (row: RawRow) => RawRow): RawPatient => ({
  ...patient,
  rows: patient.rows.map((row, index) => (index === at ? change(row) : row)),
})

/** Two rows of one day: the same twice, and with a value on either side of each threshold. */
function ties(patient: RawPatient, asked: Asked, stepOf: StepOf): Variant[] {
  const found = asked.leaves.map((leaf) => rowOf(patient, leaf)).filter((at) => at >= 0)
  return [...new Set(found)].flatMap((at) => {
    const row = patient.rows[at]!
    const beside = (change: Partial<RawRow>): RawPatient => ({ ...patient, rows: [...patient.rows, { ...row, id: 'tie', time: LATEST, ...change }] })
    const values = row.table === 'result' ? (asked.numbers.value ?? []).flatMap((n) => [n - stepOf(row, 'value'), n + stepOf(row, 'value')]) : []
    return [
      { edge: 'to på samme dag, ens', patient: beside({}) },
      ...values.map((n) => ({
        edge: `to på samme dag, den anden ${writeBounds({ lo: n, hi: n })}`,
        patient: beside({ columns: { ...row.columns, value: { lo: n, hi: n } } }),
      })),
    ]
  })
}

/** What is not known: the birth, a word of the person, a value, the row itself; and a value of which only one side is. */
function missing(patient: RawPatient, asked: Asked): Variant[] {
  const open = { lo: OPEN_LO, hi: OPEN_HI }
  const rows = [...new Set(asked.leaves.map((leaf) => rowOf(patient, leaf)).filter((at) => at >= 0))]
  return [
    ...(asked.births.length ? [{ edge: 'fødselsdato mangler', patient: { ...patient, birth: null } }] : []),
    ...Object.keys(asked.person)
      .filter((field) => field !== 'municipality')
      .map((field) => ({ edge: `${field} mangler`, patient: { ...patient, [field]: '' } })),
    ...rows.map((at) => ({ edge: `${patient.rows[at]!.table} mangler`, patient: { ...patient, rows: patient.rows.filter((_, index) => index !== at) } })),
    ...rows.flatMap((at) =>
      Object.keys(patient.rows[at]!.columns ?? {}).map((column) => ({
        edge: `${column} kan ikke læses`,
        patient: withRow(patient, at, (row) => ({ ...row, columns: { ...row.columns, [column]: open } })),
      })),
    ),
    ...rows
      .filter((at) => patient.rows[at]!.table === 'result')
      .flatMap((at) =>
        (asked.numbers.value ?? []).flatMap((n) => [
          {
            edge: `svaret er ${writeBounds({ lo: OPEN_LO, hi: n - 1 })}`,
            patient: withRow(patient, at, (row) => ({ ...row, columns: { ...row.columns, value: { lo: OPEN_LO, hi: n - 1 } } })),
          },
          {
            edge: `svaret er ${writeBounds({ lo: OPEN_LO, hi: 2 * n - 1 })}`,
            patient: withRow(patient, at, (row) => ({ ...row, columns: { ...row.columns, value: { lo: OPEN_LO, hi: 2 * n - 1 } } })),
          },
        ]),
      ),
  ]
}
