// What changed in the test patients that come with the profile.
import type { TestCase } from '../document/schema'
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
      const parts = (Object.keys(PARTS) as (keyof TestCase)[]).filter((part) => !same(was[part], is[part]))
      if (!parts.length) return []
      const { da, en } = name(is)
      const list = (locale: 'da' | 'en') => parts.map((part) => PARTS[part]![locale]).join(', ')
      return [change('caseChanged', { case: is.id }, 'wording', `${da} er ændret: ${list('da')}`, `${en} was changed: ${list('en')}`)]
    }),
  ]
}
