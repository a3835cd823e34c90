// What changed in parameters and in used profiles.
import type { FieldValue, Parameter, UsedProfile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { change, plainWords, quoted, type Change } from './change'
import { same } from './match'
import { renamedValue } from './names'
import type { Pair, Side } from './pair'
import { partChanges } from './parts'
import { valueWords } from './values'

const name = ({ label }: Parameter): Words => ({ da: `Indstillingen »${label}«`, en: `The setting “${label}”` })

export function parameterChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile.parameters, pair.after.profile.parameters]
  return [
    ...partChanges<Parameter>(
      before,
      after,
      pair.parameters,
      {
        name,
        place: (parameter) => ({ parameter }),
        codes: { added: 'parameterAdded', removed: 'parameterRemoved', order: 'parameterOrder' },
        order: { da: 'Rækkefølgen af indstillinger', en: 'The order of settings' },
        holds: (one, side) => defaultSaid(one, pair[side]),
      },
      { part: (ids) => pair.effect('parameter', ids), order: 'wording' },
    ),
    ...pair.parameters.pairs.flatMap(([from, to]) => changesOf(before[from]!, after[to]!, pair)),
  ]
}

function changesOf(was: Parameter, is: Parameter, pair: Pair): Change[] {
  const place = { parameter: is.id }
  const effect = pair.effect('parameter', { before: was.id, after: is.id })
  const { da, en } = name(is)
  const found: Change[] = []
  const tell = (code: Change['code'], how: Change['effect'], say: Words, before: Words, after: Words) =>
    found.push(change(code, place, how, `${da}: ${say.da}`, `${en}: ${say.en}`, { before, after }))
  if (was.label !== is.label || (was.note ?? null) !== (is.note ?? null))
    tell('parameterLabel', 'wording', { da: 'navn eller note er ændret', en: 'its name or note was changed' }, labelSaid(was), labelSaid(is))
  if (was.local !== is.local)
    tell('parameterLocal', effect, { da: 'hvem der vælger værdien, er ændret', en: 'who chooses the value was changed' }, localSaid(was), localSaid(is))
  const concept = (one: Parameter) => (one.type === 'quantity' ? one.concept : '')
  if (was.type !== is.type || (pair.names.result.get(concept(was)) ?? concept(was)) !== concept(is))
    tell('parameterType', effect, { da: 'slagsen er ændret', en: 'its type was changed' }, typeSaid(was), typeSaid(is))
  if (!same(was.default, is.default))
    tell(
      'parameterDefault',
      effect,
      { da: 'standardværdien er ændret', en: 'its default was changed' },
      defaultSaid(was, pair.before),
      defaultSaid(is, pair.after),
    )
  if (!same(boundsOf(was), boundsOf(is)))
    tell(
      'parameterInterval',
      effect,
      { da: 'de tilladte værdier er ændret', en: 'its allowed values were changed' },
      intervalSaid(was, pair.before),
      intervalSaid(is, pair.after),
    )
  return found
}

const labelSaid = ({ label, note }: Parameter): Words => quoted(note === undefined ? label : `${label}: ${note}`)
const localSaid = ({ local }: Parameter): Words => (local ? { da: 'klinikken', en: 'the clinic' } : { da: 'profilen', en: 'the profile' })
const TYPES: Record<Parameter['type'], Words> = {
  whole: { da: 'tal', en: 'number' },
  quantity: { da: 'måleværdi', en: 'quantity' },
  period: { da: 'periode', en: 'period' },
  yesno: { da: 'ja eller nej', en: 'yes or no' },
  choice: { da: 'valg', en: 'choice' },
}
const typeSaid = (one: Parameter): Words => {
  const { da, en } = TYPES[one.type]
  return one.type === 'quantity' ? { da: `${da} (${one.concept})`, en: `${en} (${one.concept})` } : { da, en }
}
const boundsOf = (one: Parameter): unknown => (one.type === 'choice' ? one.options : one.type === 'yesno' ? null : [one.min, one.max])

function said(value: FieldValue, one: Parameter, side: Side): Words {
  if (one.type === 'quantity' && typeof value === 'number')
    return { da: side.say.da.quantity(value, one.concept), en: side.say.en.quantity(value, one.concept) }
  if (one.type === 'choice') return plainWords(one.options.find((option) => option.value === value)?.label ?? String(value))
  return valueWords(value, undefined, {}, side)
}
const defaultSaid = (one: Parameter, side: Side): Words => said(one.default, one, side)
function intervalSaid(one: Parameter, side: Side): Words {
  if (one.type === 'yesno') return TYPES.yesno
  if (one.type === 'choice') return plainWords(one.options.map(({ value, label }) => (label === value ? label : `${label} (${value})`)).join(', ') || '-')
  const [min, max] = [said(one.min, one, side), said(one.max, one, side)]
  return { da: `${min.da} til ${max.da}`, en: `${min.en} to ${max.en}` }
}

const usedName = ({ title }: UsedProfile): Words => ({ da: `Den brugte profil »${title}«`, en: `The used profile “${title}”` })
export function usedChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile.uses, pair.after.profile.uses]
  return [
    ...partChanges<UsedProfile>(
      before,
      after,
      pair.uses,
      {
        name: usedName,
        place: (use) => ({ use }),
        codes: { added: 'useAdded', removed: 'useRemoved', order: 'useOrder' },
        order: { da: 'Rækkefølgen af brugte profiler', en: 'The order of used profiles' },
        holds: ({ version }) => plainWords(version),
      },
      { part: (ids) => pair.effect('use', ids), order: 'wording' },
    ),
    ...pair.uses.pairs.flatMap(([from, to]): Change[] => {
      const [was, is] = [before[from]!, after[to]!]
      const { da, en } = usedName(is)
      const effect = pair.effect('use', { before: was.id, after: is.id })
      const found: Change[] = []
      if (was.profile !== is.profile || was.version !== is.version || was.digest !== is.digest)
        found.push(
          change('useVersion', { use: is.id }, effect, `${da} er en anden udgave`, `${en} is another release`, {
            before: releaseSaid(was),
            after: releaseSaid(is),
          }),
        )
      if (was.title !== is.title)
        found.push(
          change('useTitle', { use: is.id }, 'wording', 'En brugt profil hedder noget andet', 'A used profile is called something else', {
            before: quoted(was.title),
            after: quoted(is.title),
          }),
        )
      const values = Object.fromEntries(Object.entries(was.values).map(([id, value]) => [id, renamedValue(value, undefined, pair.names)]))
      if (!same(values, is.values))
        found.push(
          change('useValues', { use: is.id }, effect, `${da} får andre værdier`, `${en} is given other values`, {
            before: valuesSaid(was, pair.before),
            after: valuesSaid(is, pair.after),
          }),
        )
      return found
    }),
  ]
}
const releaseSaid = ({ profile, version, digest }: UsedProfile): Words => plainWords(`${profile} ${version} (${digest.slice(0, 8)})`)
function valuesSaid({ values }: UsedProfile, side: Side): Words {
  const all = Object.entries(values).map(([id, value]) => ({ id, said: valueWords(value, undefined, {}, side) }))
  if (!all.length) return { da: 'dens egne', en: 'its own' }
  return { da: all.map(({ id, said }) => `${id} ${said.da}`).join(', '), en: all.map(({ id, said }) => `${id} ${said.en}`).join(', ') }
}
