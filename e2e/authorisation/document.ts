// A small profile without faults, with a list of codes.
import { RELEASE } from '#terminology/extract'

export interface Code {
  system: string
  code: string
  include: boolean
  decided: boolean
}
const SKS = 'urn:oid:1.2.208.176.2.4.12'
const code = (text: string): Code => ({ system: SKS, code: text, include: true, decided: true })

export const smallProfile = (id: string, title: string) => ({
  language: 1,
  id,
  title,
  purpose: 'Demonstrationsprofil – ikke klinisk godkendt. Finder patienter med osteoporose.',
  background: '',
  intendedUse: 'Demonstration',
  owner: 'Demonstration',
  references: [],
  terminology: [{ ...RELEASE }], // pinned already: submitting changes nothing in it
  codeLists: [{ id: 'osteoporose', label: 'Osteoporose', codes: [code('DM80'), code('DM81')] }],
  results: [],
  groups: [],
  flow: [
    { id: 'base', type: 'question', ask: { type: 'criterion', kind: 'base', params: {} }, yes: 'kendt', no: 'udenfor' },
    {
      id: 'kendt',
      type: 'question',
      ask: { type: 'criterion', kind: 'diagnosis', params: { list: 'osteoporose', period: { n: 5, unit: 'years' }, when: 'current' } },
      yes: 'med',
      no: 'ingen',
    },
    { id: 'udenfor', type: 'out', reason: 'Ikke i grundpopulationen' },
    { id: 'ingen', type: 'out', reason: 'Ingen kendt osteoporose' },
    { id: 'med', type: 'in' },
  ],
  tiers: [{ id: 'groen', name: 'Grøn', colour: 'green', symbol: 'circle', rules: [], otherwise: { action: 'Årskontrol', role: 'laege', within: null } }],
  display: [],
})
export type SmallProfile = ReturnType<typeof smallProfile>

/** The same profile with one code more: another population. */
export function withCode(profile: SmallProfile, text: string): SmallProfile {
  const changed = structuredClone(profile)
  changed.codeLists[0]!.codes.push(code(text))
  return changed
}
