// What the text under the cursor says: the sentence of a criterion, group, step or rule; what a code is.
import { systemOf } from '../core/systems'
import type { CodeList, Node, Profile } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import type { Field, Words } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { nodeSentence } from '../sentence/node'
import { sentencesOf, type Sentence } from '../sentence/profile'
import { sayIn } from '../sentence/say'
import { parseText } from './parse'

export interface Hover extends Words {
  from: number
  to: number
  /** The place in the document (places.ts). */
  path: string
}

/** null where there is nothing to say, and while the text is broken. */
export function hoverAt(text: string, offset: number): Hover | null {
  const { profile, positions } = parseText(text)
  if (!profile) return null
  const around = [...positions].filter(([, { from, to }]) => from <= offset && offset <= to).sort(([, a], [, b]) => a.to - a.from - (b.to - b.from))
  for (const [path, { from, to }] of around) {
    const words = wordsAt(profile, path)
    if (words) return { ...words, from, to, path }
  }
  return null
}

const SENTENCES: Readonly<Record<string, Sentence['of']>> = { groups: 'group', flow: 'step', rules: 'rule', tiers: 'tier', display: 'field' }

function wordsAt(profile: Profile, path: string): Words | null {
  const [part = '', id = '', ...rest] = path.split('.')
  if (part === 'codeLists') return codeWords(profile, id, rest)
  if (part === 'results') {
    const result = profile.results.find((one) => one.id === id)
    return result && !rest.length
      ? both((da) => `${result.label}${result.unit ? (da ? `, måles i ${result.unit}` : `, measured in ${result.unit}`) : ''}`)
      : null
  }
  const of = SENTENCES[part]
  if (!of) return null
  const root = rootOf(profile, part, id)
  if (root && (rest[0] === 'ask' || rest[0] === 'when')) return nodeWords(profile, root, rest.slice(1))
  if (part === 'display' && rest.length === 1) {
    const field = profile.display.find((one) => one.id === id)
    return field ? fieldWords(profile, displayOf(field.kind)?.fields as Fields, field.params, rest[0]!) : null
  }
  if (rest.length) return null
  const said = (locale: 'da' | 'en') => sentencesOf(profile, locale).find((one) => one.of === of && one.step === id)?.text
  const [da, en] = [said('da'), said('en')]
  return da === undefined || en === undefined ? null : { da, en }
}

type Fields = Readonly<Record<string, Field>> | undefined
const both = (say: (da: boolean) => string): Words => ({ da: say(true), en: say(false) })

function rootOf(profile: Profile, part: string, id: string): Node | null {
  if (part === 'groups') return profile.groups.find((one) => one.id === id)?.when ?? null
  if (part === 'rules') return profile.tiers.flatMap(({ rules }) => rules).find((one) => one.id === id)?.when ?? null
  const step = profile.flow.find((one) => one.id === id)
  return step?.type === 'question' ? step.ask : null
}

function nodeWords(profile: Profile, root: Node, path: readonly string[]): Words | null {
  let node: Node = root
  for (const [index, step] of path.entries()) {
    if (node.type === 'group' && /^\d+$/.test(step) && node.of[Number(step)]) node = node.of[Number(step)]!
    else return node.type === 'criterion' && index === path.length - 1 ? fieldWords(profile, kindOf(node.kind)?.fields as Fields, node.params, step) : null
  }
  const clause = (locale: 'da' | 'en') => nodeSentence(node, sayIn(locale, profile))
  return { da: `Patienten ${clause('da')}.`, en: `The patient ${clause('en')}.` }
}

/** The field's label and, for a code list, the titles of its codes. Other fields say what their criterion says. */
function fieldWords(profile: Profile, fields: Fields, params: Readonly<Record<string, unknown>>, name: string): Words | null {
  const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined
  const list = field?.type === 'codes' ? profile.codeLists.find(({ id }) => id === params[name]) : undefined
  return field && list ? both((da) => `${field.label[da ? 'da' : 'en']}: ${listText(list, da)}`) : null
}

const SHOWN = 8
const codeText = ({ system, code, title, include }: CodeList['codes'][number], da: boolean): string =>
  `${include ? '' : da ? 'ikke ' : 'not '}${systemOf(system)?.name[da ? 'da' : 'en'] ?? system} ${code}${title ? ` ${title}` : ''}`
const listText = (list: CodeList, da: boolean): string => {
  const more = list.codes.length - SHOWN
  return `${list.label}. ${list.codes
    .slice(0, SHOWN)
    .map((code) => codeText(code, da))
    .join('; ')}${more > 0 ? (da ? ` og ${more} til` : ` and ${more} more`) : ''}.`
}
function codeWords(profile: Profile, id: string, [part, index]: readonly string[]): Words | null {
  const list = profile.codeLists.find((one) => one.id === id)
  const code = part === 'codes' ? list?.codes[Number(index)] : undefined
  if (code) return both((da) => `${codeText(code, da)}${code.decided ? '' : da ? ' (ikke afgjort)' : ' (undecided)'}.`)
  return list && part === undefined ? both((da) => listText(list, da)) : null
}
