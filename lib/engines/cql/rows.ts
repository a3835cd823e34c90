// The rows of a patient as tuples over FHIR: the entry law (5) said in CQL. Every table gives the same tuple, so that rows of different tables unite and sort.
// A resource is first read for its codes alone, and for the rest only when a list of the profile has one of them.
import type { Column, Table, Word } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import { keyOf, oneOf } from './codes'
import type { Needs } from './needs'
import { SOURCES } from './sources'
import { quoted, type Library } from './text'
import { ATC, NO_HI, NO_LO, tupleOf, type Elements } from './tuple'
import { DAY_FUNCTIONS } from './window'

/** How values of a result code stand (law 5): the unit, as UCUM code or as people read it, and the decimals they are rounded to. */
export interface Measure {
  system: string
  code: string
  decimals: number
  units: readonly string[]
}

const OWN = 'urn:profilstudio:'
const aliased = Object.values(SYSTEMS).filter((system) => system.aliases.length)

export const ROW_FUNCTIONS = `${DAY_FUNCTIONS}

// Canonical system and code; null where either is absent.
define function "Code key"(system System.String, code System.String):
  (case
${aliased.map((system) => `    when system in { ${system.aliases.map(quoted).join(', ')} } then ${quoted(system.uri)}`).join('\n')}
    else system
  end) + ' ' + code

// Whole thousandths, rounded half away from zero to so many decimals: Integers compare alike in every engine, decimal fractions do not.
// The half is a hundred-millionth too large, since an engine that counts in binary has 43.49999999999999 for 4.35 * 10.
define function "Thousandths"(v System.Decimal, decimals System.Integer):
  if v is null or v > 2147483.0 or v < -2147483.0 then null
  else (if v < 0.0 then -1 else 1) * case decimals
    when 0 then Truncate(Abs(v) + 0.50000001) * 1000
    when 1 then Truncate(Abs(v) * 10.0 + 0.50000001) * 100
    when 2 then Truncate(Abs(v) * 100.0 + 0.50000001) * 10
    else Truncate(Abs(v) * 1000.0 + 0.50000001)
  end

// Bounds in thousandths; null is a side not known. A comparator leaves one side, an unknown comparator or a unit not among those given both.
define function "Bounds"(q FHIR.Quantity, units List<System.String>, decimals System.Integer):
  q Q
    let comparator: Coalesce(Q.comparator.value, '='),
      n: if units is null or Coalesce(Q.code.value, Q.unit.value, '') in units then "Thousandths"(Q.value.value, decimals) else null
    return Tuple {
      lo: case comparator when '=' then n when '>=' then n when '>' then n + 1 else null end,
      hi: case comparator when '=' then n when '<=' then n when '<' then n - 1 else null end
    }

define function "Bounds of range"(r FHIR.Range, units List<System.String>, decimals System.Integer):
  Tuple { lo: "Bounds"(r.low, units, decimals).lo, hi: "Bounds"(r.high, units, decimals).hi }

// A result that names a day; one that names a month or a year names none.
define function "Bounds of day"(t System.DateTime):
  if day from t is null then Tuple { lo: null as System.Integer, hi: null as System.Integer } else Tuple { lo: "Day of time"(t), hi: "Day of time"(t) }

define function "Bounds of extension"(e FHIR.Extension, units List<System.String>, decimals System.Integer):
  if e.value is FHIR.Range then "Bounds of range"(e.value as FHIR.Range, units, decimals) else "Bounds"(e.value as FHIR.Quantity, units, decimals)`

const extension = (name: string) => `First(X.extension E where E.url.value = ${quoted(OWN + name)} return all E)`

/** The rows of a table, as the name of a statement. */
export function rowsOf(table: Table, needs: Needs, measures: readonly Measure[], library: Library): string {
  return library.once(`Rows of ${table}`, () => (table === 'death' ? deathRows(needs) : resourceRows(table, needs, measures)))
}

