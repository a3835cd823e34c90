// The whole document from its lines. Parts may stand in any order; inside a part the order of the lines is that of the document.
import type { Profile, WorkAct } from '../document/schema'
import type { Row } from './grammar'
import { Problems, says } from './problems'
import { readCase } from './read-case'
import { readGroupPart, readShow, readSort, readStep, readTier } from './read-flow'
import { readCodeList, readResult } from './read-codes'
import { endOfHead, leadWord, place, readItems, readProse, readUnder, unknownLine } from './read-lines'
import { readParameter, readUsed } from './read-parts'
import { readAbout, readWork } from './read-work'
import { badValue, Cursor, nothingBeneath, textOfAtom, twice, WHAT, type Named, type Range, type Reading } from './reading'

export const PART_WORDS = [
  'profile',
  'about',
  'use',
  'parameter',
  'group',
  'ask',
  'in',
  'out',
  'tier',
  'show',
  'sort',
  'work',
  'codes',
  'result',
  'case',
] as const
const NAMES_OF: Readonly<Record<string, Named>> = {
  use: 'use',
  parameter: 'parameter',
  group: 'group',
  ask: 'step',
  in: 'step',
  out: 'step',
  tier: 'tier',
  show: 'display',
  codes: 'codes',
  result: 'result',
}

/** null without a line that begins a profile. It is not yet checked against the document's schema. */
export function readDocument(rows: readonly Row[], problems: Problems, places: Map<string, Range>): Record<string, unknown> | null {
  const reading = readingOf(rows, problems, places)
  const document: Profile = {
    language: 1,
    id: '',
    title: '',
    purpose: '',
    background: '',
    intendedUse: '',
    owner: '',
    references: [],
    terminology: [],
    codeLists: [],
    results: [],
    parameters: [],
    uses: [],
    groups: [],
    flow: [],
    tiers: [],
    display: [],
    order: [],
    cases: [],
  }
  const work: WorkAct[] = []
  const times = new Map<string, number>()
  /** The place of a new part: its id, with "~2" for the second of that id. */
  const key = (part: string, id: string): string => {
    const n = (times.get(`${part}.${id}`) ?? 0) + 1
    times.set(`${part}.${id}`, n)
    return n === 1 ? `${part}.${id}` : `${part}.${id}~${n}`
  }
  const idOf = (row: Row) => row.head[0]?.[1]?.text ?? ''
  const part =
    <T>(name: string, all: T[], read: (row: Row, at: string) => T) =>
    (row: Row) => {
      const at = key(name, idOf(row))
      place(reading, row, at)
      all.push(read(row, at))
    }
  const step = part('flow', document.flow, (row, at) => readStep(reading, row, at))
  let head: Row | null = null
  const parts: Record<(typeof PART_WORDS)[number], (row: Row) => void> = {
    profile: (row) => {
      if (head) return twice(reading, row.head[0]![0]!, 'profile')
      head = row
      readHead(reading, row, document)
    },
    about: (row) => {
      if (document.about) return twice(reading, row.head[0]![0]!, 'about')
      document.about = readAbout(reading, row)
    },
    use: part('uses', document.uses, (row, at) => readUsed(reading, row, at)),
    parameter: part('parameters', document.parameters, (row, at) => readParameter(reading, row, at)),
    group: part('groups', document.groups, (row, at) => readGroupPart(reading, row, at)),
    ask: step,
    in: step,
    out: step,
    tier: part('tiers', document.tiers, (row, at) => readTier(reading, row, at, (id) => key('rules', id))),
    show: part('display', document.display, (row, at) => readShow(reading, row, at)),
    sort: (row) => {
      place(reading, row, `order.${document.order.length}`)
      document.order.push(readSort(reading, row))
    },
    work: part('work', work, (row, at) => readWork(reading, row, at)),
    codes: part('codeLists', document.codeLists, (row, at) => readCodeList(reading, row, at)),
    result: part('results', document.results, (row, at) => readResult(reading, row, at)),
    case: part('cases', document.cases, (row, at) => readCase(reading, row, at)),
  }
  for (const row of rows) {
    const word = leadWord(row)
    if (Object.hasOwn(parts, word)) parts[word as 'profile'](row)
    else unknownLine(reading, row, PART_WORDS)
  }
  if (work.length) document.work = work
  if (head) return document as unknown as Record<string, unknown>
  problems.add(
    'noProfile',
    { from: 0, to: 0 },
    says(
      'Teksten begynder ikke med en profil. Skriv øverst: profile navn "Titel".',
      'The text does not begin with a profile. Write at the top: profile name "Title".',
    ),
  )
  return null
}

