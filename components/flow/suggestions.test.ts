// Typing finds kinds and ready-filled criteria; a pick becomes a step with its list in the document.
import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { example } from '#criteria/edit/example'
import { questionOf, setExit } from '#criteria/edit/index'
import { followReasons, insert } from './insert'
import { suggestionsFor } from './suggestions'

const common = new Map([
  [`${SYSTEMS.icpc.uri}|T90`, 400],
  [`${SYSTEMS.icpc.uri}|T89`, 40],
])
const first = (query: string) => suggestionsFor(query, 'da', { common })[0]!

test.each([
  ['diab', 'Diagnose: type 2-diabetes'],
  ['knogle', 'medicin'],
  ['alder', 'Alder'],
  ['DE11', 'Diagnose: type 2-diabetes'],
  ['osteop', 'Diagnose: osteoporose'],
  ['egfr', 'eGFR'],
  ['grundp', 'Grundpopulation'],
  ['0120', 'Ydelse'],
])('%s', (query, expected) =>
  expect(
    suggestionsFor(query, 'da', { common })
      .slice(0, 3)
      .map((one) => one.label)
      .join(' | ')
      .toLowerCase(),
  ).toContain(expected.toLowerCase()),
)
test('a word that many codes share offers every kind of criterion, diagnosis first', () => {
  const labels = suggestionsFor('diabetes', 'da', {}).map((one) => one.label)
  expect(labels.slice(0, 2)).toEqual(['Diagnose: type 1-diabetes', 'Diagnose: type 2-diabetes'])
  expect(labels.slice(0, 6).map((label) => label.split(':')[0])).toEqual(expect.arrayContaining(['Diagnose', 'Aktuel medicin', 'Seneste prøvesvar']))
})
test('ICPC and SKS of one name come as one, with both codes', () => {
  const hit = first('diab')
  expect(hit.pick).toMatchObject({ type: 'codes', kind: 'diagnosis' })
  expect(hit.detail).toMatch(/T90.*DE11|DE11.*T90/)
})
test('inserting puts the list into the document and joins the ends', () => {
  const made = insert(example(), { step: 'alder', exit: 'yes' }, first('diab').pick)!
  const question = questionOf(made.profile, made.select!)!
  const list = made.profile.codeLists.find((one) => question.ask.type === 'criterion' && one.id === question.ask.params.list)!
  expect(list.codes.map((code) => code.code).sort()).toEqual(['DE11', 'T90'])
  expect(question.yes).toBe('medicin')
  expect(made.act.da).toBe('tilføjet »Diagnose«')
})
test('a reason of ours follows its question; one that a person wrote stays', () => {
  const made = insert(example(), { step: 'alder', exit: 'yes' }, { type: 'kind', kind: 'age' })!
  const question = questionOf(made.profile, made.select!)!
  const older = {
    ...made.profile,
    flow: made.profile.flow.map((step) =>
      step.id === question.id
        ? { ...question, ask: { type: 'criterion' as const, kind: 'age', params: { from: 60, to: null, unit: 'years', missing: 'no' } } }
        : step,
    ),
  }
  const reason = (profile: typeof older) => profile.flow.find((step) => step.id === question.no)
  expect(reason(followReasons(made.profile, older))).toMatchObject({ reason: 'Ikke: er mindst 60 år' })
  const written = {
    ...made.profile,
    flow: made.profile.flow.map((step) => (step.id === question.no ? { ...step, type: 'out' as const, reason: 'For ung' } : step)),
  }
  const changed = { ...older, flow: older.flow.map((step) => (step.id === question.no ? { ...step, type: 'out' as const, reason: 'For ung' } : step)) }
  expect(reason(followReasons(written, changed))).toMatchObject({ reason: 'For ung' })
})
test('endings and ways are picks too', () => {
  const open = setExit(example(), 'medicin', 'no', null)
  expect(questionOf(insert(open, { step: 'medicin', exit: 'no' }, { type: 'in' })!.profile, 'medicin')?.no).toBe('med')
  expect(insert(open, { step: 'medicin', exit: 'no' }, { type: 'out' })!.profile.flow.at(-1)).toMatchObject({ type: 'out', reason: '' })
})
