// The rows of a patient as tuples over FHIR: the entry law (5) said in CQL. Every table gives the same tuple, so that rows of different tables unite and sort.
import { TABLES, type Column, type Table, type Word } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import { SOURCES } from './sources'
import { quoted, type Library } from './text'
import { DAY_FUNCTIONS } from './window'

/** Unit that a result's code is measured in, UCUM. */
export interface CodeUnit {
  system: string
  code: string
  unit: string
}
/** What the plan asks of rows: nothing else is put into them. */
export interface Needs {
  columns: Column[]
  words: Word[]
  /** Rows are ordered (first, last, value). */
  order: boolean
  /** Rows' ends are used. */
  ends: boolean
  /** Rows' ATC codes are used. */
  atc: boolean
}

/** How a code is written in a row: system, a space, code. */
export const keyOf = (system: string, code: string): string => `${system} ${code}`

const OWN = 'urn:profilstudio:'
const NONE = 'null as System.Integer'
const aliased = Object.values(SYSTEMS).filter((system) => system.aliases.length)

export const ROW_FUNCTIONS = `${DAY_FUNCTIONS}

// Canonical system and code; null where either is absent.
define function "Code key"(c FHIR.Coding):
  (case
${aliased.map((system) => `    when c.system.value in { ${system.aliases.map(quoted).join(', ')} } then ${quoted(system.uri)}`).join('\n')}
    else c.system.value
  end) + ' ' + c.code.value

// Whole thousandths, rounded half away from zero: Integers compare alike in every engine, decimal fractions do not.
define function "Thousandths"(v System.Decimal):
  if v is null or v > 2147483.0 or v < -2147483.0 then null
  else if v < 0.0 then -(Truncate(0.5 - v * 1000.0)) else Truncate(v * 1000.0 + 0.5)

// Bounds in thousandths: a comparator leaves one side not known (null); a unit other than the concept's, or an unknown comparator, leaves both.
define function "Low"(q FHIR.Quantity, unit System.String):
  if unit is not null and Coalesce(q.code.value, q.unit.value, unit) != unit then null
  else case Coalesce(q.comparator.value, '=')
    when '=' then "Thousandths"(q.value.value)
    when '>=' then "Thousandths"(q.value.value)
    when '>' then "Thousandths"(q.value.value) + 1
    else null
  end

define function "High"(q FHIR.Quantity, unit System.String):
  if unit is not null and Coalesce(q.code.value, q.unit.value, unit) != unit then null
  else case Coalesce(q.comparator.value, '=')
    when '=' then "Thousandths"(q.value.value)
    when '<=' then "Thousandths"(q.value.value)
    when '<' then "Thousandths"(q.value.value) - 1
    else null
  end

define function "Low of extension"(e FHIR.Extension):
  if e.value is FHIR.Range then "Low"((e.value as FHIR.Range).low, null) else "Low"(e.value as FHIR.Quantity, null)

define function "High of extension"(e FHIR.Extension):
  if e.value is FHIR.Range then "High"((e.value as FHIR.Range).high, null) else "High"(e.value as FHIR.Quantity, null)`

const extension = (name: string) => `First(X.extension E where E.url.value = ${quoted(OWN + name)} return all E)`

/** The rows of a table, as the name of a statement. */
export function rowsOf(table: Table, needs: Needs, units: readonly CodeUnit[], library: Library): string {
  return library.share('Rows', table === 'death' ? deathRows(needs) : resourceRows(table, needs, units))
}

function resourceRows(table: Exclude<Table, 'death'>, needs: Needs, units: readonly CodeUnit[]): string {
  const source = SOURCES[table]
  const at = source.day.length === 1 ? source.day[0]! : `Coalesce(${source.day.join(', ')})`
  const codes = source.codings === null
    ? `({ X.managingOrganization.identifier.system.value + ' ' + X.managingOrganization.identifier.value.value }) C where C is not null return all C`
    : `(${source.codings}) C where "Code key"(C) is not null return all "Code key"(C)`
  const sorted = needs.order || needs.atc
  const measured = table === 'result' && (needs.order || needs.columns.includes('value'))
  const lets = [`atTime: ${at}`, 'onDay: "Day of time"(atTime)', `codes: (${codes}${sorted ? ' sort asc' : ''})`]
  if (measured) {
    const side = (name: 'low' | 'high', of: string) => `if X.value is FHIR.Range then ${of}((X.value as FHIR.Range).${name}, unit) else ${of}(X.value as FHIR.Quantity, unit)`
    lets.push(`unit: ${unitOf(units)}`, `lo: ${side('low', '"Low"')}`, `hi: ${side('high', '"High"')}`)
  }
  const elements = [
    'onDay: onDay', 'codes: codes',
    ...(needs.ends ? [`endDay: Coalesce(${source.end ?? `"Day of date"((${extension('stop')}.value as FHIR.date).value)`}, ${OPEN_DAY})`] : []),
    ...(needs.order ? orderOf(table) : []),
    ...(needs.atc ? [`atc: First(codes C where StartsWith(C, ${quoted(keyOf(SYSTEMS.atc.uri, ''))}) return all C)`] : []),
    ...needs.columns.flatMap((column) => boundsOf(table, column)),
    ...needs.words.map((word) => `${word}: ${wordOf(table, word)}`),
  ]
  return `[${source.resource}] X
    let ${lets.join(',\n      ')}
    where ${source.counts}
      and onDay >= 0 and exists codes
    return all Tuple {
      ${elements.join(',\n      ')}
    }`
}

