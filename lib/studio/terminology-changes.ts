// When a new release arrives: which code lists and which profiles gain, lose or rename codes, and the change that could be sent to review.
import 'server-only'
import { canonicalUri, type CodeList, type Profile } from '#criteria'
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
import { ok, refuse, type Actor, type Result } from '#workflow'
import { ancestorsOf, asked, codeLists, documentsOnBoard, release, releaseChange } from '#store'
import { asking } from './doing'

export interface ReleaseEffects {
  source: string
  before: string | null
  after: string
  counts: { added: number; retired: number; renamed: number }
  lists: { slug: string; title: string; version: number; effects: ListEffect[]; prepared: CodeList | null }[]
  /** Each profile's open version, else its newest. `prepared` is the document to save as a new version or draft. */
  profiles: { slug: string; title: string; effects: ProfileEffect[]; prepared: Profile }[]
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
    const profiles = (await documentsOnBoard()).flatMap(({ slug, document }) => {
      const profile = JSON.parse(document) as Profile
      const effects = effectsOnProfile(profile, change, parentsOf)
      return effects.length ? [{ slug, title: profile.title, effects, prepared: preparedProfile(profile, change, pin, parentsOf) }] : []
    })
    const { source, before, after, added, retired, renamed } = change
    return ok({ source, before, after, counts: { added: added.length, retired: retired.length, renamed: renamed.length }, lists, profiles })
  })

/** Where the codes of a change stand among their own. */
async function parentsIn(change: ReleaseChange): Promise<ParentsOf> {
  const codes = [...change.added, ...change.retired].map((one) => ({ system: canonicalUri(one.system), code: one.code }))
  const parents = await ancestorsOf(asked(), codes)
  return (of) => parents.get(keyOf(of)) ?? []
}
