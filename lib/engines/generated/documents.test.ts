// What generated documents must reach: every kind and display field, each with every field, each field with more than one value, and
// finished at least once. A kind that the generator cannot make would go through the long comparisons unseen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DISPLAYS, KINDS, planOf, profileSchema, type AnyDisplay, type AnyKind, type Criterion, type Field, type FieldValue, type Node } from '#criteria'
import { lowerNode, scopeOf } from '#criteria/lower'
import { document } from './documents'

const SEED = 20_260_331
const documents = fc.sample(document, { seed: SEED, numRuns: 900 })

const criteriaIn = (node: Node): Criterion[] => (node.type === 'criterion' ? [node] : node.type === 'group' ? node.of.flatMap(criteriaIn) : [])
const values = new Map<string, Set<string>>()
const finished = new Set<string>()
for (const profile of documents) {
  const nodes = [
    ...profile.flow.flatMap((step) => (step.type === 'question' ? [step.ask] : [])),
    ...profile.groups.map(({ when }) => when),
    ...profile.tiers.flatMap(({ rules }) => rules.map(({ when }) => when)),
  ]
  const scope = scopeOf(profile)
  const seen = (kind: string, params: Record<string, FieldValue>) => {
    for (const [field, value] of Object.entries(params)) {
      const name = `${kind}.${field}`
      values.set(name, (values.get(name) ?? new Set()).add(JSON.stringify(value)))
    }
  }
  for (const one of nodes.flatMap(criteriaIn)) {
    seen(one.kind, one.params)
    if (lowerNode(one, scope)) finished.add(one.kind)
  }
  const { display } = planOf(profile)
  for (const [index, one] of profile.display.entries()) {
    seen(one.kind, one.params)
    if (display[index]!.projection) finished.add(one.kind)
  }
}
const all = Object.entries({ ...(KINDS as Record<string, AnyKind>), ...(DISPLAYS as Record<string, AnyDisplay>) })

test('documents are of the schema', () => {
  for (const one of documents.slice(0, 100)) expect(profileSchema.safeParse(one).error?.message).toBeUndefined()
})
test.each(all)('%s is generated and finished, every field with more than one value', (kind, { fields }) => {
  expect(finished.has(kind)).toBe(true)
  for (const [name, field] of Object.entries(fields as Record<string, Field>)) {
    const found = values.get(`${kind}.${name}`) ?? new Set<string>()
    expect(found.size, `${kind}.${name}: ${[...found].join(' ')}`).toBeGreaterThanOrEqual(2)
    if (field.type === 'choice' && Object.keys(field.options).length <= 12)
      expect([...found].sort(), `${kind}.${name}`).toEqual(
        Object.keys(field.options)
          .map((one) => JSON.stringify(one))
          .sort(),
      )
  }
})
