import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GLOSSARY, glossaryPage, piecesOf, type GlossaryWord, type WordId } from './glossary'
import { MESSAGES } from './index'

const plain = (text: string) => text.replace(/[“”"]/g, '"').replace(/[’]/g, "'").replace(/`/g, '').trim()
/** Every row of the table: words in Danish, words in code, the sentence. */
const rows = readFileSync('GLOSSARY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Dansk'))
  .map((line) => line.split('|').slice(1, 4).map(plain) as [string, string, string])
const alternatives = (cell: string) =>
  cell
    .replace(/\(.*?\)/g, '')
    .split(/[,/:]/)
    .map((one) => one.trim())
const words = Object.entries(GLOSSARY) as [WordId, GlossaryWord][]

test.each(words)('%s stands in GLOSSARY.md with the same words and the same sentence', (_id, { word, code, says }) => {
  const about = rows.filter(([da, en]) => alternatives(da).includes(word.da) && alternatives(en).includes(code))
  const row = about.find(([da]) => alternatives(da)[0] === word.da) ?? about[0]
  expect(row, `${word.da} | ${code}`).toBeDefined()
  expect(plain(says.en)).toBe(`${row![2]}.`)
})

test('each word is explained in both languages, as one or two sentences, and never by itself alone', () => {
  for (const [id, { word, says }] of words)
    for (const locale of ['da', 'en'] as const) {
      expect(says[locale], id).toMatch(/\.$/)
      expect(says[locale].length, id).toBeLessThan(200)
      expect(says[locale].toLowerCase(), id).not.toBe(`${word[locale]}.`)
    }
})

test('a text is cut at the first place of a word, in any form, and nowhere inside another word', () => {
  expect(piecesOf('Profiler og profilen', ['profile'], 'da')).toEqual([
    { text: 'Profiler', word: 'profile' },
    { text: ' og profilen', word: null },
  ])
  for (const text of ['Trinvis', 'Modtrin']) expect(piecesOf(text, ['step'], 'da')).toEqual([{ text, word: null }])
  expect(piecesOf('Skæringsdato 30. juni', ['group', 'referenceDate'], 'da').map((one) => one.word)).toEqual(['referenceDate', null])
  for (const text of ['Den første prioritet med en regel, der gælder', '', 'uden ord'])
    expect(
      piecesOf(text, ['rule', 'tier'], 'da')
        .map((one) => one.text)
        .join(''),
    ).toBe(text)
})

test('the page of the help has every word once, in order', () => {
  for (const locale of ['da', 'en'] as const) {
    const table = glossaryPage(locale).blocks.find((one) => one.type === 'table')!
    const said = table.type === 'table' ? table.rows.map(([first]) => first!) : []
    expect(said).toHaveLength(words.length)
    expect(said).toEqual([...said].sort((a, b) => a.localeCompare(b, locale)))
  }
})

/** Texts that show a word with its explanation: the word must stand in them in both languages. */
const PLACES: [text: (of: (typeof MESSAGES)['da']) => string, ...of: WordId[]][] = [
  [(of) => of.shell.profiles.title, 'profile'],
  [(of) => of.shell.profiles.lead, 'version'],
  [(of) => of.status.releases.title, 'release'],
  [(of) => of.status.releases.lead, 'receiver'],
  [(of) => of.status.lead, 'profile', 'receiver', 'version'],
  [(of) => of.populations.pageTitle, 'population'],
  [(of) => of.terminology.pageTitle, 'codeList'],
  [(of) => of.terminology.lead, 'terminologyRelease'],
  [(of) => of.flow.total.in, 'group'],
  [(of) => of.flow.total.asOf, 'referenceDate'],
  [(of) => of.flow.sentences.title, 'flow'],
  [(of) => of.flow.exit.title, 'exit'],
  [(of) => of.flow.tiers.lead, 'tier', 'rule'],
  [(of) => of.flow.lists.lead, 'codeList'],
  [(of) => of.flow.lists.results, 'resultConcept'],
  [(of) => of.flow.parameters.lead, 'parameter', 'local', 'criterion'],
  [(of) => of.flow.about.fingerprint, 'contentHash'],
  [(of) => of.work.lead, 'work'],
  [(of) => of.cases.coverage.title, 'coverage'],
  [(of) => of.cases.coverage.lead, 'testPatient'],
  [(of) => of.review.approvals, 'approval'],
  [(of) => of.review.hash, 'contentHash'],
]
test('each word stands in the text that shows it', () => {
  for (const locale of ['da', 'en'] as const)
    for (const [text, ...of] of PLACES)
      for (const id of of)
        expect(
          piecesOf(text(MESSAGES[locale]), [id], locale).some((one) => one.word === id),
          `${locale}: ${id} in “${text(MESSAGES[locale])}”`,
        ).toBe(true)
})
