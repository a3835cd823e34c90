// Two parts of one sort with the same name: nobody could tell which one is meant.
import type { Profile } from '../document/schema'
import { freshId } from '../edit/ids'
import type { Words } from '../kinds/fields'
import { defineCheck, type Found, type Place } from './check'

type Part = 'flow' | 'groups' | 'codeLists' | 'results' | 'tiers' | 'display' | 'work'
const PARTS: Record<Part, { place: keyof Place; da: string; en: string }> = {
  flow: { place: 'step', da: 'trin', en: 'steps' },
  groups: { place: 'group', da: 'grupper', en: 'groups' },
  codeLists: { place: 'list', da: 'kodelister', en: 'code lists' },
  results: { place: 'result', da: 'analyser', en: 'analyses' },
  tiers: { place: 'tier', da: 'prioriteter', en: 'tiers' },
  display: { place: 'display', da: 'visningsfelter', en: 'display fields' },
  work: { place: 'work', da: 'arbejdsgange', en: 'acts of work' },
}

const renameSecond = <T extends { id: string }>(list: readonly T[], id: string, to: string): T[] => {
  const at = list.findIndex((one, index) => one.id === id && list.findIndex((first) => first.id === id) < index)
  return list.map((one, index) => (index === at ? { ...one, id: to } : one))
}

export const duplicateId = defineCheck<{ id: string; parts: Words }>({
  code: 'duplicateId',
  severity: 'fault',
  says: {
    da: ({ id, parts }) => `To ${parts.da} har samme navn, »${id}«. Giv det ene et andet navn.`,
    en: ({ id, parts }) => `Two ${parts.en} have the same name, “${id}”. Give one of them another name.`,
  },
  find: (profile) => {
    const label = { da: 'Omdøb den sidste', en: 'Rename the last' }
    const found: Found<{ id: string; parts: Words }>[] = []
    for (const [part, { place, da, en }] of Object.entries(PARTS) as [Part, (typeof PARTS)[Part]][])
      for (const id of twice((profile[part] ?? []).map((one) => one.id)))
        found.push({
          at: { [place]: id },
          params: { id, parts: { da, en } },
          remedy: { label, edit: (now) => ({ ...now, [part]: renameSecond<{ id: string }>(now[part] ?? [], id, freshId(now, id)) }) as Profile },
        })
    for (const id of twice(profile.tiers.flatMap((tier) => tier.rules.map((rule) => rule.id))))
      found.push({ at: { rule: id }, params: { id, parts: { da: 'regler', en: 'rules' } }, remedy: { label, edit: (now) => renameRule(now, id) } })
    return found
  },
})

const twice = (ids: readonly string[]): Set<string> => new Set(ids.filter((id, index) => ids.indexOf(id) < index))

function renameRule(profile: Profile, id: string): Profile {
  let seen = 0
  return {
    ...profile,
    tiers: profile.tiers.map((tier) => ({
      ...tier,
      rules: tier.rules.map((rule) => (rule.id === id && ++seen === 2 ? { ...rule, id: freshId(profile, id) } : rule)),
    })),
  }
}
