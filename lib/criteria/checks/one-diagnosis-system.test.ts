import { expect, test } from 'vitest'
import { oneDiagnosisSystem } from './one-diagnosis-system'
import { newCriterion } from '../edit/node'
import { found, withStep } from './sound'

const ICPC = ['urn:oid:1.2.208.176.2.31', 'L95']
const SKS = ['urn:oid:1.2.208.176.2.4.12', 'DM80']
const asking = (codes: string[][], note?: string) => {
  const profile = withStep('treated', { ask: newCriterion('diagnosis', { list: 'ill' }) })
  const list = { id: 'ill', label: 'Osteoporose', codes: codes.map(([system, code]) => ({ system: system!, code: code!, include: true, decided: true })) }
  return { ...profile, codeLists: [...profile.codeLists, { ...list, ...(note ? { note } : {}) }] }
}
test('only codes of the clinic, or only codes of the hospital', () => {
  expect(found(oneDiagnosisSystem, asking([ICPC]))).toMatchObject([{ list: 'ill', severity: 'advice', params: { has: 'ICPC-2', lacks: 'SKS' } }])
  expect(found(oneDiagnosisSystem, asking([SKS]))[0]!.sentence.da).toContain('har kun SKS-koder, så diagnoser fra klinikken findes ikke')
})
test('both, a reason in the note, a circumstance without a counterpart, or a list that asks nothing', () => {
  const silent = [
    asking([ICPC, SKS]),
    asking([ICPC], 'Kun klinikkens egne'),
    asking([[SKS[0]!, 'DZ515']]),
    { ...asking([ICPC]), flow: withStep('age', {}).flow },
  ]
  for (const profile of silent) expect(found(oneDiagnosisSystem, profile)).toEqual([])
})
