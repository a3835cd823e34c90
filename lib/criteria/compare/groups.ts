// What changed in named groups: their name, their module, and what they ask.
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { change, quoted, type Change } from './change'
import { clauseOf, type Pair, type Side } from './pair'
import { partChanges } from './parts'
import { changesIn } from './places'

type NamedGroup = Profile['groups'][number]
const name = ({ label }: NamedGroup): Words => ({ da: `Gruppen »${label}«`, en: `The group “${label}”` })

export function groupChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile.groups, pair.after.profile.groups]
  return [
    ...partChanges<NamedGroup>(
      before,
      after,
      pair.groups,
      {
        name,
        place: (group) => ({ group }),
        codes: { added: 'groupAdded', removed: 'groupRemoved', order: 'groupOrder' },
        order: { da: 'Rækkefølgen af grupper', en: 'The order of groups' },
        holds: ({ when }, side) => clauseOf(pair[side], when),
      },
      { part: (ids) => pair.effect('group', ids), order: 'wording' },
    ),
    ...pair.groups.pairs.flatMap(([from, to]) => changesOf(before[from]!, after[to]!, pair)),
  ]
}

function changesOf(was: NamedGroup, is: NamedGroup, pair: Pair): Change[] {
  const place = { group: is.id }
  const effect = pair.effect('group', { before: was.id, after: is.id })
  const where = name(is)
  const found: Change[] = []
  if (was.label !== is.label)
    found.push(
      change('groupLabel', place, 'wording', 'En gruppe hedder noget andet', 'A group is called something else', {
        before: quoted(was.label),
        after: quoted(is.label),
      }),
    )
  if ((was.module === undefined ? undefined : (pair.names.parameter.get(was.module) ?? was.module)) !== is.module)
    found.push(
      change('groupModule', place, effect, `${where.da}: hvad der slår den til og fra, er ændret`, `${where.en}: what switches it on and off was changed`, {
        before: moduleSaid(was.module, pair.before),
        after: moduleSaid(is.module, pair.after),
      }),
    )
  return [...found, ...changesIn(was.when, is.when, pair, { place, where, effect })]
}

function moduleSaid(id: string | undefined, { profile }: Side): Words {
  return id === undefined ? { da: 'altid til', en: 'always on' } : quoted(profile.parameters.find((one) => one.id === id)?.label ?? id)
}
