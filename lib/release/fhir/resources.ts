// All resources of a release, in the order they are listed.
import { activityDefinitions } from './activity-definitions'
import { tierCodeSystem } from './code-systems'
import type { Draft } from './describe'
import { implementationGuide } from './implementation-guide'
import { logicLibrary } from './logic-library'
import { manifest } from './manifest'
import { measure } from './measure'
import { planDefinition } from './plan-definition'
import type { Resource } from './r4'
import { valueSets } from './value-sets'

export function resourcesOf(draft: Draft): Resource[] {
  const sets = valueSets(draft)
  const tiers = tierCodeSystem(draft)
  const logic = logicLibrary(draft, sets)
  const activities = activityDefinitions(draft)
  const plan = planDefinition(draft, logic.url, tiers, activities)
  const parts = [plan, measure(draft, logic.url), logic, tiers, ...sets, ...activities.values()]
  const list = manifest(draft, parts)
  return [implementationGuide(draft, [list, ...parts]), list, ...parts]
}
