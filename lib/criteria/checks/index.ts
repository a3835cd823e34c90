// Everything the studio finds wrong in a profile, in one list. Faults block submission; nothing blocks editing.
import type { Profile } from '../document/schema'
import type { Check, Finding, Lookup } from './check'
import { alwaysHolds } from './always-holds'
import { askInRule } from './ask-in-rule'
import { askWithoutExit } from './ask-without-exit'
import { baseFirst } from './base-first'
import { caseContradiction } from './case-contradiction'
import { caseShown } from './case-shown'
import { caseTarget } from './case-target'
import { codeTwice } from './code-twice'
import { contradictsEarlier } from './contradicts-earlier'
import { decidedEarlier } from './decided-earlier'
import { duplicateId } from './duplicate-id'
import { emptyCodeList } from './empty-code-list'
import { emptyGroup } from './empty-group'
import { emptyInterval } from './empty-interval'
import { exceptionOfNothing } from './exception-of-nothing'
import { exitNobodyTakes } from './exit-nobody-takes'
import { freshnessMissing } from './freshness-missing'
import { groupCircle } from './group-circle'
import { inactiveCode } from './inactive-code'
import { includedAndExcluded } from './included-and-excluded'
import { missingChoice } from './missing-choice'
import { missingWords } from './missing-words'
import { moduleNotYesNo } from './module-not-yes-no'
import { neverHolds } from './never-holds'
import { noInclusion } from './no-inclusion'
import { noTiers } from './no-tiers'
import { oneDiagnosisSystem } from './one-diagnosis-system'
import { openExit } from './open-exit'
import { outcomesAlike } from './outcomes-alike'
import { parameterDefault } from './parameter-default'
import { parameterType } from './parameter-type'
import { pointsThreshold } from './points-threshold'
import { pointsWeights } from './points-weights'
import { redundantMember } from './redundant-member'
import { refusedCombination } from './refused-combination'
import { sameExits } from './same-exits'
import { shadowedRule } from './shadowed-rule'
import { tierNamesAlike } from './tier-names-alike'
import { tierNeverReached } from './tier-never-reached'
import { tierRules } from './tier-rules'
import { undecidedCodes } from './undecided-codes'
import { unfinishedField } from './unfinished-field'
import { unitMissing } from './unit-missing'
import { unknownCode } from './unknown-code'
import { unknownField } from './unknown-field'
import { unknownKind } from './unknown-kind'
import { unknownName } from './unknown-name'
import { unknownOrder } from './unknown-order'
import { unknownTarget } from './unknown-target'
import { unreachableStep } from './unreachable-step'
import { unusedName } from './unused-name'
import { usedGroup } from './used-group'
import { wayBack } from './way-back'
import { windowTooLong } from './window-too-long'
import { workTier } from './work-tier'

export type { Check, Finding, Lookup, Place, Remedy } from './check'

/** In the order they are told: the flow, its criteria, lists, tiers, words. */
export const CHECKS: readonly Check[] = [
  duplicateId,
  openExit,
  unknownTarget,
  wayBack,
  unreachableStep,
  noInclusion,
  baseFirst,
  sameExits,
  outcomesAlike,
  contradictsEarlier,
  decidedEarlier,
  unknownKind,
  unfinishedField,
  missingChoice,
  unknownField,
  unknownName,
  parameterType,
  refusedCombination,
  emptyInterval,
  neverHolds,
  alwaysHolds,
  emptyGroup,
  pointsWeights,
  pointsThreshold,
  redundantMember,
  windowTooLong,
  groupCircle,
  moduleNotYesNo,
  usedGroup,
  askWithoutExit,
  exitNobodyTakes,
  emptyCodeList,
  undecidedCodes,
  codeTwice,
  includedAndExcluded,
  exceptionOfNothing,
  unknownCode,
  inactiveCode,
  oneDiagnosisSystem,
  unitMissing,
  parameterDefault,
  tierRules,
  tierNamesAlike,
  tierNeverReached,
  shadowedRule,
  askInRule,
  noTiers,
  freshnessMissing,
  unknownOrder,
  workTier,
  caseTarget,
  caseShown,
  caseContradiction,
  missingWords,
  unusedName,
]

/** All findings of a document, faults first. Pure and quick: it is asked at every edit. */
export function findingsOf(profile: Profile, lookup: Lookup = {}): Finding[] {
  const all = CHECKS.flatMap((check) => check.find(profile, lookup))
  return [...all.filter((one) => one.severity === 'fault'), ...all.filter((one) => one.severity === 'advice')]
}
