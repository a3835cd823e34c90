import { expect, test } from 'vitest'
import { wayBack } from './way-back'
import { afterRemedies, found, withStep } from './sound'

test('a way back to an earlier step, and to itself', () => {
  expect(found(wayBack, withStep('treated', { no: 'age' }))[0]).toMatchObject({
    step: 'treated',
    sentence: { da: 'Trin 3 går tilbage: »nej« fører til trin 2, så patienten kom i ring. Vælg et senere trin.' },
  })
  expect(found(wayBack, withStep('age', { yes: 'age' }))[0]!.sentence.en).toContain('“yes” leads to the step itself')
})
test('its remedy takes the way away', () => expect(afterRemedies(wayBack, withStep('treated', { yes: 'age', no: 'base' }))).toEqual([]))
