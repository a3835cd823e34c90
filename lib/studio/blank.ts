// What an idea begins with: the base population, and two ways out.
import 'server-only'
import type { Profile } from '#criteria'
import { RELEASE } from '#terminology'

export const blankProfile = (given: { id: string; title: string; purpose: string }): Profile => ({
  language: 1,
  ...given,
  background: '',
  intendedUse: '',
  owner: '',
  references: [],
  terminology: [{ ...RELEASE }],
  codeLists: [],
  results: [],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [],
  flow: [
    { id: 'grundpopulation', type: 'question', ask: { type: 'criterion', kind: 'base', params: {} }, yes: 'med', no: 'uden-for' },
    { id: 'uden-for', type: 'out', reason: 'Ikke i grundpopulationen' },
    { id: 'med', type: 'in' },
  ],
  tiers: [],
  display: [],
})

/** "Type 2-diabetes på øen" → "type-2-diabetes-paa-oeen". */
export function slugOf(title: string): string {
  const plain = title.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa').normalize('NFD').replace(/\p{M}/gu, '')
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return /^[a-z]/.test(words) && words.length > 1 ? words : `profil-${words}`.replace(/-$/, '')
}
