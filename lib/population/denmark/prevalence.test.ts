// The fifteen anchors, by age and sex where the source has it: what is true in the synthetic Denmark against its source, and what stands in
// the record beside it. 10,000 patients in the ordinary run, 100,000 with STUDIO_LONG=1.
import { beforeAll, describe as suite, expect, test } from 'vitest'
import { dayOf } from '#criteria'
import { codedPrevalence, judged, truePrevalence, type Prevalence } from '../describe/anchors'
import { pyramidOf } from '../describe/people'
import { denmark, type Made } from './denmark'

const SIZE = process.env.STUDIO_LONG === '1' ? 100_000 : 10_000
let made: Made
let truth: Prevalence[]
let coded: Prevalence[]
beforeAll(() => {
  made = denmark({ seed: 1, size: SIZE, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'Danmark' })
  truth = truePrevalence(made.tally)
  coded = codedPrevalence(made.population)
})

const percent = (share: number) => (100 * share).toFixed(2).padStart(7)
const name = ({ sex, from, to }: Prevalence['cells'][number]) => `${sex} ${from}${to === null ? '+' : `–${to}`}`

suite(`${SIZE.toLocaleString('da')} patients`, () => {
  test('what is true is as common as the source says: within 3 % or two standard errors, in all, by sex, and by age and sex', () => {
    const lines = ['anchor                  source %   true %  deviation  coded %']
    const far: string[] = []
    truth.forEach(({ id, cells }, at) => {
      const all = judged(cells, 'ill')
      const record = judged(coded[at]!.cells, 'coded')
      lines.push(
        `${id.padEnd(22)} ${percent(all.expected)}  ${percent(all.share)}  ${(100 * all.deviation).toFixed(1).padStart(7)} %  ${percent(record.share)}`,
      )
      const parts = [
        ['all', cells],
        ['M', cells.filter(({ sex }) => sex === 'M')],
        ['K', cells.filter(({ sex }) => sex === 'K')],
        ...cells.map((cell) => [name(cell), [cell]]),
      ]
      for (const [what, some] of parts as [string, Prevalence['cells']][]) {
        const { within, found, people, expected } = judged(some, 'ill')
        if (!within) far.push(`${id} ${what}: ${found} of ${people}, expected ${(people * expected).toFixed(1)}`)
      }
    })
    console.log(lines.join('\n'))
    expect(far).toEqual([])
  })

  test('the record knows fewer, and never more than one in twenty beyond', () => {
    truth.forEach(({ id, cells }, at) => {
      const [is, said] = [judged(cells, 'ill').share, judged(coded[at]!.cells, 'coded').share]
      expect(said / is, id).toBeLessThan(1.05)
      expect(said / is, id).toBeGreaterThan(0.6)
    })
  })

  test('the pyramid is Denmark’s, band by band, within two standard errors', () => {
    for (const band of pyramidOf(made.population))
      for (const [found, expected] of [
        [band.men, band.expectedMen],
        [band.women, band.expectedWomen],
      ] as const)
        expect(Math.abs(found - expected), `${band.from}: ${found}, expected ${expected.toFixed(0)}`).toBeLessThan(2 * Math.sqrt(expected))
  })

  test('chronic conditions a person: about 1.1, 2.7 and 5.3 by age, as published', () => {
    const { living, ill } = made.tally
    const mean = (bands: number[]) => {
      let [people, conditions] = [0, 0]
      for (const band of bands)
        for (const sex of ['M', 'K'] as const) {
          people += living[sex][band]!
          for (const one of Object.values(ill)) conditions += one[sex][band]!
        }
      return conditions / people
    }
    expect(mean([1])).toBeLessThan(1.3)
    expect(mean([2, 3, 4])).toBeGreaterThan(2.1)
    expect(mean([2, 3, 4])).toBeLessThan(3.1)
    expect(mean([6, 7])).toBeGreaterThan(4.8)
    expect(mean([6, 7])).toBeLessThan(6.2)
  })
})
