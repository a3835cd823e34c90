// What changed in the head: texts, references, terminology releases, and the profile's own name.
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { planOf, type Given } from '../lower'
import { change, plainWords, quoted, type Change, type Effect } from './change'
import { same } from './match'
import type { Pair } from './pair'

const TEXTS = {
  title: { da: 'Titlen', en: 'The title' },
  purpose: { da: 'Formålet', en: 'The purpose' },
  background: { da: 'Baggrunden', en: 'The background' },
  intendedUse: { da: 'Den tiltænkte brug', en: 'The intended use' },
  owner: { da: 'Ejeren', en: 'The owner' },
} as const satisfies Partial<Record<keyof Profile, Words>>

export function headChanges({ before: { profile: before }, after: { profile: after } }: Pair, given: Given): Change[] {
  const found: Change[] = []
  if (before.id !== after.id)
    found.push(
      change('idChanged', {}, idEffect(before, after, given), 'Profilens navn i dokumentet er ændret', 'The name of the profile in the document was changed', {
        before: plainWords(before.id),
        after: plainWords(after.id),
      }),
    )
  for (const [part, { da, en }] of Object.entries(TEXTS) as [keyof typeof TEXTS, Words][])
    if (before[part] !== after[part])
      found.push({
        ...change('textChanged', { text: part }, 'wording', `${da} er ændret`, `${en} was changed`),
        before: quoted(before[part]),
        after: quoted(after[part]),
      })
  if (!same(before.references, after.references)) {
    const [gone, come] = [
      before.references.filter((one) => !after.references.includes(one)),
      after.references.filter((one) => !before.references.includes(one)),
    ]
    found.push({
      ...change(
        'referencesChanged',
        { text: 'references' },
        'wording',
        `Kilderne er ændret${countSaid(come.length, gone.length).da}`,
        `The references were changed${countSaid(come.length, gone.length).en}`,
      ),
      before: plainWords(before.references.join('; ')),
      after: plainWords(after.references.join('; ')),
    })
  }
  if (!same(before.terminology, after.terminology)) found.push(...terminologyChanges(before.terminology, after.terminology))
  return found
}

const countSaid = (come: number, gone: number): Words =>
  come + gone ? { da: `: ${come} tilføjet, ${gone} fjernet`, en: `: ${come} added, ${gone} removed` } : { da: ': rækkefølgen', en: ': their order' }

/** Decisions of clinics carry the profile's name. */
function idEffect(before: Profile, after: Profile, given: Given): Effect {
  const moves = (part: 'steps' | 'list') =>
    [
      [before, after.id],
      [after, before.id],
    ].some(([profile, id]) => {
      const [was, is] = [planOf(profile as Profile, given), planOf({ ...(profile as Profile), id: id as string }, given)]
      return part === 'steps' ? !same(was.steps, is.steps) : !same([was.tiers, was.display], [is.tiers, is.display])
    })
  return moves('steps') ? 'whoIsIn' : moves('list') ? 'tierOrDisplay' : 'wording'
}

/** The codes themselves stand in the lists: another release moves nobody by itself. */
function terminologyChanges(before: Profile['terminology'], after: Profile['terminology']): Change[] {
  const said = (list: Profile['terminology']): Words =>
    list.length ? plainWords(list.map(({ source, release, digest }) => `${source} ${release} (${digest.slice(0, 8)})`).join(', ')) : { da: 'ingen', en: 'none' }
  return [
    change('terminologyChanged', { text: 'terminology' }, 'wording', 'Udgaverne af kodesystemer er ændret', 'The releases of code systems were changed', {
      before: said(before),
      after: said(after),
    }),
  ]
}
