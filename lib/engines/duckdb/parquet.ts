// A population as a folder of Parquet files, by DuckDB's own COPY, and back without loss. The files hold the tables of the data contract
// (../sql/schema), with a patient's key beside, and population.json what no table holds. The instance is one of its own with access to files,
// apart from the sessions that run what authors write: start it in a process that does nothing else.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection, type DuckDBIntegerVector } from '@duckdb/node-api'
import { OPEN_DAY, OPEN_HI, OPEN_LO, TABLES, type Column, type Table, type Word } from '#criteria'
import type { Code, Population, Rows } from '#population/columns'
import { daysOf, keyOf, keysAt, type KeysAt } from '#population/file/form'
import { compareCodePoints } from '#population/growing'
import { duckdbDialect as sql } from '../sql/duckdb'
import { HOLDS } from '../sql/schema'

/** A folder that does not hold a population: the file and what is wrong with it. */
export class ParquetError extends Error {
  constructor(
    readonly file: string,
    readonly why: 'missing' | 'order' | 'code' | 'range',
  ) {
    super(`${file}: ${why}`)
    this.name = 'ParquetError'
  }
}

type Whole = Int32Array | Uint32Array | Uint8Array
interface Out {
  name: string
  of: Whole | ((row: number) => number)
  /** What the number stands for; by default itself. */
  as?: (name: string) => string
}
interface Meta {
  form: 'profilstudio-population-1'
  name: string
  clinic: string
  ref: number
  size: number
  keys: KeysAt
}
const META = 'population.json'
const VECTOR = 2_048
const bounds = (name: string) => [`${name}_lo`, `${name}_hi`] as const

async function withDuckdb<T>(folder: string, work: (connection: DuckDBConnection) => Promise<T>, memory = 2_048): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: `${memory}MB`, threads: '2', temp_directory: join(folder, '.duckdb') })
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Writes the folder; a file of the same name is written over. One table is in DuckDB's memory at a time. */
export async function populationToParquet(population: Population, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { name, clinic, ref, size } = population
  await withDuckdb(folder, async (connection) => {
    const write = (table: string, rows: number, columns: Out[]) => copied(connection, folder, table, rows, columns)
    const word = (as: string, { list, of }: { list: string[]; of: Uint8Array }): Out => ({ name: as, of, as: (no) => `(${listed(list)})[${no} + 1]` })
    await write('code', population.codes.length, [
      { name: 'no', of: (row) => row },
      { name: 'system', of: (row) => row, as: (no) => `(${listed(population.codes.map(({ system }) => system))})[${no} + 1]` },
      { name: 'code', of: (row) => row, as: (no) => `(${listed(population.codes.map(({ code }) => code))})[${no} + 1]` },
    ])
    await write('patient', size, [
      { name: 'pid', of: (row) => row },
      { name: 'birth', of: population.birth, as: (no) => `nullif(${no}, ${OPEN_DAY})` },
      word('sex', population.sex),
      word('municipality', population.municipality),
      word('cpr_status', population.cprStatus),
    ])
    for (const table of TABLES) {
      const rows = population.tables[table]
      await write(table, rows.count, [
        { name: 'row', of: (row) => row },
        { name: 'pid', of: rows.patient },
        { name: 'day', of: rows.day },
        { name: 'stop', of: rows.stop, as: (no) => `nullif(${no}, ${OPEN_DAY})` },
        { name: 'ord', of: rows.ord },
        ...HOLDS[table].columns.flatMap((column): Out[] => {
          const own = rows.columns[column]
          if (!own) return []
          const [lo, hi] = bounds(column)
          return [
            { name: lo, of: own.lo, as: (no) => `nullif(${no}, ${OPEN_LO})` },
            { name: hi, of: own.hi, as: (no) => `nullif(${no}, ${OPEN_HI})` },
          ]
        }),
        ...HOLDS[table].words.flatMap((one): Out[] => (rows.words[one] ? [word(one, rows.words[one])] : [])),
      ])
      await write(`${table}_code`, rows.codeNo.length, [
        { name: 'no', of: rows.codeNo },
        { name: 'row', of: rows.codeRow },
      ])
    }
  })
  const meta: Meta = { form: 'profilstudio-population-1', name, clinic, ref, size, keys: keysAt(size, population.key, population.added) }
  writeFileSync(join(folder, META), JSON.stringify(meta))
}