/** The order of a patient's day: table, time, answered, codes, value, id. */
function orderOf(table: Exclude<Table, 'death'>): string[] {
  const answered = table === 'result' ? `("Day of time"(X.issued.value) - onDay) * 1440 + "Minute of time"(X.issued.value)` : `(${extension('answered')}.value as FHIR.integer).value`
  return [
    `tableNo: ${TABLES.indexOf(table)}`,
    'onMinute: Coalesce("Minute of time"(atTime), -1)',
    `answered: Coalesce(${answered}, -1)`,
    `codeKey: Combine(codes, '\\n')`,
    `valueFrom: ${table === 'result' ? 'Coalesce(lo, -2147483647)' : '-2147483647'}`,
    `valueTo: ${table === 'result' ? 'Coalesce(hi, 2147483647)' : '2147483647'}`,
    `id: Coalesce(First(X.identifier I where I.system.value = ${quoted(`${OWN}raekke`)} return all I.value.value), X.id.value)`,
  ]
}

function boundsOf(table: Exclude<Table, 'death'>, column: Column): string[] {
  if (table === 'result' && column === 'value') return ['valueLo: lo', 'valueHi: hi']
  const own = SOURCES[table].columns?.[column]
  const side = (of: string) => (own ? `if ${own} is not null then ${of}(${own}, null) else ` : '') + `${of.slice(0, -1)} of extension"(${extension(column)})`
  return [`${column}Lo: ${side('"Low"')}`, `${column}Hi: ${side('"High"')}`]
}

function wordOf(table: Table, word: Word): string {
  const own = `(${extension(word)}.value as FHIR.string).value`
  if (table !== 'diagnosis' || word !== 'kind') return `Coalesce(${own}, '')`
  return `case First(First(X.category).coding).code.value when 'encounter-diagnosis' then 'kontakt' when 'problem-list-item' then 'forloeb' else Coalesce(${own}, '') end`
}

/** The unit of a result, by its codes; null where none is given, and then every unit is read. */
function unitOf(units: readonly CodeUnit[]): string {
  const by = new Map<string, string[]>()
  for (const { system, code, unit } of units) by.set(unit, [...(by.get(unit) ?? []), keyOf(system, code)])
  if (!by.size) return 'null as System.String'
  const cases = [...by].map(([unit, keys]) => `when exists (codes C where C in { ${keys.map(quoted).join(', ')} } return all C) then ${quoted(unit)}`)
  return `case ${cases.join(' ')} else null end`
}

/** Dead on a day nobody wrote is dead all the same: the day of birth keeps the patient out on every reference date. */
function deathRows(needs: Needs): string {
  const elements = [
    'onDay: Coalesce("Day of time"(died), "Day of date"(X.birthDate.value), 0)', 'codes: ({} as List<System.String>)',
    ...(needs.ends ? [`endDay: ${OPEN_DAY}`] : []),
    ...(needs.order ? [`tableNo: ${TABLES.indexOf('death')}`, 'onMinute: Coalesce("Minute of time"(died), -1)', 'answered: -1', `codeKey: ''`, 'valueFrom: -2147483647', 'valueTo: 2147483647', `id: ''`] : []),
    ...(needs.atc ? ['atc: null as System.String'] : []),
    ...needs.columns.flatMap((column) => [`${column}Lo: ${NONE}`, `${column}Hi: ${NONE}`]),
    ...needs.words.map((word) => `${word}: ''`),
  ]
  return `({ Patient }) X
    let died: (X.deceased as FHIR.dateTime).value
    where died is not null or Coalesce((X.deceased as FHIR.boolean).value, false)
    return all Tuple {
      ${elements.join(',\n      ')}
    }`
}
