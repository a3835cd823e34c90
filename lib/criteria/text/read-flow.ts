// Groups, steps, tiers, display fields and sorting from their lines.
import type { Node, Profile, Rule, Step, Tier } from '../document/schema'
import { ROLE_CODES } from '../document/schema'
import type { Row } from './grammar'
import { readDisplay, readNode } from './read-node'
import { endOfHead, leadWord, place, readNamed, readUnder } from './read-lines'
import { readPeriod } from './read-value'
import { badValue, checkName, Cursor, lacking, nothingBeneath, unknown, type Reading } from './reading'

/** `… : question`, the members of a group beneath; `own` lines beneath are not members. */
function readHeaded(reading: Reading, row: Row, cursor: Cursor, at: string, own: (line: Row) => boolean = () => false): { node: Node; lines: Row[] } {
  endOfHead(reading, row, cursor, true)
  const lines = row.under.filter(own)
  const members = row.under.filter((line) => !own(line))
  return { node: row.tail?.length ? readNode(reading, row.tail, members, at, row) : { type: 'group', how: 'all', of: [] }, lines }
}

export function readGroupPart(reading: Reading, row: Row, at: string): Profile['groups'][number] {
  const { id, label, cursor } = readNamed(reading, row)
  let on: string | undefined
  if (cursor.takes('when')) {
    const where = cursor.at
    on = cursor.name({ da: 'navnet på en ja/nej-parameter', en: 'the name of a yes/no parameter' })
    checkName(reading, 'parameter', on, where)
  }
  const { node } = readHeaded(reading, row, cursor, `${at}.when`)
  return { id, label, when: node, ...(on === undefined ? {} : { module: on }) }
}

const EXITS = ['yes', 'no', 'missing'] as const
type Exit = (typeof EXITS)[number]
const isExit = (row: Row) => (EXITS as readonly string[]).includes(leadWord(row)) && (row.head[0]![1]?.type === 'arrow' || row.head[0]!.length === 1)

export function readStep(reading: Reading, row: Row, at: string): Step {
  const type = leadWord(row)
  const cursor = new Cursor(row.head[0]!.slice(1), reading, row)
  const id = cursor.name()
  if (type === 'out') {
    const reason = cursor.text({ da: 'en grund i anførselstegn', en: 'a reason in quotation marks' })
    endOfHead(reading, row, cursor, false)
    nothingBeneath(reading, row.under)
    return { id, type, reason }
  }
  const title = cursor.maybeText()
  const named = { id, ...(title === undefined ? {} : { title }) }
  if (type === 'in') {
    endOfHead(reading, row, cursor, false)
    nothingBeneath(reading, row.under)
    return { ...named, type }
  }
  const { node, lines } = readHeaded(reading, row, cursor, `${at}.ask`, isExit)
  const exits: { [exit in Exit]?: string | null } = {}
  const exit = (name: Exit) => (line: Row) => {
    place(reading, line, `${at}.${name}`)
    const to = new Cursor(line.head[0]!.slice(1), reading, line)
    if (to.peek()?.type === 'arrow') to.next()
    else lacking(reading, to.at, { da: '-> og navnet på et trin', en: '-> and the name of a step' })
    const where = to.at
    exits[name] = to.peek() ? to.name({ da: 'navnet på et trin', en: 'the name of a step' }) : null
    if (exits[name] !== null) checkName(reading, 'step', exits[name]!, where)
    endOfHead(reading, line, to, false)
    nothingBeneath(reading, line.under)
  }
  readUnder(reading, lines, { yes: exit('yes'), no: exit('no'), missing: exit('missing') }, () => false, EXITS)
  return {
    ...named,
    type: 'question',
    ask: node,
    yes: exits.yes ?? null,
    no: exits.no ?? null,
    ...(exits.missing === undefined ? {} : { missing: exits.missing }),
  }
}

type Doing = NonNullable<Tier['otherwise']>
const DOING = ['action', 'role', 'within'] as const
const isDoing = (row: Row) => (DOING as readonly string[]).includes(leadWord(row))

