// Everything the studio finds wrong in a profile, in one list. Faults block submission; nothing blocks editing.
import type { Profile } from '../document/schema'
import { askInRule } from './ask-in-rule'
import { askWithoutExit } from './ask-without-exit'
import { baseFirst } from './base-first'
import type { Check, Finding } from './check'
import { codeTwice } from './code-twice'
import { duplicateId } from './duplicate-id'
import { emptyCodeList } from './empty-code-list'
import { emptyGroup } from './empty-group'
import { exitNobodyTakes } from './exit-nobody-takes'
import { groupCircle } from './group-circle'
import { missingWords } from './missing-words'
import { noInclusion } from './no-inclusion'
import { noTiers } from './no-tiers'
import { openExit } from './open-exit'
import { outcomesAlike } from './outcomes-alike'
import { refusedCombination } from './refused-combination'
import { sameExits } from './same-exits'
import { tierNamesAlike } from './tier-names-alike'
import { tierRules } from './tier-rules'
import { undecidedCodes } from './undecided-codes'
import { unfinishedField } from './unfinished-field'
import { unknownField } from './unknown-field'
import { unknownKind } from './unknown-kind'
import { unknownName } from './unknown-name'
import { unknownTarget } from './unknown-target'
import { unreachableStep } from './unreachable-step'
import { unusedName } from './unused-name'
import { wayBack } from './way-back'

export type { Check, Finding, Place, Remedy } from './check'

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
  unknownKind,
  unfinishedField,
  unknownField,
  unknownName,
  refusedCombination,
  emptyGroup,
  groupCircle,
  askWithoutExit,
  exitNobodyTakes,
  emptyCodeList,
  undecidedCodes,
  codeTwice,
  tierRules,
  tierNamesAlike,
  askInRule,
  noTiers,
  missingWords,
  unusedName,
]

/** All findings of a document, faults first. Pure and quick: it is asked at every edit. */
export function findingsOf(profile: Profile): Finding[] {
  const all = CHECKS.flatMap((check) => check.find(profile))
  return [...all.filter((one) => one.severity === 'fault'), ...all.filter((one) => one.severity === 'advice')]
}
