// All pages of the manual, in reading order.
import { CATEGORIES, type AnyDisplay, type AnyKind } from '../kinds/define'
import { DISPLAYS } from '../kinds/display/registry'
import { EXAMPLE_NAMES } from '../kinds/example-scope'
import { LAW_EXAMPLES } from '../kinds/law-examples'
import { mappingOf, TYPES, type Means } from '../kinds/mapping'
import { KINDS } from '../kinds/registry'
import type { FieldValue } from '../document/schema'
import { sayIn, type Locale } from '../sentence/say'
import { nodeSentence } from '../sentence/node'
import { nodeLine, type Around } from '../text/print-node'
import { DISPLAY_WORDS, KIND_WORDS, kebab, type Fields } from '../text/words'
import { fieldRows } from './fields'
import type { Block, Example, Page } from './page'
import { MANUAL_WORDS } from './words'

const AROUND: Around = { unitOf: (concept) => EXAMPLE_NAMES.results.find(({ id }) => id === concept)?.unit, laterAbsent: false }
/** Address of a kind's page. */
export const pageOfKind = (id: string): string => kebab(id)
export const pageOfDisplay = (id: string): string => `vis-${kebab(id)}`

export function manualPages(locale: Locale): Page[] {
  return [indexPage(locale), lawsPage(locale), groupsPage(locale), typesPage(locale), ...kindPages(locale), ...displayPages(locale)]
}

const kindsIn = (category: string): [string, AnyKind][] =>
  Object.entries(KINDS as Readonly<Record<string, AnyKind>>).filter(([, kind]) => kind.category === category)
const displays = (): [string, AnyDisplay][] => Object.entries(DISPLAYS as Readonly<Record<string, AnyDisplay>>)

function indexPage(locale: Locale): Page {
  const words = MANUAL_WORDS[locale]
  const link = (page: string, label: string, says = '') => ({ page, label, says })
  return {
    id: 'index',
    title: words.title,
    section: '',
    blocks: [
      { type: 'paragraph', text: words.lead },
      { type: 'heading', text: words.minute },
      ...words.minuteText.map((text): Block => ({ type: 'paragraph', text })),
      { type: 'heading', text: words.about },
      {
        type: 'links',
        to: [link('regler', words.laws, words.lawsLead), link('grupper', words.groups, words.groupsLead), link('typer', words.types, words.typesLead)],
      },
      ...CATEGORIES.flatMap((category): Block[] => [
        { type: 'heading', text: words.categories[category] },
        { type: 'links', to: kindsIn(category).map(([id, kind]) => link(pageOfKind(id), kind.label[locale], exampleSentence(id, kind, locale))) },
      ]),
      { type: 'heading', text: words.display },
      { type: 'links', to: displays().map(([id, display]) => link(pageOfDisplay(id), display.label[locale])) },
    ],
  }
}

function lawsPage(locale: Locale): Page {
  const words = MANUAL_WORDS[locale]
  const paragraphs = (of: readonly string[]) => of.map((text): Block => ({ type: 'paragraph', text }))
  return {
    id: 'regler',
    title: words.laws,
    section: words.about,
    blocks: [
      { type: 'paragraph', text: words.lawsLead },
      { type: 'heading', text: words.windows },
      ...paragraphs(words.windowsText),
      { type: 'heading', text: words.missing },
      ...paragraphs(words.missingText),
    ],
  }
}

function groupsPage(locale: Locale): Page {
  const words = MANUAL_WORDS[locale]
  const forms = { all: 'all', any: 'any', none: 'none', atLeast: 'at least 2', points: 'points at least 3' } as const
  return {
    id: 'grupper',
    title: words.groups,
    section: words.about,
    blocks: [
      { type: 'paragraph', text: words.groupsLead },
      {
        type: 'table',
        head: [words.inText, words.says],
        rows: Object.entries(forms).map(([how, form]) => [`\`${form}\``, words.groupWords[how as keyof typeof forms]]),
      },
      { type: 'heading', text: words.examples },
      { type: 'examples', of: LAW_EXAMPLES.map(({ says, holds }): Example => ({ says: says[locale], answer: words.answer[holds] })) },
    ],
  }
}