function resourceRows(table: Exclude<Table, 'death'>, needs: Needs, measures: readonly Measure[]): string {
  const source = SOURCES[table]
  const need = needs.of(table)
  const at = source.day.length === 1 ? source.day[0]! : `Coalesce(${source.day.join(', ')})`
  const keys =
    source.codings === null
      ? `({ "Code key"(X.managingOrganization.identifier.system.value, X.managingOrganization.identifier.value.value) }) C where C is not null return all C`
      : `(${source.codings}) C let key: "Code key"(C.system.value, C.code.value) where key is not null return distinct key sort asc`
  const chosen = need.codes === 'every' ? 'exists codes' : `exists (codes C where ${oneOf(need.codes)} return all C)`
  const read = new Set(needs.all.columns.filter((column) => need.columns.has(column)))
  if (table === 'result' && need.order) read.add('value')
  const lets = [
    'X: Y.resource',
    `atTime: ${at}`,
    'onDay: "Day of time"(atTime)',
    ...(table === 'result' && read.size ? [`measure: ${measureOf(measures)}`] : []),
    ...[...read].flatMap((column) =>
      table === 'result' && column === 'value' ? [`valueBounds: ${RESULT_VALUE}`] : [`${column}Bounds: ${columnOf(table, column)}`],
    ),
  ]
  const elements: Elements = {
    onDay: 'onDay',
    codes: 'Y.codes',
    ...(need.ends ? { endDay: `Coalesce(${source.end ?? `"Day of date"((${extension('stop')}.value as FHIR.date).value)`}, ${OPEN_DAY})` } : {}),
    ...(need.order ? orderOf(table) : {}),
    ...(need.atc ? { atc: `First(Y.codes C where StartsWith(C, ${quoted(ATC)}) return all C)` } : {}),
    ...Object.fromEntries(
      [...read].flatMap((column) => [
        [`${column}Lo`, `${column}Bounds.lo`],
        [`${column}Hi`, `${column}Bounds.hi`],
      ]),
    ),
    ...Object.fromEntries([...need.words].map((word) => [word, wordOf(table, word)])),
  }
  return `([${source.resource}] X
    let codes: (${keys})
    where ${chosen}
      and ${source.counts}
    return all Tuple { resource: X, codes: codes }) Y
    let ${lets.join(',\n      ')}
    where onDay >= 0
    return all ${tupleOf(elements, needs, table)}`
}

const RESULT_VALUE = `if X.value is FHIR.Range then "Bounds of range"(X.value as FHIR.Range, measure.units, measure.decimals)
        else if X.value is FHIR.dateTime then "Bounds of day"((X.value as FHIR.dateTime).value)
        else "Bounds"(X.value as FHIR.Quantity, measure.units, measure.decimals)`

/** The order of a patient's day: table, time, answered, codes, value, id. */
function orderOf(table: Exclude<Table, 'death'>): Elements {
  const answered =
    table === 'result'
      ? `("Day of time"(X.issued.value) - onDay) * 1440 + "Minute of time"(X.issued.value)`
      : `(${extension('answered')}.value as FHIR.integer).value`
  return {
    onMinute: 'Coalesce("Minute of time"(atTime), -1)',
    answered: `Coalesce(${answered}, -1)`,
    codeKey: `Combine(Y.codes, '\\n')`,
    ...(table === 'result' ? { valueFrom: `Coalesce(valueBounds.lo, ${NO_LO})`, valueTo: `Coalesce(valueBounds.hi, ${NO_HI})` } : {}),
    id: `Coalesce(First(X.identifier I where I.system.value = ${quoted(`${OWN}raekke`)} return all I.value.value), X.id.value)`,
  }
}

function columnOf(table: Exclude<Table, 'death'>, column: Column): string {
  const own = SOURCES[table].columns?.[column]
  const how = table === 'result' ? 'measure.units, measure.decimals' : 'null, 3'
  return `${own ? `if ${own} is not null then "Bounds"(${own}, ${how}) else ` : ''}"Bounds of extension"(${extension(column)}, ${how})`
}

function wordOf(table: Table, word: Word): string {
  const own = `(${extension(word)}.value as FHIR.string).value`
  if (table !== 'diagnosis' || word !== 'kind') return `Coalesce(${own}, '')`
  return `case First(First(X.category).coding).code.value when 'encounter-diagnosis' then 'kontakt' when 'problem-list-item' then 'forloeb' else Coalesce(${own}, '') end`
}

/** How a result's value stands, by its codes. Without a measure every unit is read, to three decimals. */
function measureOf(measures: readonly Measure[]): string {
  const by = new Map<string, string[]>()
  for (const one of measures) {
    const how = `Tuple { units: { ${one.units.map(quoted).join(', ')} }, decimals: ${one.decimals} }`
    by.set(how, [...(by.get(how) ?? []), quoted(keyOf(one.system, one.code))])
  }
  const any = 'Tuple { units: null as List<System.String>, decimals: 3 }'
  return by.size
    ? `case\n${[...by].map(([how, keys]) => `        when exists (Y.codes C where C in { ${keys.join(', ')} } return all C) then ${how}\n`).join('')}        else ${any}\n      end`
    : any
}

/** Dead on a day nobody wrote is dead all the same: the day of birth keeps the patient out on every reference date. */
const deathRows = (needs: Needs): string => `({ Patient }) X
    let died: (X.deceased as FHIR.dateTime).value
    where died is not null or Coalesce((X.deceased as FHIR.boolean).value, false)
    return all ${tupleOf({ onDay: 'Coalesce("Day of time"(died), "Day of date"(X.birthDate.value), 0)' }, needs, 'death')}`
