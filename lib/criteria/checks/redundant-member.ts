// A condition beside one that says as much or more: it changes no answer.
import type { Words } from '../kinds/fields'
import { lowerNode, scopeOf } from '../lower'
import { nodeSentence } from '../sentence/node'
import { sayIn } from '../sentence/say'
import { defineCheck } from './check'
import { certain, everybody, inside, nobody, possible } from './logic/implies'
import { modulesOn } from './logic/reached'
import { withoutNode } from './lowered'
import { nodesOf } from './walk'

export const redundantMember = defineCheck<{ where: Words; says: Words; by: Words }>({
  code: 'redundantMember',
  severity: 'advice',
  says: {
    da: ({ where, says, by }) => `${where.da}: betingelsen »${says.da}« ændrer ikke noget ved siden af »${by.da}«. Ret den, eller fjern den.`,
    en: ({ where, says, by }) => `${where.en}: the condition “${says.en}” changes nothing beside “${by.en}”. Correct it, or remove it.`,
  },
  find: (profile) => {
    const scope = scopeOf(profile, { values: modulesOn(profile) })
    const say = { da: sayIn('da', profile), en: sayIn('en', profile) }
    return nodesOf(profile).flatMap(({ node, at, where }) => {
      if (node.type !== 'group' || (node.how !== 'all' && node.how !== 'any' && node.how !== 'none')) return []
      const sets = node.of.map((one) => lowerNode(one, scope))
      const implied = (a: number, b: number): boolean => {
        const [x, y] = node.how === 'all' ? [sets[b], sets[a]] : [sets[a], sets[b]]
        return !!x && !!y && inside(certain(x), certain(y)) && inside(possible(x), possible(y))
      }
      const plain = (at: number) => !!sets[at] && !nobody(certain(sets[at])) && !everybody(certain(sets[at]))
      const gone = new Set<number>()
      return node.of.flatMap((one, index) => {
        // of two that say the same, the later one
        const by = node.of.findIndex(
          (_, other) =>
            other !== index && !gone.has(other) && plain(index) && plain(other) && implied(index, other) && (other < index || !implied(other, index)),
        )
        if (by < 0) return []
        gone.add(index)
        const clause = (which: number): Words => ({ da: nodeSentence(node.of[which]!, say.da), en: nodeSentence(node.of[which]!, say.en) })
        const place = { ...at, path: [...at.path, index] }
        return [
          {
            at: place,
            params: { where, says: clause(index), by: clause(by) },
            remedy: { label: { da: 'Fjern betingelsen', en: 'Remove the condition' }, edit: (now: typeof profile) => withoutNode(now, place) },
          },
        ]
      })
    })
  },
})
