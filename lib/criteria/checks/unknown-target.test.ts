import { expect, test } from 'vitest'
import { unknownTarget } from './unknown-target'
import { afterRemedies, found, withStep } from './sound'

test('a step that does not exist', () => {
  const away = withStep('treated', { no: 'væk' })
  expect(found(unknownTarget, away)[0]).toMatchObject({
    step: 'treated',
    params: { target: 'væk' },
    sentence: { da: 'Trin 3: vejen for »nej« fører til »væk«, som ikke findes. Vælg et trin.' },
  })
  expect(afterRemedies(unknownTarget, away)).toEqual([])
})
