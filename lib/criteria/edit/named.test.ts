import { expect, test } from 'vitest'
import { parseDocument } from '../document/parse'
import type { Profile } from '../document/schema'
import { shipped, SHIPPED } from '../testing/shipped'
import { entriesOf, questionOf } from './flow'
import { fragmentOf, insertFragment, readFragment } from './fragment'
import { example } from './example'
import { setNote, usesOf } from './lists'
import { copyHere, gatherSteps, makeNamed, mayGather, removeNamed } from './named'
import { newCriterion, nodeAt, rootNode } from './node'

const valid = (profile: Profile): Profile => {
  const read = parseDocument(JSON.parse(JSON.stringify(profile)))
  expect(read.ok ? [] : read.problems).toEqual([])
  return profile
}
const root = { step: 'medicin' }

test('a condition gets a name, is used in its place, and is changed there for all; a copy goes its own way', () => {
  const before = example()
  const made = valid(makeNamed(before, root, [1], ' Nedsat nyrefunktion '))
  const [group] = made.groups
  expect(group).toEqual({ id: 'nedsatNyrefunktion', label: 'Nedsat nyrefunktion', when: nodeAt(rootNode(before, root), [1]) })
  expect(nodeAt(rootNode(made, root), [1])).toEqual({ type: 'use', group: 'nedsatNyrefunktion' })
  expect(usesOf(made, 'nedsatNyrefunktion')).toEqual(['medicin'])
  expect(removeNamed(made, 'nedsatNyrefunktion')).toBe(made)
  const copied = copyHere(made, root, [1])
  expect(rootNode(copied, root)).toEqual(rootNode(before, root))
  expect(removeNamed(copied, 'nedsatNyrefunktion').groups).toEqual([])
})

test('what is a use already, a whole named group, or has no name given, stays', () => {
  const made = makeNamed(example(), root, [], 'Medicin')
  expect(makeNamed(made, root, [], 'Igen')).toBe(made)
  expect(makeNamed(made, { group: 'medicin2' }, [], 'Igen')).toBe(made)
  expect(makeNamed(made, root, [], '  ')).toBe(made)
  // a part of a named group comes before it
  const inner = valid(makeNamed(made, { group: 'medicin2' }, [0], 'Bisfosfonat'))
  expect(inner.groups.map(({ id }) => id)).toEqual(['bisfosfonat', 'medicin2'])
})

test('steps on each other’s ja become one question of all; their reasons become one', () => {
  const gathered = gatherSteps(example(), ['alder', 'medicin'], 'Voksen i behandling')
  expect(gathered.id).toBe('alder')
  const { flow, groups } = valid(gathered.profile)
  expect(flow).toEqual([
    { id: 'alder', type: 'question', ask: { type: 'use', group: 'voksenIBehandling' }, yes: 'med', no: 'ung' },
    { id: 'ung', type: 'out', reason: 'Ikke: Voksen i behandling' },
    { id: 'med', type: 'in' },
  ])
  expect(groups[0]!.when).toMatchObject({ type: 'group', how: 'all', of: [{ kind: 'age' }, { type: 'group', how: 'any' }] })
})

test('steps on each other’s nej become one question of any', () => {
  const profile = shipped('psykisk-sygdom-identifikation')
  const gathered = gatherSteps(profile, ['demented', 'palliation', 'declined'], 'Skal ikke indkaldes')
  expect(gathered.id).toBe('demented')
  valid(gathered.profile)
  expect(questionOf(gathered.profile, 'demented')).toMatchObject({ yes: 'dementedOut', no: 'irrelevant', ask: { group: 'skalIkkeIndkaldes' } })
  expect(gathered.profile.groups.at(-1)!.when).toMatchObject({ how: 'any' })
  expect(gathered.profile.flow.find(({ id }) => id === 'dementedOut')).toMatchObject({ reason: 'Skal ikke indkaldes' })
  expect(gathered.profile.flow.some(({ id }) => id === 'palliativeOut')).toBe(false)
})

test('what is no chain is left: one step, steps apart, the base population, a way for mangler, somebody coming in from elsewhere', () => {
  const profile = shipped('psykisk-sygdom-identifikation')
  for (const ids of [
    ['demented'],
    ['examined', 'palliation'],
    ['base', 'adult'],
    ['adult', 'population'],
    ['demented', 'demented'],
    ['demented', 'findesIkke'],
  ])
    expect(mayGather(profile, ids), ids.join()).toBe(false)
  const twice = { ...example(), flow: [...example().flow] }
  twice.flow.unshift({ id: 'omvej', type: 'question', ask: newCriterion('age', { from: 90 }), yes: 'alder', no: 'medicin' })
  expect(mayGather(twice, ['alder', 'medicin'])).toBe(false)
})

