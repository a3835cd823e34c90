// What changed in the test patients that come with the profile.
import type { ExpectedShown, Profile, TestCase } from '../document/schema'
import type { Words } from '../kinds/fields'
import { change, type Change } from './change'
import { matchOf, same } from './match'
import type { Pair } from './pair'
import { partChanges } from './parts'

const name = ({ title, id }: TestCase): Words => ({ da: `Testpatienten »${title || id}«`, en: `The test patient “${title || id}”` })
const PARTS: Partial<Record<keyof TestCase, Words>> = {
  title: { da: 'titlen', en: 'the title' },
  asOf: { da: 'skæringsdatoen', en: 'the reference date' },
  birth: { da: 'fødselsdatoen', en: 'the birthday' },
  sex: { da: 'kønnet', en: 'the sex' },
  listed: { da: 'tilmeldingen', en: 'the listing' },
  cprStatus: { da: 'CPR-status', en: 'the CPR status' },
  rows: { da: 'oplysningerne', en: 'the records' },
  expect: { da: 'hvad der forventes', en: 'what is expected' },
  note: { da: 'noten', en: 'the note' },
}

const outcomeOf = ({ expect: { shown: _, ...outcome } }: TestCase) => outcome
const shownOf = ({ expect }: TestCase): readonly ExpectedShown[] => expect.shown ?? []

/** Each display field of which something else is expected: "»T-score« ventes nu at vise mangler, før −2,6". */
function shownChanges(was: TestCase, is: TestCase, before: Profile, after: Profile): Words[] {
  const [old, now] = [shownOf(was), shownOf(is)]
  if (same(old, now)) return []
  const of = (all: readonly ExpectedShown[], field: string) => all.filter((one) => one.field === field).map((one) => one.is)
  const fields = [...new Set([...now, ...old].map(({ field }) => field))].filter((field) => !same(of(old, field), of(now, field)))
  if (!fields.length) return [{ da: 'rækkefølgen af det, der forventes vist', en: 'the order of what is expected to be shown' }]
  return fields.map((field) => {
    const label = [...after.display, ...before.display].find(({ id }) => id === field)?.label || field
    const [from, to] = [of(old, field), of(now, field)].map((all) => all[0] && isText(all[0]))
    const name = { da: `»${label}«`, en: `“${label}”` }
    if (!to) return { da: `${name.da} ventes ikke længere at vise ${from!.da}`, en: `${name.en} is no longer expected to show ${from!.en}` }
    return {
      da: `${name.da} ventes nu at vise ${to.da}${from ? `, før ${from.da}` : ''}`,
      en: `${name.en} is now expected to show ${to.en}${from ? `, before ${from.en}` : ''}`,
    }
  })
}
const isText = (is: ExpectedShown['is']): Words => {
  const rows = (on: string) => is.map((row) => ('value' in row ? `${row.value}${row.day === undefined ? '' : ` ${on} ${row.day}`}` : row.day)).join('; ')
  return is.length ? { da: rows('den'), en: rows('on') } : { da: 'mangler', en: 'missing' }
}

export function caseChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile.cases, pair.after.profile.cases]
  const match = matchOf(
    before,
    after,
    (one) => one.id,
    ({ id: _, ...rest }) => rest,
  )
  return [
    ...partChanges<TestCase>(
      before,
      after,
      match,
      {
        name,
        place: (id) => ({ case: id }),
        codes: { added: 'caseAdded', removed: 'caseRemoved', order: 'caseOrder' },
        order: { da: 'Rækkefølgen af testpatienter', en: 'The order of test patients' },
      },
      { part: () => 'wording', order: 'wording' },
    ),
    ...match.pairs.flatMap(([from, to]): Change[] => {
      const [was, is] = [before[from]!, after[to]!]
      const differs = (part: keyof TestCase) => (part === 'expect' ? !same(outcomeOf(was), outcomeOf(is)) : !same(was[part], is[part]))
      const parts: Words[] = [
        ...(Object.keys(PARTS) as (keyof TestCase)[]).filter(differs).map((part) => PARTS[part]!),
        ...shownChanges(was, is, pair.before.profile, pair.after.profile),
      ]
      if (!parts.length) return []
      const { da, en } = name(is)
      const list = (locale: 'da' | 'en') => parts.map((part) => part[locale]).join(', ')
      return [change('caseChanged', { case: is.id }, 'wording', `${da} er ændret: ${list('da')}`, `${en} was changed: ${list('en')}`)]
    }),
  ]
}
