// What stands behind a profile and the work it asks for, from their lines.
import { noAbout } from '../document/about'
import { ABOUT_CODES, ROLE_CODES, WORK_CODES, type About, type WorkAct } from '../document/schema'
import type { Words } from '../kinds/fields'
import type { Row } from './grammar'
import { ENGLISH_WORDS } from './print-work'
import { endOfHead, place, readItems, readNamed, readProse, readUnder } from './read-lines'
import { checkName, Cursor, lacking, nothingBeneath, textOfAtom, unknown, WHAT, type Reading } from './reading'
import { kebab } from './words'

const KINDS: ReadonlyMap<string, WorkAct['kind']> = new Map(WORK_CODES.map((kind) => [kebab(kind), kind]))

export function readAbout(reading: Reading, row: Row): About {
  place(reading, row, 'about')
  endOfHead(reading, row, new Cursor(row.head[0]!.slice(1), reading, row), false)
  const about = noAbout()
  const line = (name: string, read: (item: Cursor) => void) => (under: Row) => {
    place(reading, under, `about.${name}`)
    const item = new Cursor(under.head[0]!.slice(1), reading, under)
    read(item)
    endOfHead(reading, under, item, false)
    nothingBeneath(reading, under.under)
  }
  const text = (word: keyof typeof ENGLISH_WORDS) => (under: Row) => {
    const name = ENGLISH_WORDS[word]
    about.english[name] = readProse(reading, under, `about.english.${name}`)
  }
  const by = {
    origin: line('origin', (item) => void (about.origin = oneOf(item, ABOUT_CODES.origins))),
    for: line('uses', (item) => void (about.uses = namesIn(item, ABOUT_CODES.uses) as About['uses'])),
    decision: line('decision', (item) => void (about.decision = item.text())),
    decided: line('decided', (item) => void (about.decided = item.token(WHAT.date))),
    device: (under: Row) => void (about.device = readProse(reading, under, 'about.device')),
    'english-title': line('english.title', (item) => void (about.english.title = item.text())),
    'english-purpose': text('english-purpose'),
    'english-background': text('english-background'),
    'english-intended-use': text('english-intended-use'),
  }
  readUnder(reading, row.under, by, () => false, Object.keys(by))
  return about
}

export function readWork(reading: Reading, row: Row, at: string): WorkAct {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  const act: WorkAct = { id, title: label, kind: 'other', role: 'klinikpersonale', minutes: 0, times: 1, tiers: [], partner: '', checklist: [] }
  const [first, ...more] = row.tail ?? []
  if (first) {
    const item = new Cursor(first, reading, row)
    act.kind = KINDS.get(oneOf(item, [...KINDS.keys()]))!
    item.end()
  }
  const said = readItems(reading, more, {
    role: (item) => void (act.role = oneOf(item, ROLE_CODES)),
    minutes: (item) => void (act.minutes = item.whole()),
    times: (item) => void (act.times = item.whole()),
    tiers: (item) => void (act.tiers = namesIn(item, null, (name, where) => checkName(reading, 'tier', name, where))),
    partner: (item) => void (act.partner = item.text()),
  })
  for (const [word, what] of Object.entries(NEEDED)) if (row.tail && !said.has(word)) lacking(reading, { from: row.to, to: row.to }, what)
  const check = (line: Row) => {
    place(reading, line, `${at}.checklist.${act.checklist.length}`)
    const item = new Cursor(line.head[0]!.slice(1), reading, line)
    act.checklist.push(item.text())
    endOfHead(reading, line, item, false)
    nothingBeneath(reading, line.under)
  }
  readUnder(reading, row.under, { check }, () => false)
  return act
}
const NEEDED: Record<string, Words> = {
  role: { da: '»role« og hvem', en: '“role” and who' },
  minutes: { da: '»minutes« og et helt tal', en: '“minutes” and a whole number' },
}

/** One of the words; the first where it is none of them, which is told. */
function oneOf<T extends string>(item: Cursor, known: readonly T[]): T {
  const at = item.at
  const word = item.token(WHAT.name)
  if ((known as readonly string[]).includes(word)) return word as T
  unknown(item.reading, 'unknownValue', at, word, known)
  return known[0]!
}
function namesIn(item: Cursor, known: readonly string[] | null, each: (name: string, at: { from: number; to: number }) => void = () => {}): string[] {
  const list = item.next()
  if (list?.type !== 'list') {
    lacking(item.reading, list ?? item.at, { da: 'navne i kantede parenteser, fx [a, b]', en: 'names in square brackets, such as [a, b]' })
    return []
  }
  return list.items!.map((atom) => {
    const name = textOfAtom(item.reading, atom)
    if (known && !known.includes(name)) unknown(item.reading, 'unknownValue', atom, name, known)
    each(name, atom)
    return name
  })
}
