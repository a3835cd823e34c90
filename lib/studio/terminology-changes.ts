// When a new release arrives: which code lists and which profiles gain, lose or rename codes, and the change that could be sent to review.
import 'server-only'
import { canonicalUri, planOf, type CodeList, type Profile } from '#criteria'
import { movesOf } from '#engines/arrays/moves'
import {
  effectsOn,
  effectsOnProfile,
  keyOf,
  preparedList,
  preparedProfile,
  type ListEffect,
  type ParentsOf,
  type ProfileEffect,
  type ReleaseChange,
} from '#terminology/list/index'
import { decide, isOpen, ok, refuse, type Actor, type Result } from '#workflow'
import { ancestorsOf, asked, codeLists, documentsOnBoard, release, releaseChange, versionsOf } from '#store'
import type { Opened } from './create-idea'
import { asking } from './doing'
import { newVersion } from './new-version'
import { shippedPopulation } from './populations'
import { saveDraft } from './save-draft'
import { givenOf } from './used'

export interface ReleaseEffects {
  source: string
  before: string | null
  after: string
  counts: { added: number; retired: number; renamed: number }
  lists: { slug: string; title: string; version: number; effects: ListEffect[]; prepared: CodeList | null }[]
  /** Each profile's open version, else its newest. `prepared` is the document to save as a new version or draft. */
  profiles: { slug: string; title: string; effects: ProfileEffect[]; prepared: Profile; moves: PatientsMoved | null }[]
}
/** Synthetic patients that the prepared change moves. */
export interface PatientsMoved {
  came: number
  left: number
  /** In both times, in another tier. */
  tier: number
  size: number
}

/** What one release does. The first release of a source changes nothing: its effects are empty. */
export const effectsOfRelease = (actor: Actor | null, { number }: { number: number }): Promise<Result<ReleaseEffects>> =>
  asking(actor, 'viewTerminology', async () => {
    const found = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? await release(asked(), number) : null
    if (!found) return refuse({ code: 'notFound' })
    const change = await releaseChange(asked(), number)
    if (!change) return ok({ source: found.source, before: null, after: found.name, counts: { added: 0, retired: 0, renamed: 0 }, lists: [], profiles: [] })
    const parentsOf = await parentsIn(change)
    const pin = { source: found.source.slice(0, 100), release: found.name.slice(0, 60), digest: found.sha256 }
    const lists = (await codeLists(asked())).flatMap(({ slug, title, number: version, document }) => {
      const list = JSON.parse(document) as CodeList
      const effects = effectsOn(list, change, parentsOf)
      const prepared = preparedList(list, change, parentsOf)
      return effects.length ? [{ slug, title, version, effects, prepared: prepared === list ? null : prepared }] : []
    })
    const profiles: ReleaseEffects['profiles'] = []
    for (const { slug, document } of await documentsOnBoard()) {
      const profile = JSON.parse(document) as Profile
      const effects = effectsOnProfile(profile, change, parentsOf)
      if (!effects.length) continue
      const prepared = preparedProfile(profile, change, pin, parentsOf)
      profiles.push({ slug, title: profile.title, effects, prepared, moves: await patientsMoved(profile, prepared) })
    }
    const { source, before, after, added, retired, renamed } = change
    return ok({ source, before, after, counts: { added: added.length, retired: retired.length, renamed: renamed.length }, lists, profiles })
  })

/** Where the codes of a change stand among their own. */
async function parentsIn(change: ReleaseChange): Promise<ParentsOf> {
  const codes = [...change.added, ...change.retired].map((one) => ({ system: canonicalUri(one.system), code: one.code }))
  const parents = await ancestorsOf(asked(), codes)
  return (of) => parents.get(keyOf(of)) ?? []
}

/** Null without a population to look at. */
async function patientsMoved(before: Profile, after: Profile): Promise<PatientsMoved | null> {
  const population = await shippedPopulation()
  if (!population) return null
  const { ref, clinic, size } = population
  const { came, went, placed } = movesOf(planOf(before, await givenOf(before)), planOf(after, await givenOf(after)), population, { ref, clinic }, { most: 1 })
  return { came: came.count, left: went.count, tier: placed.count, size }
}

/** The prepared change of a profile as its open version, or as a new one: to be looked at, sent to review, or thrown away. */
export async function prepareChange(actor: Actor | null, { number, slug }: { number: number; slug: string }): Promise<Result<Opened>> {
  const decision = decide('prepareChange', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const effects = await effectsOfRelease(actor, { number })
  if (!effects.ok) return effects
  const found = effects.value.profiles.find((one) => one.slug === slug)
  if (!found) return refuse({ code: 'notFound' })
  const [newest] = (await versionsOf(slug)).filter((one) => isOpen(one.state))
  const opened = newest ? ok({ versionId: newest.id, slug, version: newest.number }) : await newVersion(actor, { slug })
  if (!opened.ok) return opened
  const { versionId } = opened.value
  const revision = newest?.revision ?? (await versionsOf(slug)).find((one) => one.id === versionId)!.revision
  const saved = await saveDraft(actor, { versionId, revision, document: found.prepared })
  return saved.ok ? ok({ versionId, slug, version: saved.value.version }) : saved
}
