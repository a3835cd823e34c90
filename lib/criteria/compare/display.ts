// What changed in what the list shows of each patient, and how it is sorted.
import type { DisplayField, Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { displayOf } from '../kinds/display/registry'
import { change, quoted, type Change } from './change'
import { matchOf, same } from './match'
import { fieldsOf, renamedParams } from './names'
import type { Pair } from './pair'
import { partChanges } from './parts'
import { fieldChanges, fieldsSaid } from './values'

const name = ({ label }: DisplayField): Words => ({ da: `Visningsfeltet »${label}«`, en: `The display field “${label}”` })

export function displayChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile, pair.after.profile]
  const params = (field: DisplayField, side: 'before' | 'after') =>
    side === 'before' ? renamedParams(field.params, fieldsOf(field.kind, 'display'), pair.names) : field.params
  const match = matchOf(
    before.display,
    after.display,
    (field) => field.id,
    (field, side) => ({ label: field.label, kind: field.kind, params: params(field, side) }),
  )
  const names = new Map(match.pairs.map(([from, to]) => [before.display[from]!.id, after.display[to]!.id]))
  const found: Change[] = [
    ...partChanges<DisplayField>(
      before.display,
      after.display,
      match,
      {
        name,
        place: (display) => ({ display }),
        codes: { added: 'displayAdded', removed: 'displayRemoved', order: 'displayOrder' },
        order: { da: 'Rækkefølgen af visningsfelter', en: 'The order of display fields' },
      },
      { part: () => 'tierOrDisplay', order: 'tierOrDisplay', id: 'tierOrDisplay' },
    ),
    ...match.pairs.flatMap(([from, to]) => fieldChange(before.display[from]!, after.display[to]!, pair)),
  ]
  if (
    !same(
      before.order.map(({ field, descending }) => ({ field: names.get(field) ?? field, descending })),
      after.order,
    )
  )
    found.push(
      change('sortingChanged', {}, 'tierOrDisplay', 'Sorteringen af listen er ændret', 'How the list is sorted was changed', {
        before: orderSaid(before),
        after: orderSaid(after),
      }),
    )
  return found
}

function fieldChange(was: DisplayField, is: DisplayField, pair: Pair): Change[] {
  const place = { display: is.id }
  const { da, en } = name(is)
  const found: Change[] = []
  if (was.label !== is.label)
    found.push(
      change('displayLabel', place, 'wording', 'Et visningsfelt hedder noget andet', 'A display field is called something else', {
        before: quoted(was.label),
        after: quoted(is.label),
      }),
    )
  if (was.kind !== is.kind) {
    const [before, after] = [kindSaid(was), kindSaid(is)]
    return [...found, change('displayChanged', place, 'tierOrDisplay', `${da} viser noget andet`, `${en} shows something else`, { before, after })]
  }
  const fields = fieldChanges(was.params, is.params, fieldsOf(is.kind, 'display'), { before: pair.before, after: pair.after, names: pair.names })
  if (!fields.length) return found
  const said = fieldsSaid(fields)
  return [
    ...found,
    {
      ...change(
        'displayChanged',
        { ...place, ...(fields.length === 1 ? { field: fields[0]!.name } : {}) },
        'tierOrDisplay',
        `${da} er ændret: ${said.da}`,
        `${en} was changed: ${said.en}`,
      ),
      fields,
    },
  ]
}
const kindSaid = ({ kind }: DisplayField): Words => {
  const label = displayOf(kind)?.label
  return label ? { da: label.da.toLowerCase(), en: label.en.toLowerCase() } : quoted(kind)
}

function orderSaid({ order, display }: Profile): Words {
  const all = order.map(({ field, descending }) => ({ label: display.find((one) => one.id === field)?.label ?? field, descending }))
  if (!all.length) return { da: 'ingen', en: 'none' }
  return {
    da: all.map(({ label, descending }) => `${label}${descending ? ' (faldende)' : ''}`).join(', '),
    en: all.map(({ label, descending }) => `${label}${descending ? ' (descending)' : ''}`).join(', '),
  }
}
