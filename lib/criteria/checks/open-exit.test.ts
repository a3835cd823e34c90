import { expect, test } from 'vitest'
import { openExit } from './open-exit'
import { afterRemedies, found, withStep } from './sound'

test('an exit that leads nowhere', () => {
  const [one] = found(openExit, withStep('age', { no: null }))
  expect(one).toMatchObject({
    severity: 'fault',
    step: 'age',
    sentence: { da: 'Trin 2 mangler en vej for »nej«. Vælg et trin, eller vælg »Ikke med i gruppen«.' },
    remedy: { label: { da: 'Ikke med i gruppen' } },
  })
  expect(found(openExit, withStep('age', { missing: null }))).toHaveLength(1)
})
test('its remedies close it', () => {
  const open = withStep('treated', { yes: null })
  expect(afterRemedies(openExit, open)).toEqual([])
  const [one] = found(openExit, open)
  expect(one!.remedy!.edit(open).flow.find(({ id }) => id === 'treated')).toMatchObject({ yes: 'in' })
  expect(one!.more![0]!.edit(open).flow.at(-1)).toMatchObject({ type: 'out', reason: 'I behandling' })
})
