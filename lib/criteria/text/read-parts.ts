// Used profiles and parameters from their lines.
import type { FieldValue, Parameter, UsedProfile } from '../document/schema'
import type { Row } from './grammar'
import { says } from './problems'
import { endOfHead, place, readItems, readNamed, readProse, readUnder } from './read-lines'
import { readLiteral, readPeriod } from './read-value'
import { badValue, checkName, Cursor, lacking, nothingBeneath, textOfAtom, twice, unknown, WHAT, type Reading } from './reading'
import { thousandthsOf, unitText } from './strings'

export function readUsed(reading: Reading, row: Row, at: string): UsedProfile {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  const used: UsedProfile = { id, profile: '', version: '', title: label, digest: '', values: {} }
  const said = readItems(reading, row.tail ?? [], {
    profile: (item) => void (used.profile = item.name()),
    version: (item) => void (used.version = item.token(WHAT.text)),
    digest: (item) => void (used.digest = item.text()),
  })
  for (const word of ['profile', 'version', 'digest'])
    if (row.tail && !said.has(word)) lacking(reading, { from: row.to, to: row.to }, { da: `»${word}«`, en: `“${word}”` })
  const set = (line: Row) => {
    const item = new Cursor(line.head[0]!.slice(1), reading, line)
    const name = item.token({ da: 'navnet på en parameter i den brugte profil', en: 'the name of a parameter of the used profile' })
    place(reading, line, `${at}.values.${name}`)
    const rest = item.rest()
    const value: FieldValue | undefined =
      rest.length === 1 && rest[0]!.type === 'word' && ['yes', 'no'].includes(rest[0]!.text) ? rest[0]!.text === 'yes' : readLiteral(reading, rest, line)
    endOfHead(reading, line, item, false)
    nothingBeneath(reading, line.under)
    if (Object.hasOwn(used.values, name)) twice(reading, line, name)
    if (value !== undefined) Object.defineProperty(used.values, name, { value, enumerable: true, writable: true, configurable: true })
  }
  readUnder(reading, row.under, { set }, () => false)
  return used
}

export function readParameter(reading: Reading, row: Row, at: string): Parameter {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  const [first, ...more] = row.tail ?? []
  const type = first?.[0]?.text ?? ''
  const types = ['whole', 'quantity', 'period', 'yesno', 'choice']
  if (first && !types.includes(type)) unknown(reading, 'unknownWord', first[0]!, type, types)
  const item = new Cursor((first ?? []).slice(1), reading, row)
  const named = { id, label, local: false as boolean, note: undefined as string | undefined }
  const bounds: Record<string, unknown> = {}
  let options: { value: string; label: string }[] = []
  let concept = ''
  const amount = (of: Cursor): unknown => {
    if (type === 'whole') return of.whole()
    if (type === 'quantity') return readAmount(of, reading.unitOf(concept))
    const at = of.at
    const atoms = of.rest()
    const found = readPeriod(atoms)
    if (!found) badValue(reading, at, WHAT.period)
    return found ?? { n: 1, unit: 'days' }
  }
  if (type === 'quantity') {
    const where = item.at
    concept = item.name({ da: 'navnet på en analyse', en: 'the name of a result concept' })
    checkName(reading, 'result', concept, where)
  }
  let value: unknown
  if (type === 'yesno') {
    const word = item.peek()
    value = item.takes('yes')
    if (value === false && !item.takes('no')) badValue(reading, word ?? item.at, { da: 'yes eller no', en: 'yes or no' })
  } else if (type === 'choice') value = item.token({ da: 'et af valgene', en: 'one of the options' })
  else if (types.includes(type)) value = amount(item)
  item.end()
  const bounded = ['whole', 'quantity', 'period'].includes(type)
  const said = readItems(reading, more, {
    local: () => void (named.local = true),
    ...(bounded ? { min: (of: Cursor) => void (bounds.min = amount(of)), max: (of: Cursor) => void (bounds.max = amount(of)) } : {}),
  })
  for (const word of bounded ? ['min', 'max'] : [])
    if (!said.has(word)) lacking(reading, { from: row.to, to: row.to }, { da: `»${word}« og en grænse`, en: `“${word}” and a bound` })
  const option = (line: Row) => {
    place(reading, line, `${at}.options.${options.length}`)
    const of = new Cursor(line.head[0]!.slice(1), reading, line)
    const name = of.token(WHAT.name)
    options = [...options, { value: name, label: of.maybeText() ?? name }]
    endOfHead(reading, line, of, false)
    nothingBeneath(reading, line.under)
  }
  readUnder(
    reading,
    row.under,
    { ...(type === 'choice' ? { option } : {}), note: (line) => void (named.note = readProse(reading, line, `${at}.note`)) },
    () => false,
    ['note'],
  )
  const { note, ...rest } = named
  return {
    ...rest,
    ...(note === undefined ? {} : { note }),
    type,
    ...(type === 'quantity' ? { concept } : {}),
    default: value,
    ...bounds,
    ...(type === 'choice' ? { options } : {}),
  } as Parameter
}

function readAmount(cursor: Cursor, unit: string | undefined): number {
  const { reading } = cursor
  const first = cursor.next()
  const n = first?.type === 'number' ? thousandthsOf(first.text) : null
  if (n === null) badValue(reading, first ?? cursor.at, { da: 'et tal, fx 7.4', en: 'a number, such as 7.4' })
  const said = cursor.peek()
  if (said) {
    cursor.next()
    const text = textOfAtom(reading, said)
    if (unit !== undefined && text !== unit) {
      const meant = unit === '' ? undefined : unitText(unit)
      reading.problems.add(
        'wrongUnit',
        said,
        says(
          `Analysen måles i ${unit || 'et tal uden enhed'}. Ret enheden, og regn tallet om.`,
          `The result concept is measured in ${unit || 'a number without unit'}. Correct the unit and convert the number.`,
          meant,
        ),
        meant,
      )
    }
  }
  return n ?? 0
}
