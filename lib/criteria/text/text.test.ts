// What the text form looks like, what it forgives, and what comments, completion and hover do.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../document/schema'
import { example } from '../edit/example'
import { newCriterion } from '../edit/node'
import { completionsAt, formatText, hoverAt, keyOfPlace, parseText, printText } from './index'
import { KEYWORDS } from './keywords'
import { NODE_WORDS } from './read-node'
import { DISPLAY_WORDS, KIND_WORDS } from './words'
import { COLUMNS, WORDS } from '../core/algebra'
import { SYSTEMS } from '../core/systems'
import { kebab } from './words'

const TEXT = `profile example "Eksempel"
  language 1

ask alder: age from 18
  yes -> medicin
  no -> ung

ask medicin: any
  dispensed bisphosphonate, within 24 months
  all
    latest-result egfr, is at least 35 mL/min, within 24 months
    age from 18, to 80
  yes -> med
  no -> ingen

out ung "Under 18 år"
out ingen "Ingen behandling"
in med

tier roed "Rød": red triangle
  rule nyre "Nedsat nyrefunktion": latest-result egfr, is below 35 mL/min, within 24 months
    action "Samtale"
    role laege
    within 14 days

tier groen "Grøn": green circle
  otherwise
    action "Årskontrol"
    role laegesekretaer

show felt "eGFR": latest-value egfr, fresh 15 months

codes bisphosphonate "bisfosfonat"
  atc M05BA

result egfr "eGFR": unit mL/min, decimals 0
  npu DNK35131
`
test('a document as text', () => expect(printText(example())).toBe(TEXT))

