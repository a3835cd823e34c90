// What every test of the suite stands on: the studio under test, everybody signed in, and the doors of its build.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { actionDoors } from './doors'
import { VISITORS, type Visitor } from './expected'
import { Client } from './http'
import { Stage } from './stage'
import type { Grounds } from './visits'

export const BASE = process.env.STUDIO_URL ?? 'http://localhost:3000'
/** The same suite runs on a copy of the studio without proxy.ts. */
export const PROXIED = process.env.STUDIO_WITHOUT_PROXY !== '1'

export async function raiseStage(): Promise<Stage> {
  const people = await Promise.all(
    VISITORS.map(async (name): Promise<[Visitor, Client]> => [name, name === 'anonymous' ? new Client(BASE) : await new Client(BASE).signIn(name)]),
  )
  return new Stage(Object.fromEntries(people) as Record<Visitor, Client>, actionDoors(), randomBytes(4).toString('hex')) // no two stages share a profile
}

/** The build's own name, which stands in addresses of its data. */
export const buildName = (): string => readFileSync(`${process.env.STUDIO_BUILD ?? '.next'}/BUILD_ID`, 'utf8').trim()

const needed = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: scripts/suite.mjs hands it over`)
  return value
}
export async function grounds(stage: Stage): Promise<Grounds> {
  const [idea, inReview, published] = await Promise.all([stage.version('idea'), stage.version('inReview'), stage.version('published')])
  const page = await (await stage.people.forfatter.get(`/profiler/${idea.slug}/${idea.number}`)).text()
  const digest = /\/api\/population\/([0-9a-f]{64})/.exec(page)?.[1]
  if (!digest) throw new Error('The designing page names no population')
  return { stage, versions: { idea, inReview, published }, digest, receiver: { name: needed('RECEIVER_NAME'), token: needed('RECEIVER_TOKEN') } }
}