/** Numbers are appended to a staging table, and written from there with what they stand for. */
async function copied(connection: DuckDBConnection, folder: string, table: string, rows: number, columns: Out[]): Promise<void> {
  const names = columns.map(({ name }) => sql.quoted(name))
  await connection.run(`create table staging (${names.map((name) => `${name} integer`).join(', ')})`)
  const appender = await connection.createAppender('staging')
  for (let from = 0; from < rows; from += VECTOR) {
    const length = Math.min(VECTOR, rows - from)
    const chunk = DuckDBDataChunk.create(
      columns.map(() => INTEGER),
      length,
    )
    columns.forEach(({ of }, index) => {
      const vector = chunk.getColumnVector(index) as DuckDBIntegerVector
      if (typeof of === 'function') for (let i = 0; i < length; i++) vector.setItem(i, of(from + i))
      else for (let i = 0; i < length; i++) vector.setItem(i, of[from + i]!)
      vector.flush()
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const select = columns.map(({ as }, index) => `${as ? as(names[index]!) : names[index]} as ${names[index]}`)
  await connection.run(`copy (select ${select.join(', ')} from staging) to ${sql.text(join(folder, `${table}.parquet`))} (format parquet, compression zstd)`)
  await connection.run('drop table staging')
}
const listed = (list: readonly string[]): string => `[${list.map(sql.text).join(', ')}]::varchar[]`

/** Reads a folder that was written so; what a column does not hold is open. Throws ParquetError. */
export async function parquetToPopulation(folder: string): Promise<Population> {
  let meta: Meta
  try {
    meta = JSON.parse(readFileSync(join(folder, META), 'utf8')) as Meta
  } catch {
    throw new ParquetError(META, 'missing')
  }
  if (meta.form !== 'profilstudio-population-1') throw new ParquetError(META, 'range')
  return withDuckdb(folder, async (connection) => {
    const reader = new Reader(connection, folder)
    const codes = await reader.codes()
    const patients = await reader.numbers('patient', 'pid', ['birth'], { birth: OPEN_DAY })
    const { size, name, clinic, ref } = meta
    if (patients.count !== size) throw new ParquetError('patient.parquet', 'range')
    const tables = {} as Record<Table, Rows>
    for (const table of TABLES) tables[table] = await tableOf(reader, table, size, codes.length)
    const added = typeof meta.keys === 'object' && !Array.isArray(meta.keys) ? meta.keys.added : undefined
    return {
      digest: '',
      name,
      clinic,
      ref,
      size,
      key: keyOf(meta.keys),
      ...(added === undefined ? {} : { added }),
      birth: patients.of.birth!,
      sex: await reader.words('patient', 'pid', 'sex'),
      municipality: await reader.words('patient', 'pid', 'municipality'),
      cprStatus: await reader.words('patient', 'pid', 'cpr_status'),
      codes,
      tables,
    }
  })
}

async function tableOf(reader: Reader, table: Table, size: number, codeCount: number): Promise<Rows> {
  const file = `${table}.parquet`
  const held = new Set(await reader.columns(table))
  const columns = HOLDS[table].columns.filter((one) => held.has(`${one}_lo`) && held.has(`${one}_hi`))
  const open = Object.fromEntries(
    columns.flatMap((one) => [
      [`${one}_lo`, OPEN_LO],
      [`${one}_hi`, OPEN_HI],
    ]),
  ) as Record<string, number>
  const read = await reader.numbers(table, 'row', ['pid', 'stop', 'ord', ...columns.flatMap(bounds)], { stop: OPEN_DAY, ...open })
  const { count, of } = read
  const [patient, ord] = [Uint32Array.from(of.pid!), of.ord!]
  for (let row = 0; row < count; row++) {
    if (patient[row]! >= size || ord[row]! < 0) throw new ParquetError(file, 'range')
    if (row && (patient[row]! < patient[row - 1]! || (patient[row] === patient[row - 1] && ord[row]! <= ord[row - 1]!))) throw new ParquetError(file, 'order')
  }
  const index = await reader.numbers(`${table}_code`, null, ['no', 'row'], {})
  const [codeNo, codeRow] = [Uint32Array.from(index.of.no!), Uint32Array.from(index.of.row!)]
  for (let i = 0; i < codeNo.length; i++) {
    if (codeNo[i]! >= codeCount || codeRow[i]! >= count) throw new ParquetError(`${table}_code.parquet`, 'range')
    if (i && (codeNo[i]! < codeNo[i - 1]! || (codeNo[i] === codeNo[i - 1] && codeRow[i]! <= codeRow[i - 1]!)))
      throw new ParquetError(`${table}_code.parquet`, 'order')
  }
  const words: Rows['words'] = {}
  for (const word of HOLDS[table].words) if (held.has(word)) words[word as Word] = await reader.words(table, 'row', word)
  return {
    count,
    patient,
    day: daysOf(ord),
    stop: of.stop!,
    ord,
    columns: Object.fromEntries(columns.map((one) => [one, { lo: of[`${one}_lo`]!, hi: of[`${one}_hi`]! }])) as Partial<
      Record<Column, Rows['columns'][Column] & object>
    >,
    words,
    codeNo,
    codeRow,
  }
}

class Reader {
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly folder: string,
  ) {}

  private from(table: string): string {
    return `read_parquet(${sql.text(join(this.folder, `${table}.parquet`))})`
  }

  async columns(table: string): Promise<string[]> {
    try {
      const found = await this.connection.runAndReadAll(`describe select * from ${this.from(table)}`)
      return found.getColumnsObject().column_name as string[]
    } catch {
      throw new ParquetError(`${table}.parquet`, 'missing')
    }
  }

  /** Columns of whole numbers in the order of `by`; null stands for the value of `open`. */
  async numbers(
    table: string,
    by: string | null,
    names: readonly string[],
    open: Record<string, number>,
  ): Promise<{ count: number; of: Record<string, Int32Array> }> {
    const select = names.map((name) => `cast(coalesce(${sql.quoted(name)}, ${open[name] ?? -1}) as integer) as ${sql.quoted(name)}`)
    const order = by === null ? names : [by]
    const count = await this.count(table)
    const of = Object.fromEntries(names.map((name) => [name, new Int32Array(count)])) as Record<string, Int32Array>
    await this.read(`select ${select.join(', ')} from ${this.from(table)} order by ${order.map(sql.quoted).join(', ')}`, (vectors, at, length) =>
      names.forEach((name, index) => {
        const to = of[name]!
        for (let i = 0; i < length; i++) to[at + i] = vectors(index).getItem(i) ?? 0
      }),
    )
    return { count, of }
  }

  /** A column of words, numbered in code-point order; 0 is the empty word. */
  async words(table: string, by: string, name: string): Promise<{ list: string[]; of: Uint8Array }> {
    const found = await this.connection.runAndReadAll(`select distinct coalesce(${sql.quoted(name)}, '') as word from ${this.from(table)}`)
    const list = [...new Set(['', ...((found.getColumnsObject().word ?? []) as string[])])].sort(compareCodePoints)
    if (list.length > 256) throw new ParquetError(`${table}.parquet`, 'range')
    const of = new Uint8Array(await this.count(table))
    await this.read(
      `select cast(list_position(${listed(list)}, coalesce(${sql.quoted(name)}, '')) - 1 as integer) as no from ${this.from(table)} order by ${sql.quoted(by)}`,
      (vectors, at, length) => {
        for (let i = 0; i < length; i++) of[at + i] = vectors(0).getItem(i) ?? 0
      },
    )
    return { list, of }
  }

  async codes(): Promise<Code[]> {
    await this.columns('code')
    const found = (await this.connection.runAndReadAll(`select system, code from ${this.from('code')} order by no`)).getColumnsObject()
    const codes = ((found.system ?? []) as string[]).map((system, no): Code => ({ system, code: (found.code as string[])[no]! }))
    const text = ({ system, code }: Code) => `${system}\u0000${code}`
    for (let no = 1; no < codes.length; no++) if (compareCodePoints(text(codes[no - 1]!), text(codes[no]!)) >= 0) throw new ParquetError('code.parquet', 'code')
    return codes
  }

  private async count(table: string): Promise<number> {
    const found = await this.connection.runAndReadAll(`select cast(count(*) as integer) as n from ${this.from(table)}`)
    return (found.getColumnsObject().n as number[])[0]!
  }

  private async read(text: string, take: (vector: (index: number) => DuckDBIntegerVector, at: number, length: number) => void): Promise<void> {
    const result = await this.connection.stream(text)
    let at = 0
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount; chunk = await result.fetchChunk()) {
      const vectors = Array.from({ length: chunk.columnCount }, (_, index) => chunk!.getColumnVector(index) as DuckDBIntegerVector)
      take((index) => vectors[index]!, at, chunk.rowCount)
      at += chunk.rowCount
    }
  }
}