describe('words', () => {
  test('no kind is called as the text form calls something else', () => {
    const taken = new Set<string>([...NODE_WORDS, 'yes', 'no', 'missing', 'action', 'role', 'within', 'at least'])
    expect([...KIND_WORDS.nameOf.keys()].filter((word) => taken.has(word))).toEqual([])
    expect([...KIND_WORDS.nameOf.keys(), ...DISPLAY_WORDS.nameOf.keys()].filter((word) => word === 'unknown' || !/^[a-z][a-z0-9-]*$/.test(word))).toEqual([])
  })
  test('columns, words and systems of a test patient are told apart', () => {
    const all = [...COLUMNS.map(kebab), ...WORDS.map(kebab), ...Object.keys(SYSTEMS), 'until', 'columns', 'words']
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('what is forgiven', () => {
  const ask = (line: string) => {
    const { profile, problems } = parseText(`profile xx "x"\n${line}\ncodes bone\nresult egfr: unit mL/min, decimals 0\n`)
    return { flow: profile?.flow, problems: problems.map(({ da }) => da) }
  }
  test.each([
    ['ask a: diagnosis bone, ever', 'ask a: diagnosis bone, when ever'],
    ['ask a: latest-result egfr, below 35 mL/min', 'ask a: latest-result egfr, is below 35 mL/min'],
    ['ask a: latest-result concept egfr, is below, value 35', 'ask a: latest-result egfr, is below 35 mL/min'],
    ['ask a: dispensed bone, within 1 months', 'ask a:   dispensed   bone ,within 1 month'],
    ['ask a: any\n        diagnosis bone', 'ask a: any\n\tdiagnosis bone'],
    ['ask a: group b\r\n  no →\r\ngroup b: base', 'ask a: group b\ngroup b: base'],
  ])('%s', (one, other) => {
    expect(ask(one).problems).toEqual([])
    expect(ask(one)).toEqual(ask(other))
  })
})

describe('comments', () => {
  const COMMENTED = `# øverst
profile example "Eksempel" # hoved
  language 1

# voksne
ask alder: age from 18 # verify
  yes -> medicin
  # unge
  no -> ung
  # sidst i trinet

ask medicin: group g
  yes -> ung

out ung "Under 18 år"

group g: any # uden label
  # først
  diagnosis bone # knogle
  # sidst i gruppen

codes bone
# efter alt
# til sidst
`
  const formatted = formatText(COMMENTED)
  test('all survive formatting, once each', () => expect(commentsIn(formatted).sort()).toEqual(commentsIn(COMMENTED).sort()))
  test('formatting again changes nothing', () => expect(formatText(formatted)).toBe(formatted))
  test('the document is the same', () => expect(parseText(formatted).profile).toEqual(parseText(COMMENTED).profile))
  test('they stand where they stood', () => {
    expect(formatted).toContain('# voksne\nask alder: age from 18 # verify\n')
    expect(formatted).toContain('  # unge\n  no -> ung\n  # sidst i trinet\n')
    expect(formatted).toContain('  # først\n  diagnosis bone # knogle\n  # sidst i gruppen\n')
    expect(formatted.endsWith('\n# efter alt\n# til sidst\n')).toBe(true)
  })
  test('they follow what they are about when the drawing changes', () => {
    const { profile, comments } = parseText(COMMENTED)
    const moved: Profile = {
      ...profile!,
      flow: [{ id: 'ny', type: 'question', ask: newCriterion('base'), yes: 'alder', no: null }, ...profile!.flow],
      groups: [{ ...profile!.groups[0]!, when: { type: 'group', how: 'any', of: [newCriterion('base'), newCriterion('diagnosis', { list: 'bone' })] } }],
    }
    const text = printText(moved, { comments })
    expect(text).toContain('# voksne\nask alder: age from 18 # verify\n')
    expect(text).toContain('  base\n  # først\n  diagnosis bone # knogle\n')
  })
  test('a comment on what is gone stands at what is nearest', () => {
    const { profile, comments } = parseText(COMMENTED)
    const text = printText({ ...profile!, groups: [] }, { comments })
    expect(commentsIn(text).sort()).toEqual(commentsIn(COMMENTED).sort())
  })
  test('what looks like a comment in a text is none', () => expect(parseText('profile xx "a # b"\n  purpose\n    | # c\nin a\n').comments).toEqual([]))
})
const commentsIn = (text: string): string[] => [...text.matchAll(/#.*$/gm)].map(([one]) => one)

describe('completion', () => {
  /** Labels at the bar. */
  const at = (marked: string) => {
    const text = `${marked.replace('¦', '')}\ncodes bone "Knogle"\nresult egfr "eGFR": unit mL/min, decimals 0\ngroup known "Kendt": base\nparameter limit: whole 1, min 0, max 2\ntier red: red circle\n`
    return completionsAt(text, marked.indexOf('¦'), (system, prefix) => [{ code: `${prefix.toUpperCase()}05`, title: `${system.split('/').at(-1)} med "` }])
  }
  const labels = (marked: string) => at(marked).map(({ label }) => label)
  test('parts at the margin', () => expect(labels('¦')).toEqual(Object.keys(KEYWORDS.parts)))
  test('kinds behind a colon, by what is typed', () => expect(labels('ask a: outside-ref¦')).toEqual(['outside-reference']))
  test('kinds, groups and exits beneath a question', () => {
    expect(labels('ask a: all\n  ¦')).toEqual(expect.arrayContaining(['yes', 'missing', 'diagnosis', 'all', 'at least']))
    expect(labels('ask a: all\n  any\n    ¦')).not.toContain('yes')
  })
  test('a list where the kind wants one, and its fields', () => {
    expect(labels('ask a: diagnosis ¦')).toEqual(expect.arrayContaining(['bone', '$limit', 'when', 'period']))
    expect(at('ask a: diagnosis b¦')[0]).toMatchObject({ kind: 'name', detail: { da: 'Knogle' }, from: 17, to: 18 })
  })
  test('fields not yet written', () => {
    const all = labels('ask a: dispensed bone, within 3 months, ¦')
    expect([all.includes('at-least'), all.includes('within')]).toEqual([true, false])
  })
  test('values of a choice, of a period, of a quantity', () => {
    expect(labels('ask a: diagnosis bone, when ¦')).toEqual(expect.arrayContaining(['current', 'ever', 'within']))
    expect(labels('ask a: dispensed bone, within 3 ¦')).toEqual(['days', 'weeks', 'months', 'years'])
    expect(labels('ask a: latest-result egfr, is below 35 ¦')).toEqual(['mL/min'])
    expect(labels('ask a: latest-result egfr, is ¦')).toContain('at least')
  })
  test('steps behind an arrow, parameters behind $', () => {
    expect(labels('ask a: base\n  yes -> ¦')).toEqual(['a'])
    expect(labels('ask a: dispensed bone, at-least $¦')).toEqual(['$limit'])
  })
  test('codes come from who is asked', () =>
    expect(at('codes x\n  atc m¦')).toEqual([
      expect.objectContaining({ kind: 'code', label: 'M05', insert: 'M05 "atc med \\""', detail: { da: 'atc med " (ATC)', en: 'atc med " (ATC)' } }),
    ]))
  test.each(['in a "¦', 'in a # ¦', 'profile xx "x"\n  purpose\n    | ¦'])('nothing inside a text or a comment: %s', (marked) =>
    expect(labels(marked)).toEqual([]),
  )
  test('every offset of a text gives an answer', () => {
    for (let offset = 0; offset <= TEXT.length; offset += 7) expect(Array.isArray(completionsAt(TEXT, offset))).toBe(true)
  })
})

describe('hover', () => {
  const over = (word: string, nth = 0) =>
    hoverAt(
      TEXT,
      TEXT.split(word)
        .slice(0, nth + 1)
        .join(word).length + 1,
    )
  test('a criterion says its sentence', () =>
    expect(over('dispensed')).toMatchObject({
      da: 'Patienten har fået udleveret bisfosfonat inden for de seneste 24 måneder.',
      en: 'The patient was dispensed bisfosfonat within the last 24 months.',
      path: 'flow.medicin.ask.0',
    }))
  test('a code list inside a criterion says its codes', () =>
    expect(over('bisphosphonate')).toMatchObject({ da: 'Lægemidler: bisfosfonat. ATC M05BA.', path: 'flow.medicin.ask.0.list' }))
  test('a step says its sentence with its exits', () => expect(over('ask', 1)?.da).toMatch(/^2\. Hvis patienten .* gå til|^2\. Hvis patienten .*: /))
  test('a rule, a code, nothing', () => {
    expect(over('rule')?.path).toBe('rules.nyre')
    expect(over('M05BA')).toMatchObject({ da: 'ATC M05BA.', path: 'codeLists.bisphosphonate.codes.0' })
    expect(hoverAt(TEXT, TEXT.indexOf('\n\n') + 1)).toBeNull()
    expect(hoverAt('ask', 1)).toBeNull()
  })
})

test('the example of the reference is a profile in its fixed form', () => {
  const text = /```\n([^]*?)```/.exec(readFileSync('docs/text-form.md', 'utf8'))![1]!
  const { profile, problems } = parseText(text)
  expect(problems.filter(({ severity }) => severity === 'fault')).toEqual([])
  expect(formatText(printText(profile!))).toBe(printText(profile!))
})

test('places of findings are places of the text', () => {
  const { positions } = parseText(TEXT)
  const places = [
    { step: 'medicin' },
    { step: 'medicin', path: [1, 0], field: 'value' },
    { rule: 'nyre', path: [] },
    { tier: 'groen' },
    { display: 'felt', field: 'fresh' },
    { list: 'bisphosphonate' },
    { result: 'egfr' },
  ]
  expect(places.map(keyOfPlace).filter((key) => !positions.has(key))).toEqual([])
  const { from, to } = positions.get('flow.medicin.ask.1.0.value')!
  expect(TEXT.slice(from, to)).toBe('is at least 35 mL/min')
})