test('steps go to another profile with all they need, and come with the same meaning', () => {
  const from = shipped('psykisk-sygdom-identifikation')
  const copied = fragmentOf(from, ['population', 'demented'])!
  const read = readFragment(JSON.stringify(copied))!
  expect(read).toEqual(copied)
  expect(copied.groups.map(({ id }) => id)).toContain('broadAntipsychotic')
  expect(copied.parameters.map(({ id }) => id)).toEqual(['broadModule'])
  const to = example()
  const { profile, id } = insertFragment(to, { step: 'alder', exit: 'yes' }, read, () => 'Ikke: noget')
  valid(profile)
  expect(questionOf(profile, 'alder')!.yes).toBe(id)
  const second = questionOf(profile, questionOf(profile, id!)!.yes!)!
  expect([questionOf(profile, id!)!.title, second.title, second.no]).toEqual(['Svær kronisk psykisk sygdom', 'Demens', 'medicin'])
  // those with dementia leave here too, for the same reason
  expect(profile.flow.find((step) => step.id === second.yes)).toMatchObject({ type: 'out', reason: 'Demens' })
  expect(profile.flow.find((step) => step.id === questionOf(profile, id!)!.no)).toMatchObject({ reason: 'Ikke kendt med svær kronisk psykisk sygdom' })
  expect(profile.codeLists.find((one) => one.label === 'Demens')!.codes).toEqual(from.codeLists.find((one) => one.id === 'dementia')!.codes)
  // once more: everything is there already
  const again = insertFragment(profile, { step: second.id, exit: 'no' }, read, () => 'Ikke: noget').profile
  for (const part of ['codeLists', 'groups', 'parameters', 'results'] as const) expect(again[part], part).toEqual(profile[part])
})

test('a name that means something else there gets another', () => {
  const from = shipped('psykisk-sygdom-identifikation')
  const to = { ...example(), codeLists: [{ ...example().codeLists[0]!, id: 'dementia' }] }
  const { profile } = insertFragment(
    { ...to, flow: [to.flow[0]!, ...to.flow.slice(2)].map((step) => (step.id === 'alder' ? { ...step, yes: 'med' } : step)) as Profile['flow'] },
    { step: 'alder', exit: 'yes' },
    fragmentOf(from, ['demented'])!,
    () => 'Nej',
  )
  expect(profile.codeLists.map(({ id, label }) => [id, label])).toEqual([
    ['dementia', 'bisfosfonat'],
    ['dementia2', 'Demens'],
  ])
  expect(questionOf(profile, 'trin')!.ask).toMatchObject({ params: { list: 'dementia2' } })
})

test('named groups that come along ask what they asked, also where their names meant something else', () => {
  const from = shipped('psykisk-sygdom-identifikation')
  const to = {
    ...example(),
    codeLists: [...example().codeLists, { ...example().codeLists[0]!, id: 'dementia', label: 'Andet', codes: [] }],
    groups: [{ id: 'onlyLowQuetiapine', label: 'Andet', when: newCriterion('age') }],
  }
  const { profile } = insertFragment(to, { step: 'alder', exit: 'yes' }, fragmentOf(from, ['population'])!, () => 'Ikke')
  const broad = profile.groups.find((one) => one.id === 'broadAntipsychotic')!
  const names = JSON.stringify(broad.when)
  expect(names).toContain('"dementia2"')
  expect(names).toContain('"onlyLowQuetiapine2"')
  expect(names).not.toMatch(/"(dementia|onlyLowQuetiapine)"/)
})

test('a note is written, changed and taken away again', () => {
  const before = example()
  const noted = setNote(setNote(before, 'codeLists', 'bisphosphonate', 'Foreløbig'), 'codeLists', 'bisphosphonate', 'Skal bekræftes (verify)')
  expect(noted.codeLists[0]!.note).toBe('Skal bekræftes (verify)')
  expect(setNote(noted, 'codeLists', 'bisphosphonate', '')).toEqual(before)
  expect(setNote(before, 'results', 'egfr', 'x').results[0]!.note).toBe('x')
  expect(setNote(before, 'results', 'bisphosphonate', 'x')).toEqual(before)
})

test('every step of every profile can be copied into an empty one, and nothing points at what is not there', () => {
  let steps = 0
  for (const name of SHIPPED) {
    const from = shipped(name)
    for (const step of from.flow) {
      if (step.type !== 'question') continue
      const { profile, id } = insertFragment(
        { ...example(), tiers: [], display: [] },
        { step: 'alder', exit: 'yes' },
        readFragment(JSON.stringify(fragmentOf(from, [step.id])))!,
        () => 'Ikke',
      )
      valid(profile)
      expect(entriesOf(profile, id!), `${name} ${step.id}`).toHaveLength(1)
      const known = new Set([...profile.codeLists, ...profile.results, ...profile.groups, ...profile.parameters, ...profile.uses].map((one) => one.id))
      const wanted = fragmentOf(profile, [id!])!
      for (const one of [...wanted.codeLists, ...wanted.results, ...wanted.groups, ...wanted.parameters]) expect(known.has(one.id)).toBe(true)
      const then = fragmentOf(from, [step.id])!
      expect([wanted.codeLists.length, wanted.results.length, wanted.groups.length, wanted.parameters.length], `${name} ${step.id}`).toEqual([
        then.codeLists.length,
        then.results.length,
        then.groups.length,
        then.parameters.length,
      ])
      steps++
    }
  }
  expect(steps).toBeGreaterThan(120)
})

test('other texts are no steps', () => {
  for (const text of ['', '{', 'profilstudio-trin', '{"mark":"profilstudio-trin"}', JSON.stringify({ ...fragmentOf(example(), ['alder']), more: 1 })])
    expect(readFragment(text), text).toBeNull()
  expect(fragmentOf(example(), ['med'])).toBeNull()
})

test('a way for mangler goes with its step', () => {
  const copied = fragmentOf(shipped('psykisk-sygdom-identifikation'), ['adult'])!
  const { profile, id } = insertFragment(example(), { step: 'alder', exit: 'yes' }, readFragment(JSON.stringify(copied))!, () => 'Ikke')
  const { missing, no } = questionOf(valid(profile), id!)!
  expect(profile.flow.find((step) => step.id === missing)).toMatchObject({ reason: 'Fødselsdato mangler – ret stamdata' })
  expect(profile.flow.find((step) => step.id === no)).toMatchObject({ reason: 'Under 18 år' })
})
