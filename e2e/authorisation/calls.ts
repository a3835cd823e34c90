// What is sent to each act: right input, input that somebody saw earlier, input without a reason, and input that makes no sense.
import type { Version } from './stage'

export const NOBODYS = '00000000-0000-4000-8000-000000000000'
const OLD_HASH = 'f'.repeat(64)
/** A version that no profile has. */
export const unknownVersion = (): Version => ({
  slug: 'findes-ikke',
  title: 'Findes ikke',
  versionId: NOBODYS,
  number: '1.0.0',
  revision: 1,
  contentHash: 'a'.repeat(64),
  document: { id: 'findes-ikke' },
  commentId: NOBODYS,
})

type Input = Record<string, unknown>
let count = 0
/** A number that no earlier call had: two saves of the same text would be one. */
const fresh = () => `${Date.now().toString(36)}-${(count += 1)}`

/** The name of the action behind an act: a comment that must be solved goes through the same one. */
export const actionOf = (door: string): string => door.replace(/^action:/, '')

/** Which input a row's call takes: that of its action, or of the act where one action does two. */
export const callOf = ({ act, door }: { act: string; door: string }): string => (act === 'demandSolution' ? act : actionOf(door))

/** `how` is what follows the state in a situation: '', 'old', 'no-reason', 'broken-document' or 'other-profile'. */
export function inputOf(act: string, version: Version, how: string): Input {
  const { versionId, slug, commentId, revision } = version
  switch (act) {
    case 'createIdea':
      return { title: `Idé ${fresh()}`, purpose: 'Prøve af rettigheder' }
    case 'createFrom':
      return { from: { versionId }, contentHash: how === 'old' ? OLD_HASH : version.contentHash, title: `Kopi ${fresh()}` }
    case 'newVersion':
      return { slug }
    case 'addComment':
    case 'demandSolution':
      return { versionId, step: null, text: 'Hvor står kilden?', mustSolve: act === 'demandSolution' }
    case 'resolveComment':
      return { commentId }
    case 'saveDraft': {
      const document =
        how === 'broken-document'
          ? { id: slug, flow: 'nej' }
          : { ...version.document, background: `Skrevet ${fresh()}`, ...(how === 'other-profile' ? { id: 'osteoporose' } : {}) }
      return { versionId, revision: how === 'old' ? revision - 1 : revision, document }
    }
    case 'findCodes':
      return { query: 'KOL' }
    case 'codesBelow':
      return { system: 'urn:oid:1.2.208.176.2.4.12', code: 'DE11' }
    case 'openCodeList':
      return { slug }
    case 'saveCodeList':
      return { list: { id: `proeve-${fresh()}`, label: 'Prøve af rettigheder', codes: [] }, seen: null, note: '' }
    case 'readCodeList':
      return { text: 'system,kode\nurn:oid:1.2.208.176.2.4.12,DE11\n' }
    case 'prepareChange':
      return { number: 999_999_999, slug }
    case 'populationJobs':
      return { most: 20 }
    case 'makePopulation': // of a size that nobody can make: who may is told so, and nothing is made
      return { title: 'Prøve af rettigheder', size: 7, seed: 1 }
    case 'stopPopulation':
      return { id: NOBODYS }
    case 'addPatients':
      return { digest: 'a'.repeat(64), slug, n: 5 }
    case 'endTour':
      return { how: 'declined' }
    case 'removePopulation':
    case 'choosePopulation':
      return { digest: 'a'.repeat(64) }
    default:
      return { versionId, contentHash: how === 'old' ? OLD_HASH : version.contentHash, ...(how === 'no-reason' ? {} : { reason: 'Prøve af rettigheder' }) }
  }
}

/** The member of an act's input that takes a person's own words, if any. */
const WORDS: Record<string, string> = {
  createIdea: 'title',
  createFrom: 'title',
  newVersion: 'slug',
  addComment: 'text',
  saveDraft: '',
  resolveComment: '',
  findCodes: 'query',
  codesBelow: 'code',
  openCodeList: 'slug',
  saveCodeList: 'note',
  readCodeList: '',
  prepareChange: 'slug',
  populationJobs: '',
  endTour: '',
  makePopulation: 'title',
  stopPopulation: 'id',
  choosePopulation: 'digest',
  removePopulation: 'digest',
  addPatients: 'slug',
}

/** Arguments that no page sends, each for itself enough to be refused. */
export function oddArguments(act: string): [string, unknown[]][] {
  const right = inputOf(act, unknownVersion(), '')
  const first = Object.keys(right)[0]!
  const words = WORDS[act] ?? 'reason'
  return [
    ['nothing', []],
    ['null', [null]],
    ['a list', [[]]],
    ['a list around it', [[right]]],
    ['a number', [7]],
    ['true', [true]],
    ['an empty object', [{}]],
    ['a very long text', ['x'.repeat(200_000)]],
    ['a member more', [{ ...right, state: 'published' }]],
    ['__proto__', [JSON.parse(`{"__proto__":${JSON.stringify(right)}}`)]],
    ['constructor', [{ constructor: { prototype: right } }]],
    ['a filter for a text', [{ ...right, [first]: { not: '' } }]],
    ['a list for a text', [{ ...right, [first]: [right[first]] }]],
    ...(words
      ? ([
          ['half a character', [{ ...right, [words]: '\ud800' }]],
          ['a character that no text has', [{ ...right, [words]: 'a\0b' }]],
          ['a long text', [{ ...right, [words]: 'x'.repeat(100_000) }]],
        ] as [string, unknown[]][])
      : []),
  ]
}

/** Bodies that are no arguments at all, or point into the server's own code. */
export const ODD_BODIES = [
  '',
  'not json',
  '[[[[',
  '['.repeat(50_000),
  '"text"',
  'null',
  '{"then":1}',
  '["$F1"]',
  '["$1"]',
  '["$@0"]',
  '["$B1"]',
  '["$Q1"]',
  '[{"then":"$1:__proto__:then"}]',
  '{"__proto__":["x"]}',
]
