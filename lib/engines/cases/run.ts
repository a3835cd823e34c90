// The test patients of a document on an engine of one's choice.
import type { Given, Profile } from '#criteria'
import { runCasesOn, type CaseResult } from './verdict'
import type { Engine } from '../result'

export type CaseOutcome = CaseResult
export const runCases = (profile: Profile, given: Given, engine: Pick<Engine, 'evaluate' | 'shows'>): Promise<CaseOutcome[]> =>
  runCasesOn(engine, profile, given)
