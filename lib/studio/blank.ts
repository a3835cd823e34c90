// What an idea begins with: the base population, and two ways out.
import 'server-only'
import type { Profile } from '#criteria'
import { firstSteps } from '#criteria/edit/begin'
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
  flow: firstSteps(),
  tiers: [],
  display: [],
})