/** Names that the text declares, wherever they stand, and the units of result concepts. */
function readingOf(rows: readonly Row[], problems: Problems, places: Map<string, Range>): Reading {
  const names: Record<Named, Set<string>> = {
    codes: new Set(),
    result: new Set(),
    group: new Set(),
    use: new Set(),
    parameter: new Set(),
    step: new Set(),
    tier: new Set(),
    rule: new Set(),
    display: new Set(),
  }
  const units = new Map<string, string>()
  const quiet = { problems: new Problems(''), places, names, unitOf: () => undefined, laterAbsent: false } // what is wrong is told when the line itself is read
  let laterAbsent = false
  for (const row of rows) {
    const word = leadWord(row)
    const id = row.head[0]?.[1]?.text ?? ''
    if (Object.hasOwn(NAMES_OF, word)) names[NAMES_OF[word]!].add(id)
    if (word === 'tier') for (const rule of row.under) if (leadWord(rule) === 'rule') names.rule.add(rule.head[0]?.[1]?.text ?? '')
    if (word === 'profile') laterAbsent = row.under.some((line) => leadWord(line) === 'later-fields' && line.head[0]?.[1]?.text === 'absent')
    if (word === 'result' && !units.has(id))
      for (const [first, second] of row.tail ?? []) if (first?.text === 'unit' && second) units.set(id, textOfAtom(quiet, second))
  }
  return { problems, places, names, unitOf: (concept) => units.get(concept), laterAbsent }
}

function readHead(reading: Reading, row: Row, document: Profile): void {
  place(reading, row, 'title')
  reading.places.set('id', { from: row.from, to: row.to })
  const cursor = new Cursor(row.head[0]!.slice(1), reading, row)
  document.id = cursor.name()
  document.title = cursor.text({ da: 'profilens titel i anførselstegn', en: 'the title of the profile in quotation marks' })
  endOfHead(reading, row, cursor, false)
  const line = (name: string, read: (item: Cursor) => void) => (under: Row) => {
    place(reading, under, name)
    const item = new Cursor(under.head[0]!.slice(1), reading, under)
    read(item)
    endOfHead(reading, under, item, false)
    nothingBeneath(reading, under.under)
  }
  readUnder(
    reading,
    row.under,
    {
      language: line('language', (item) => {
        const at = item.at
        if (item.whole() !== 1)
          badValue(reading, at, { da: '1: den sprogversion, denne udgave kan læse', en: '1: the language version that this edition reads' })
      }),
      'later-fields': line('laterFields', (item) => {
        if (!item.takes('absent')) badValue(reading, item.at, { da: '»absent«', en: '“absent”' })
      }),
      owner: line('owner', (item) => void (document.owner = item.text())),
      purpose: (under) => void (document.purpose = readProse(reading, under, 'purpose')),
      background: (under) => void (document.background = readProse(reading, under, 'background')),
      'intended-use': (under) => void (document.intendedUse = readProse(reading, under, 'intendedUse')),
      reference: (under) => void document.references.push(readProse(reading, under, `references.${document.references.length}`)),
      terminology: (under) => {
        place(reading, under, `terminology.${document.terminology.length}`)
        const item = new Cursor(under.head[0]!.slice(1), reading, under)
        const made = { source: item.text(), release: '', digest: '' }
        item.end()
        readItems(reading, under.head.slice(1), {
          release: (of) => void (made.release = of.token(WHAT.text)),
          digest: (of) => void (made.digest = of.text()),
        })
        nothingBeneath(reading, under.under)
        document.terminology.push(made)
      },
    },
    () => false,
    ['language', 'later-fields', 'owner', 'purpose', 'background', 'intended-use'],
  )
}
