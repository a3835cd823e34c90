import { expect, test } from 'vitest'
import { decidedEarlier } from './decided-earlier'
import { afterRemedies, criterion, found, sound, withStep } from './sound'

const asking = (from: number) => withStep('treated', { ask: criterion('age', { from, to: null, unit: 'years', missing: 'no' }) })
test('a question that an earlier step has answered', () => {
  const profile = asking(15)
  expect(found(decidedEarlier, profile)).toMatchObject([
    {
      step: 'treated',
      severity: 'advice',
      sentence: { da: 'Trin 3 svarer alle ja til, der når hertil: trin 2 har allerede afgjort det. Ret det ene, eller fjern trinnet.' },
    },
  ])
  const mended = found(decidedEarlier, profile)[0]!.remedy!.edit(profile)
  expect(mended.flow.find(({ id }) => id === 'age')).toMatchObject({ yes: 'in' })
  expect(mended.flow.some(({ id }) => id === 'untreated')).toBe(false) // only the step that went led there
  expect(afterRemedies(decidedEarlier, profile)).toEqual([])
})
test('one that asks for more parts those who come', () => expect([asking(19), sound()].flatMap((one) => found(decidedEarlier, one))).toEqual([]))
