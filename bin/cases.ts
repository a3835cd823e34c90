// profil cases: the patients just inside and just outside every bound, and with data missing, made from the document.
import { isoOf, type TestCase } from '#criteria'
import { contentOfCase, MOST_CASES } from '#criteria/edit/index'
import { parseText, printText } from '#criteria/text/index'
import { boundaryCases } from '#engines/cases/boundary'
import { asOf, type Answer, type Asked } from './answer'
import { isText, MADE_FOR, readProfile, write } from './read'

export function cases({ files, values, texts }: Asked): Answer {
  const { file, profile, given, text } = readProfile(files[0]!)
  const made = boundaryCases(profile, given, isoOf(asOf(values) ?? MADE_FOR.ref))
  const known = new Set(profile.cases.map(contentOfCase))
  const fresh = made.filter((one) => !known.has(contentOfCase(one)))
  const lines = made.map((one) => `${one.title}: ${[one.expect.step, one.expect.tier].filter(Boolean).join(', ')}`)
  if (!values.keep) return { code: 0, text: lines.join('\n'), json: { cases: made } }
  if (!fresh.length) return { code: 0, text: texts.nothingKept, json: { kept: 0 } }
  const kept = fresh.slice(0, MOST_CASES - profile.cases.length)
  const all = { ...profile, cases: [...profile.cases, ...numbered(kept, profile.cases)] }
  write(file, isText(file) ? printText(all, { comments: parseText(text!).comments }) : `${JSON.stringify(all, null, 2)}\n`)
  const left = fresh.length - kept.length
  const said = [texts.kept(String(kept.length)), ...(left ? [texts.noRoom(String(left), String(MOST_CASES))] : [])]
  return { code: 0, text: said.join('\n'), json: { kept: kept.length, left } }
}

function numbered(fresh: readonly TestCase[], there: readonly TestCase[]): TestCase[] {
  const taken = new Set(there.map(({ id }) => id))
  return fresh.map((one) => {
    let id = one.id
    for (let n = 2; taken.has(id); n++) id = `${one.id}-${n}`
    taken.add(id)
    return { ...one, id }
  })
}