function typesPage(locale: Locale): Page {
  const words = MANUAL_WORDS[locale]
  const name = (means: Means): string => {
    if ('kind' in means) return (KINDS as Readonly<Record<string, AnyKind>>)[means.kind]!.label[locale]
    if ('display' in means) return (DISPLAYS as Readonly<Record<string, AnyDisplay>>)[means.display]!.label[locale]
    if ('group' in means) return words.groupWords[means.group]
    if ('part' in means) return `${words.part} (\`${means.part}\`)`
    return 'field' in means ? '`missing`' : words.made
  }
  return {
    id: 'typer',
    title: words.types,
    section: words.about,
    blocks: [
      { type: 'paragraph', text: words.typesLead },
      {
        type: 'table',
        head: [words.type, words.saidBy, words.how],
        rows: TYPES.map((type) => {
          const { means, says } = mappingOf(type)
          return [type, means.map(name).join('; '), says[locale]]
        }),
      },
    ],
  }
}

const kindPages = (locale: Locale): Page[] =>
  CATEGORIES.flatMap((category) =>
    kindsIn(category).map(([id, kind]): Page => {
      const words = MANUAL_WORDS[locale]
      const params = kind.examples[0]!.params as Record<string, FieldValue>
      return {
        id: pageOfKind(id),
        title: kind.label[locale],
        section: words.categories[category],
        blocks: [
          { type: 'paragraph', text: [words.covers(kind.covers.join(', ')), words.search(kind.search[locale].join(', '))].join(' ') },
          { type: 'heading', text: words.says },
          { type: 'paragraph', text: exampleSentence(id, kind, locale) },
          { type: 'heading', text: words.text },
          { type: 'code', text: nodeLine({ type: 'criterion', kind: id, params }, '', AROUND).text },
          ...fieldBlocks(kind.fields as Fields, locale),
          { type: 'heading', text: words.examples },
          { type: 'paragraph', text: words.examplesLead },
          {
            type: 'examples',
            of: kind.examples.map(({ says, holds }: { says: Record<Locale, string>; holds: 'yes' | 'no' | 'missing' }): Example => ({
              says: says[locale],
              answer: words.answer[holds],
            })),
          },
        ],
      }
    }),
  )

const displayPages = (locale: Locale): Page[] =>
  displays().map(([id, display]): Page => {
    const words = MANUAL_WORDS[locale]
    return {
      id: pageOfDisplay(id),
      title: display.label[locale],
      section: words.display,
      blocks: [
        { type: 'paragraph', text: [words.displayLead, words.covers(display.covers.join(', '))].join(' ') },
        { type: 'heading', text: words.text },
        { type: 'code', text: `show felt "${display.label[locale]}": ${DISPLAY_WORDS.wordOf.get(id) ?? id}` },
        ...fieldBlocks(display.fields as Fields, locale),
      ],
    }
  })

function fieldBlocks(fields: Fields, locale: Locale): Block[] {
  const words = MANUAL_WORDS[locale]
  const rows = fieldRows(fields, locale)
  return rows.length
    ? [
        { type: 'heading', text: words.fields },
        { type: 'table', head: [words.field, words.inText, words.value, words.initial], rows },
      ]
    : []
}

/** The sentence of a kind's first example, as it stands in a profile: "har osteoporose". */
function exampleSentence(id: string, kind: AnyKind, locale: Locale): string {
  const params = kind.examples[0]!.params as Record<string, FieldValue>
  const text = nodeSentence({ type: 'criterion', kind: id, params }, sayIn(locale, EXAMPLE_NAMES))
  return `${text[0]!.toLocaleUpperCase(locale)}${text.slice(1)}.`
}

/** Words that every kind has in the text form; a kind without one would have no page. */
export const KIND_PAGES: readonly string[] = [...KIND_WORDS.wordOf.keys()].map(pageOfKind)
