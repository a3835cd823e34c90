// People at their own browsers, and versions brought into each state by what people do: no look into the database, nothing prepared.
import type { Answer, Client } from './http'
import type { ActionDoor } from './doors'
import type { Visitor } from './expected'
import { smallProfile, type SmallProfile } from './document'

export interface Version {
  slug: string
  title: string
  versionId: string
  number: string
  revision: number
  contentHash: string
  document: SmallProfile | { id: string }
  /** A comment that somebody has written on it. */
  commentId: string
}
type Saved = Pick<Version, 'revision' | 'contentHash'>

export class Stage {
  constructor(
    readonly people: Readonly<Record<Visitor, Client>>,
    readonly actions: ReadonlyMap<string, ActionDoor>,
    /** Part of every name that is made here. */
    readonly run: string,
  ) {}
  private made = 0

  /** Calls an action at the first of its own pages, unless told where. */
  act(visitor: Visitor | Client, action: string, input: unknown, page?: string): Promise<Answer> {
    const door = this.actions.get(action)
    if (!door) throw new Error(`There is no Server Action ${action}`)
    return (typeof visitor === 'string' ? this.people[visitor] : visitor).act(door.id, [input], page ?? door.pages[0])
  }
  /** The same where nothing but 'ok' will do. */
  async must(visitor: Visitor | Client, action: string, input: unknown): Promise<Record<string, unknown>> {
    const { said, value } = await this.act(visitor, action, input)
    if (said !== 'ok') throw new Error(`${typeof visitor === 'string' ? visitor : 'somebody'} ${action}: ${said}`)
    return value
  }

  /** An idea with a small profile, written by `by`, with a comment of somebody else. */
  async idea(by: Visitor | Client = 'forfatter'): Promise<Version> {
    const slug = `rettighed-${this.run}-${(this.made += 1)}`
    const title = `Rettigheder ${this.run} ${this.made}`
    const { versionId, version: number } = (await this.must(by, 'createIdea', { title, purpose: '', slug })) as { versionId: string; version: string }
    const document = smallProfile(slug, title)
    const saved = (await this.must(by, 'saveDraft', { versionId, revision: 1, document })) as unknown as Saved
    const { commentId } = (await this.must('leverandoer', 'addComment', { versionId, step: null, text: 'Kan leveres.', mustSolve: false })) as {
      commentId: string
    }
    return { slug, title, versionId, number, document, commentId, revision: saved.revision, contentHash: saved.contentHash }
  }
  seen = ({ versionId, contentHash }: Version) => ({ versionId, contentHash })

  /** Saves another text; answers the version as it is then. */
  async save(version: Version, document: Version['document'], by: Visitor | Client = 'forfatter'): Promise<Version> {
    const { revision, contentHash } = (await this.must(by, 'saveDraft', {
      versionId: version.versionId,
      revision: version.revision,
      document,
    })) as unknown as Saved
    return { ...version, document, revision, contentHash }
  }

  /** A new version in this state; for those that are out, the profile's first one. */
  async version(state: string, by: Visitor | Client = 'forfatter'): Promise<Version> {
    const version = await this.idea(by)
    await this.bring(version, state, by)
    return version
  }

  /** From idea, or from a clinical specification, to the state asked for. */
  async bring(version: Version, state: string, by: Visitor | Client = 'forfatter', from = 'idea'): Promise<void> {
    const seen = this.seen(version)
    const reason = 'Prøve af rettigheder'
    const steps: [reached: string, () => Promise<unknown>][] = [
      ['clinicalSpec', () => this.must(by, 'specify', seen)],
      ['technicalSpec', () => this.must(by, 'handOver', seen)],
      ['inReview', () => this.must(by, 'submit', seen)],
      ['approved', async () => [await this.must('klinisk', 'approveClinical', seen), await this.must('teknisk', 'approveTechnical', seen)]],
      ['published', () => this.must('udgiver', 'publish', seen)],
    ]
    const last: Record<string, [after: string, () => Promise<unknown>]> = {
      changesRequested: ['inReview', () => this.must('klinisk', 'requestChanges', { ...seen, reason })],
      pilot: ['approved', () => this.must('udgiver', 'startPilot', seen)],
      retired: ['published', () => this.must('udgiver', 'retire', { ...seen, reason })],
      withdrawn: ['published', () => this.must('projektleder', 'withdraw', { ...seen, reason })],
      superseded: ['published', () => this.supersede(version, by)],
    }
    const [until, finish] = last[state] ?? [state, async () => undefined]
    const names = ['idea', ...steps.map(([name]) => name)]
    if (!names.includes(until)) throw new Error(`No way leads to ${state}`)
    for (const [, step] of steps.slice(names.indexOf(from), names.indexOf(until))) await step()
    await finish()
  }

  /** The next version of a published profile, open. */
  async next(version: Version, by: Visitor | Client = 'forfatter'): Promise<Version> {
    const { versionId } = (await this.must(by, 'newVersion', { slug: version.slug })) as { versionId: string }
    return this.save({ ...version, versionId, revision: 1 }, { ...version.document, background: 'En ny version' } as SmallProfile, by)
  }
  private async supersede(version: Version, by: Visitor | Client): Promise<void> {
    await this.bring(await this.next(version, by), 'published', by, 'clinicalSpec')
  }

  /** Takes out of the way what others would stumble on: nothing in review, nothing in force. */
  async clear(version: Version): Promise<void> {
    await this.act('forfatter', 'withdrawSubmission', this.seen(version))
    await this.act('udgiver', 'withdraw', { ...this.seen(version), reason: 'Prøve af rettigheder er slut' })
  }
}