function readDoing(reading: Reading, rows: readonly Row[], at: string, around: Row): Doing {
  const doing: Doing = { action: '', role: 'laege', within: null }
  const line = (row: Row, name: string) => {
    place(reading, row, `${at}.${name}`)
    nothingBeneath(reading, row.under)
    return new Cursor(row.head[0]!.slice(1), reading, row)
  }
  let role = false
  readUnder(
    reading,
    rows,
    {
      action: (row) => {
        const cursor = line(row, 'action')
        doing.action = cursor.text()
        endOfHead(reading, row, cursor, false)
      },
      role: (row) => {
        role = true
        const cursor = line(row, 'role')
        const said = cursor.peek()
        const word = cursor.token({ da: 'en rolle', en: 'a role' })
        if ((ROLE_CODES as readonly string[]).includes(word)) doing.role = word as Doing['role']
        else if (said) unknown(reading, 'unknownValue', said, word, ROLE_CODES)
        endOfHead(reading, row, cursor, false)
      },
      within: (row) => {
        const cursor = line(row, 'within')
        const where = cursor.at
        const period = readPeriod(cursor.rest())
        if (period && period.unit !== 'years') doing.within = { n: period.n, unit: period.unit }
        else badValue(reading, where, { da: 'en frist i dage, uger eller måneder, fx 2 weeks', en: 'a deadline in days, weeks or months, such as 2 weeks' })
        endOfHead(reading, row, cursor, false)
      },
    },
    () => false,
    DOING,
  )
  if (!role)
    lacking(reading, { from: around.to, to: around.to }, { da: `»role« og en rolle, fx ${ROLE_CODES[0]}`, en: `“role” and a role, such as ${ROLE_CODES[0]}` })
  return doing
}

const COLOURS = ['red', 'yellow', 'green'] as const
const SYMBOLS = ['triangle', 'diamond', 'circle'] as const

/** `rule` gives the place of the tier's next rule. */
export function readTier(reading: Reading, row: Row, at: string, ruleAt: (id: string) => string): Tier {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  const tier: Tier = { id, name: label, colour: 'red', symbol: 'triangle', rules: [] }
  const look = new Cursor(row.tail?.[0] ?? [], reading, row)
  const pick = <T extends string>(all: readonly T[], what: { da: string; en: string }): T => {
    const atom = look.next()
    if (atom && (all as readonly string[]).includes(atom.text)) return atom.text as T
    if (atom) unknown(reading, 'unknownValue', atom, atom.text, all)
    else if (row.tail?.length) lacking(reading, look.at, what)
    return all[0]!
  }
  tier.colour = pick(COLOURS, { da: 'en farve', en: 'a colour' })
  tier.symbol = pick(SYMBOLS, { da: 'et symbol', en: 'a symbol' })
  look.end()
  if (row.tail?.[1]) new Cursor(row.tail[1], reading, row).end()
  readUnder(
    reading,
    row.under,
    {
      rule: (line) => {
        const rule = new Cursor(line.head[0]!.slice(1), reading, line)
        const name = rule.name()
        const key = ruleAt(name)
        place(reading, line, key)
        tier.rules.push(readRule(reading, line, rule, name, key))
      },
      otherwise: (line) => {
        place(reading, line, `${at}.otherwise`)
        endOfHead(reading, line, new Cursor(line.head[0]!.slice(1), reading, line), false)
        tier.otherwise = readDoing(reading, line.under, `${at}.otherwise`, line)
      },
    },
    () => false,
    ['otherwise'],
  )
  return tier
}

function readRule(reading: Reading, row: Row, cursor: Cursor, id: string, at: string): Rule {
  const reason = cursor.text({ da: 'en begrundelse i anførselstegn', en: 'a reason in quotation marks' })
  const { node, lines } = readHeaded(reading, row, cursor, `${at}.when`, isDoing)
  return { id, when: node, reason, ...readDoing(reading, lines, at, row) }
}

export function readShow(reading: Reading, row: Row, at: string): Profile['display'][number] {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  nothingBeneath(reading, row.under)
  const { kind, params } = row.tail?.length ? readDisplay(reading, row.tail, at, row) : { kind: '', params: {} }
  return { id, label, kind, params }
}

export function readSort(reading: Reading, row: Row): Profile['order'][number] {
  const cursor = new Cursor(row.head[0]!.slice(1), reading, row)
  const where = cursor.at
  const field = cursor.name({ da: 'navnet på en oplysning', en: 'the name of a display field' })
  checkName(reading, 'display', field, where)
  const descending = cursor.takes('descending')
  if (!descending) cursor.takes('ascending')
  endOfHead(reading, row, cursor, false)
  nothingBeneath(reading, row.under)
  return { field, descending }
}
