// What changed in what stands behind a profile, and in the work it asks for.
import { ROLE_NAMES } from '../sentence/words'
import { noAbout } from '../document/about'
import type { About, Profile, WorkAct } from '../document/schema'
import type { Words } from '../kinds/fields'
import { change, plainWords, quoted, type Change } from './change'
import { matchOf, same } from './match'
import { partChanges } from './parts'
import type { Pair } from './pair'

const ABOUT: readonly [keyof Omit<About, 'english' | 'device'>, Words][] = [
  ['origin', { da: 'Oprindelsen', en: 'The origin' }],
  ['uses', { da: 'Anvendelsen', en: 'The use' }],
  ['decision', { da: 'Beslutningen bag', en: 'The decision behind it' }],
  ['decided', { da: 'Beslutningens dato', en: 'The day of the decision' }],
]
const ENGLISH: readonly [keyof About['english'], Words][] = [
  ['title', { da: 'Titlen på engelsk', en: 'The title in English' }],
  ['purpose', { da: 'Formålet på engelsk', en: 'The purpose in English' }],
  ['background', { da: 'Baggrunden på engelsk', en: 'The background in English' }],
  ['intendedUse', { da: 'Den tiltænkte brug på engelsk', en: 'The intended use in English' }],
]

export function aboutChanges({ before, after }: Pair): Change[] {
  if (same(before.profile.about ?? null, after.profile.about ?? null)) return []
  const [was, is] = [before.profile.about ?? noAbout(), after.profile.about ?? noAbout()]
  const tell = (text: string, { da, en }: Words, from: unknown, to: unknown): Change => ({
    ...change('aboutChanged', { text }, 'wording', `${da} er ændret`, `${en} was changed`),
    before: quoted(String(from ?? '')),
    after: quoted(String(to ?? '')),
  })
  const found = [
    ...ABOUT.flatMap(([part, words]) => (same(was[part], is[part]) ? [] : [tell('about', words, was[part], is[part])])),
    ...ENGLISH.flatMap(([part, words]) => (was.english[part] === is.english[part] ? [] : [tell('about', words, was.english[part], is.english[part])])),
    ...(was.device === is.device ? [] : [tell('device', { da: 'Teksten om medicinsk udstyr', en: 'The text on medical devices' }, was.device, is.device)]),
  ]
  // an empty part came or went, and nothing it says
  return found.length ? found : [tell('about', { da: 'Oplysningerne om profilen', en: 'The information on the profile' }, '', '')]
}

const name = ({ title, id }: WorkAct): Words => ({ da: `Arbejdsgangen »${title || id}«`, en: `The act of work “${title || id}”` })
const listed = (profile: Profile): readonly WorkAct[] => profile.work ?? []

export function workChanges(pair: Pair): Change[] {
  const [before, after] = [listed(pair.before.profile), listed(pair.after.profile)]
  const match = matchOf(
    before,
    after,
    (one) => one.id,
    ({ id: _, ...says }) => says,
  )
  return [
    ...partChanges<WorkAct>(
      before,
      after,
      match,
      {
        name,
        place: (work) => ({ work }),
        codes: { added: 'workAdded', removed: 'workRemoved', order: 'workOrder' },
        order: { da: 'Rækkefølgen af arbejdsgange', en: 'The order of the work' },
        holds: said,
      },
      { part: () => 'tierOrDisplay', order: 'tierOrDisplay', id: 'tierOrDisplay' },
    ),
    ...match.pairs.flatMap(([from, to]): Change[] => {
      const [{ id: _was, ...was }, { id, ...is }] = [before[from]!, after[to]!]
      if (same(was, is)) return []
      const { da, en } = name(after[to]!)
      const [old, now] = [said(before[from]!), said(after[to]!)]
      return [{ ...change('workChanged', { work: id }, 'tierOrDisplay', `${da} er ændret`, `${en} was changed`), before: old, after: now }]
    }),
  ]
}

const said = ({ title, role, minutes, times, tiers, partner, checklist }: WorkAct): Words => {
  const rest = [tiers.join(', '), partner, checklist.join('; ')].filter(Boolean).join(' · ')
  const of = (locale: 'da' | 'en', a: string, b: string) =>
    [title, ROLE_NAMES[locale][role], `${minutes} ${a}`, ...(times === 1 ? [] : [`${times} ${b}`]), ...(rest ? [rest] : [])].join(', ')
  return title || rest ? { da: of('da', 'minutter', 'gange om året'), en: of('en', 'minutes', 'times a year') } : plainWords(`${minutes} min`)
}
