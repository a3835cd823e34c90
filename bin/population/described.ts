// A population described in lines, as the page shows it in plots.
import { TABLES } from '#criteria'
import type { Population } from '#population/columns'
import { GAPS, type TallyJson } from '#population/denmark/tally'
import { codedPrevalence, judged, truePrevalence } from '#population/describe/anchors'
import { dirtOf } from '#population/describe/dirt'
import { eventsOf, pyramidOf, ROW_STEPS } from '#population/describe/people'

export function described(population: Population, tally: TallyJson | null): string[] {
  const number = (n: number) => n.toLocaleString('da')
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  const events = eventsOf(population)
  const coded = codedPrevalence(population)
  const truth = tally && truePrevalence(tally)
  return [
    `${population.name}: ${number(population.size)} patients, ${events.all.toFixed(1)} rows each`,
    TABLES.map((table) => `${table} ${events.mean[table].toFixed(2)}`).join(' · '),
    `patients by rows: ${events.patients.map((n, i) => `${i < ROW_STEPS.length ? `≤ ${ROW_STEPS[i]}` : 'more'}: ${number(n)}`).join(' · ')}`,
    '',
    'age     men (expected)      women (expected)',
    ...pyramidOf(population).map(
      ({ from, to, men, women, expectedMen, expectedWomen }) =>
        `${`${from}–${to ?? ''}`.padEnd(7)} ${number(men).padStart(9)} (${number(Math.round(expectedMen))})  ${number(women).padStart(9)} (${number(Math.round(expectedWomen))})`,
    ),
    '',
    'prevalence              source      true  deviation      coded',
    ...coded.map(({ id, cells }, at) => {
      const record = judged(cells, 'coded')
      const real = truth && judged(truth[at]!.cells, 'ill')
      return `${id.padEnd(20)} ${percent(record.expected).padStart(9)} ${(real ? percent(real.share) : '–').padStart(9)} ${(real ? `${(100 * real.deviation).toFixed(1)} %` : '–').padStart(10)} ${percent(record.share).padStart(10)}`
    }),
    ...(tally
      ? [
          '',
          `where a disease is not seen as it should: ${GAPS.join(' / ')}`,
          ...Object.entries(tally.gaps).map(([id, gaps]) => `${id.padEnd(20)} ${GAPS.map((gap) => number(gaps[gap]).padStart(9)).join('')}`),
        ]
      : []),
    '',
    'untidy rows',
    ...dirtOf(population).map(({ kind, count, of }) => `${kind.padEnd(22)} ${number(count).padStart(11)} of ${number(of)} (${of ? percent(count / of) : '–'})`),
  ]
}
