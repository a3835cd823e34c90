// What changed in code lists and result concepts: codes, units, conversions, and the words on them.
import { canonicalUri } from '../core/systems'
import type { CodeList, ListedCode, ResultConcept } from '../document/schema'
import type { Words } from '../kinds/fields'
import { change, quoted, type Change, type Effect } from './change'
import { same } from './match'
import type { Pair } from './pair'
import { partChanges } from './parts'

const listName = ({ label }: { label: string }): Words => ({ da: `Kodelisten »${label}«`, en: `The code list “${label}”` })
const resultName = ({ label }: { label: string }): Words => ({ da: `Analysen »${label}«`, en: `The analysis “${label}”` })

export function conceptChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile, pair.after.profile]
  return [
    ...partChanges<CodeList>(
      before.codeLists,
      after.codeLists,
      pair.lists,
      {
        name: listName,
        place: (list) => ({ list }),
        codes: { added: 'listAdded', removed: 'listRemoved', order: 'listOrder' },
        order: { da: 'Rækkefølgen af kodelister', en: 'The order of code lists' },
        holds: ({ codes }) => codesSaid(codes),
      },
      { part: (ids) => pair.effect('list', ids), order: 'wording' },
    ),
    ...pair.lists.pairs.flatMap(([from, to]) => listChanges(before.codeLists[from]!, after.codeLists[to]!, pair)),
    ...partChanges<ResultConcept>(
      before.results,
      after.results,
      pair.results,
      {
        name: resultName,
        place: (result) => ({ result }),
        codes: { added: 'resultAdded', removed: 'resultRemoved', order: 'resultOrder' },
        order: { da: 'Rækkefølgen af analyser', en: 'The order of analyses' },
      },
      { part: (ids) => pair.effect('result', ids), order: 'wording' },
    ),
    ...pair.results.pairs.flatMap(([from, to]) => resultChanges(before.results[from]!, after.results[to]!, pair)),
  ]
}

function listChanges(was: CodeList, is: CodeList, pair: Pair): Change[] {
  const place = { list: is.id }
  const found: Change[] = []
  if (was.label !== is.label)
    found.push(
      change('listLabel', place, 'wording', 'En kodeliste hedder noget andet', 'A code list is called something else', {
        before: quoted(was.label),
        after: quoted(is.label),
      }),
    )
  const codes = codeChanges(was.codes, is.codes)
  if (codes) {
    const [old, now] = [pair.before.scope.codes(was.id), pair.after.scope.codes(is.id)]
    const alike = old !== null && now !== null && same(old, now)
    const name = listName(is)
    const effect: Effect = alike ? 'wording' : pair.effect('list', { before: was.id, after: is.id })
    found.push({
      ...change('listCodes', place, effect, `${name.da} er ${codes.da}`, `${name.en} was ${codes.en}`),
      before: codesSaid(was.codes),
      after: codesSaid(is.codes),
    })
  }
  if ((was.note ?? null) !== (is.note ?? null)) found.push(noted('listNote', place, listName(is), was.note, is.note))
  return found
}
const noted = (code: 'listNote' | 'resultNote', place: Change['place'], name: Words, was: string | undefined, is: string | undefined): Change =>
  change(
    code,
    place,
    'wording',
    `Noten til ${name.da[0]!.toLowerCase()}${name.da.slice(1)} er ændret`,
    `The note of ${name.en[0]!.toLowerCase()}${name.en.slice(1)} was changed`,
    {
      before: quoted(was ?? ''),
      after: quoted(is ?? ''),
    },
  )

type Code = { system: string; code: string }
const key = ({ system, code }: Code) => `${canonicalUri(system)}|${code}`
const codesSaid = (codes: readonly Code[]): Words => {
  const text = codes.map(({ code }) => code).join(', ')
  return text ? { da: text, en: text } : { da: 'ingen koder', en: 'no codes' }
}

