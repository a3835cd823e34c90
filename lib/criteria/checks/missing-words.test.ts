import { expect, test } from 'vitest'
import { missingWords } from './missing-words'
import { found, sound } from './sound'

test('every text the clinic reads must be there', () => {
  const blank = <T extends object>(one: T, ...names: (keyof T)[]): T => ({ ...one, ...Object.fromEntries(names.map((name) => [name, ' '])) })
  const [red, green] = sound().tiers
  const profile = {
    ...blank(sound(), 'purpose'),
    flow: sound().flow.map((step) => (step.id === 'child' ? { ...step, reason: '' } : step)) as ReturnType<typeof sound>['flow'],
    tiers: [
      { ...red!, rules: red!.rules.map((rule) => blank(rule, 'reason', 'action')) },
      { ...blank(green!, 'name'), otherwise: blank(green!.otherwise!, 'action') },
    ],
    groups: sound().groups.map((one) => blank(one, 'label')),
    codeLists: sound()
      .codeLists.slice(0, 1)
      .map((one) => blank(one, 'label')),
    results: sound().results.map((one) => blank(one, 'label')),
    display: sound().display.map((one) => blank(one, 'label')),
  }
  expect(
    found(missingWords, profile).map(({ step, rule, tier, group, list, result, display }) => step ?? rule ?? tier ?? group ?? list ?? result ?? display),
  ).toEqual([undefined, 'child', 'kidney', 'kidney', 'green', 'green', 'treated', 'denosumab', 'egfr', 'shown'])
  expect(found(missingWords, profile)[0]!.sentence.da).toBe('Profilens formål mangler. Skriv, hvad klinikken skal læse.')
})
