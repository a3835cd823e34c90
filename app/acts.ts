// Acts on one version and the Server Action of each, for the bar of acts.
import 'server-only'
import type { Act, Result } from '#workflow'
import { approveClinical } from './actions/approve-clinical'
import { approveTechnical } from './actions/approve-technical'
import { handOver } from './actions/hand-over'
import { publish } from './actions/publish'
import { requestChanges } from './actions/request-changes'
import { retire } from './actions/retire'
import { specify } from './actions/specify'
import { startPilot } from './actions/start-pilot'
import { submit } from './actions/submit'
import { withdraw } from './actions/withdraw'
import { withdrawSubmission } from './actions/withdraw-submission'

type Call = (input: { versionId: string; contentHash: string; reason: string }) => Promise<Result<unknown>>
export const VERSION_CALLS = {
  specify,
  handOver,
  submit,
  withdrawSubmission,
  requestChanges,
  approveClinical,
  approveTechnical,
  startPilot,
  publish,
  retire,
  withdraw,
} as const satisfies Partial<Record<Act, Call>>
