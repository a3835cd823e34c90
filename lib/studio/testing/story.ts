// People and profiles for tests of the use cases: all made by the use cases themselves.
import { randomBytes } from 'node:crypto'
import type { Profile } from '#criteria'
import { keepPerson, transaction } from '#store'
import type { Actor, Result, Role, VersionView } from '#workflow'
import { createIdea } from '../create-idea'
import { listProfiles } from '../lists'
import { handOver, specify } from '../moves'
import { openVersion } from '../open-version'
import { saveDraft } from '../save-draft'
import { submit } from '../submit'

const random = () => randomBytes(5).toString('hex')

/** A new person with these roles. */
export async function person(...roles: Role[]): Promise<Actor> {
  const { id, name } = await transaction((tx) =>
    keepPerson(tx, { source: 'demo', issuer: 'test', subject: random(), name: `${roles.join('+') || 'ingen'} ${random()}`, roles }),
  )
  return { id, name, roles }
}

export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Refused: ${JSON.stringify(result.problem).slice(0, 500)}`)
}
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code)

/** A small profile without faults. */
export const document = (id: string, more: Partial<Profile> = {}): Profile => ({
  language: 1,
  id,
  title: `Voksne ${id}`,
  purpose: 'Demonstrationsprofil – ikke klinisk godkendt. Finder voksne.',
  background: '',
  intendedUse: 'Demonstration',
  owner: 'Demonstration',
  references: [],
  terminology: [],
  codeLists: [],
  results: [],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [],
  flow: [
    { id: 'base', type: 'question', ask: { type: 'criterion', kind: 'base', params: {} }, yes: 'voksen', no: 'uden-for' },
    {
      id: 'voksen',
      type: 'question',
      ask: { type: 'criterion', kind: 'age', params: { from: 18, to: null, unit: 'years', missing: 'no' } },
      yes: 'med',
      no: 'barn',
    },
    { id: 'uden-for', type: 'out', reason: 'Ikke i grundpopulationen' },
    { id: 'barn', type: 'out', reason: 'Under 18 år' },
    { id: 'med', type: 'in' },
  ],
  tiers: [{ id: 'groen', name: 'Grøn', colour: 'green', symbol: 'circle', rules: [], otherwise: { action: 'Årskontrol', role: 'laege', within: null } }],
  display: [],
  ...more,
})

/** The open version, else the newest; or the one asked for. */
export async function view(actor: Actor, slug: string, version?: string): Promise<VersionView> {
  const number = version ?? value(await listProfiles(actor)).find((row) => row.slug === slug)!.version
  return value(await openVersion(actor, { slug, version: number }))
}
export const seen = ({ id, contentHash }: VersionView) => ({ versionId: id, contentHash })

/** A profile written by `author`, brought as far as asked. */
export async function written(
  author: Actor,
  until: 'idea' | 'clinicalSpec' | 'technicalSpec' | 'inReview' = 'inReview',
  make: (id: string) => Profile = document,
): Promise<VersionView> {
  const slug = `p-${random()}`
  const { versionId } = value(await createIdea(author, { title: slug, purpose: '', slug }))
  const at = () => view(author, slug)
  if (until === 'idea') return at()
  value(await specify(author, { versionId }))
  value(await saveDraft(author, { versionId, revision: 1, document: make(slug) }))
  if (until === 'clinicalSpec') return at()
  value(await handOver(author, { versionId }))
  if (until === 'technicalSpec') return at()
  value(await submit(author, seen(await at())))
  return at()
}