/** "udvidet med 2 koder: DE11, T90"; null when the codes say the same. */
function codeChanges(was: readonly (Code & Partial<ListedCode>)[], is: readonly (Code & Partial<ListedCode>)[]): Words | null {
  if (same(sorted(was), sorted(is))) return null
  const [old, now] = [new Map(was.map((one) => [key(one), one])), new Map(is.map((one) => [key(one), one]))]
  const added = [...now].filter(([id]) => !old.has(id)).map(([, one]) => one)
  const gone = [...old].filter(([id]) => !now.has(id)).map(([, one]) => one)
  const turned = [...now].flatMap(([id, one]) => {
    const before = old.get(id)
    return before && (before.include !== one.include || before.decided !== one.decided) ? [{ code: one.code, before, after: one }] : []
  })
  const count = (n: number): Words => ({ da: n === 1 ? '1 kode' : `${n} koder`, en: n === 1 ? '1 code' : `${n} codes` })
  const parts: Words[] = []
  if (added.length)
    parts.push({ da: `udvidet med ${count(added.length).da}: ${codesSaid(added).da}`, en: `extended by ${count(added.length).en}: ${codesSaid(added).en}` })
  if (gone.length)
    parts.push({ da: `indskrænket med ${count(gone.length).da}: ${codesSaid(gone).da}`, en: `reduced by ${count(gone.length).en}: ${codesSaid(gone).en}` })
  for (const { code, before, after } of turned) {
    const [from, to] = [standing(before), standing(after)]
    parts.push({ da: `ændret for ${code}: ${from.da} → ${to.da}`, en: `changed for ${code}: ${from.en} → ${to.en}` })
  }
  return parts.length
    ? { da: parts.map(({ da }) => da).join('; '), en: parts.map(({ en }) => en).join('; ') }
    : { da: 'omskrevet: de samme koder med andre tekster eller skrivemåder', en: 'rewritten: the same codes with other texts or spellings' }
}
function sorted(codes: readonly Code[]): Code[] {
  const order = (one: Code) => `${one.system}|${one.code}`
  return [...codes].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}
const standing = ({ include, decided }: Partial<ListedCode>): Words =>
  decided === false ? { da: 'ikke afgjort', en: 'not decided' } : include === false ? { da: 'undtaget', en: 'excluded' } : { da: 'med', en: 'included' }

function resultChanges(was: ResultConcept, is: ResultConcept, pair: Pair): Change[] {
  const place = { result: is.id }
  const name = resultName(is)
  const effect = pair.effect('result', { before: was.id, after: is.id })
  const found: Change[] = []
  if (was.label !== is.label)
    found.push(
      change('resultLabel', place, 'wording', 'En analyse hedder noget andet', 'An analysis is called something else', {
        before: quoted(was.label),
        after: quoted(is.label),
      }),
    )
  const codes = codeChanges(was.codes, is.codes)
  const lowered = same(pair.before.scope.result(was.id), pair.after.scope.result(is.id))
  if (codes)
    found.push({
      ...change('resultCodes', place, lowered ? 'wording' : effect, `${name.da} er ${codes.da}`, `${name.en} was ${codes.en}`),
      before: codesSaid(was.codes),
      after: codesSaid(is.codes),
    })
  const [old, now] = [scaleSaid(was), scaleSaid(is)]
  if (!same([was.unit, was.decimals, was.conversions], [is.unit, is.decimals, is.conversions]))
    found.push(
      change(
        'resultUnit',
        place,
        effect,
        `Enheden for ${name.da[0]!.toLowerCase()}${name.da.slice(1)} er ændret`,
        `The unit of ${name.en[0]!.toLowerCase()}${name.en.slice(1)} was changed`,
        { before: old, after: now },
      ),
    )
  if ((was.note ?? null) !== (is.note ?? null)) found.push(noted('resultNote', place, name, was.note, is.note))
  return found
}

/** "mmol/mol uden decimaler; fra %: · 10929/1000 − 2349735/100" */
function scaleSaid({ unit, decimals, conversions }: ResultConcept): Words {
  const from = conversions.map(({ from, factor, offset }) => `${from} · ${factor.num}/${factor.den} + ${offset.num}/${offset.den}`).join(', ')
  return {
    da: `${unit || 'ingen enhed'} med ${decimals} decimaler${from ? `, omregnet fra ${from}` : ''}`,
    en: `${unit || 'no unit'} with ${decimals} decimals${from ? `, converted from ${from}` : ''}`,
  }
}
