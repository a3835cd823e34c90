// A population taken away: its line in the list with its line in the audit, then its files. The studio's own stays, and so do those that came with it.
import 'server-only'
import { rm } from 'node:fs/promises'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { record, transaction } from '#store'
import { endCounting } from './large-counts'
import { changeIndex, populationsFolder } from './populations'

export async function removePopulation(actor: Actor | null, { digest }: { digest: string }): Promise<Result<{ digest: string }>> {
  const decision = decide('removePopulation', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const wrong = (da: string, en: string) => refuse({ code: 'malformed', fields: [{ path: 'digest', sentence: { da, en } }] })
  const result = await changeIndex<Result<{ digest: string }>>(async (now) => {
    const found = now.find((one) => one.digest === digest)
    if (!found) return { list: now, value: refuse({ code: 'notFound' }) }
    if (found === now[0])
      return {
        list: now,
        value: wrong(
          `Alle tal i studiet regnes på »${found.title}«. Vælg en anden, før den fjernes.`,
          `All numbers in the studio are counted on “${found.title}”. Choose another before it is removed.`,
        ),
      }
    if (!found.madeAt)
      return {
        list: now,
        value: wrong(`»${found.title}« følger med studiet og kan ikke fjernes.`, `“${found.title}” comes with the studio and cannot be removed.`),
      }
    const { title, size } = found
    await transaction((tx) => record(tx, actor!, { act: 'removePopulation', details: { digest, title, size } }))
    return { list: now.filter((one) => one !== found), value: ok({ digest }) }
  })
  if (!result.ok) return result
  await endCounting(digest)
  for (const kind of ['pop', 'json']) await rm(`${populationsFolder()}/${digest}.${kind}`, { force: true })
  return result
}
