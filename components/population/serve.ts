// What the counting worker does: fetches the population once, answers the latest question of each sort, drops those it overtook.
import type { Profile } from '#criteria'
import type { Population } from '#population/columns'
import { decode, PopulationFileError } from '#population/file'
import { Counter } from './counter'
import type { Answer, Ask } from './protocol'

type Question = Exclude<Ask, { type: 'open' | 'used' }>

export interface Scope {
  postMessage: (answer: Answer) => void
  onmessage: ((event: { data: Ask }) => void) | null
}

/** Listens on a worker's scope. */
export function serve(scope: Scope): void {
  const waiting = new Map<Ask['type'], Question>()
  let counter: Counter | null = null
  let due = false
  let used: readonly Profile[] = []

  const plan = () => {
    if (due || !counter) return
    due = true
    setTimeout(() => {
      due = false
      const [ask] = waiting.values()
      if (!ask || !counter) return
      waiting.delete(ask.type)
      scope.postMessage(answer(counter, ask))
      if (waiting.size) plan()
    }, 0)
  }
  const open = async (url: string) => {
    try {
      const population = await fetched(url, 'force-cache').catch((error: unknown) => {
        // the file is immutable: its name is its digest
        if (error instanceof PopulationFileError) return fetched(url, 'reload') // what the browser kept is not whole
        throw error
      })
      counter = new Counter(population)
      counter.use(used)
      const { name, digest, size, ref, clinic } = population
      scope.postMessage({ type: 'ready', population: { name, digest, size, ref, clinic } })
      if (waiting.size) plan()
    } catch (error) {
      scope.postMessage({ type: 'failed', code: error instanceof PopulationFileError ? error.code : 'unreachable' })
    }
  }
  scope.onmessage = ({ data }) => {
    if (data.type === 'open') return void open(data.url)
    if (data.type === 'used') {
      used = data.documents
      return counter?.use(used)
    }
    waiting.delete(data.type) // and to the end: the order of asking holds between sorts
    waiting.set(data.type, data)
    plan()
  }
}

/** Bytes of the check sum that a file ends with. */
const SUM = 32

async function fetched(url: string, cache: RequestCache): Promise<Population> {
  const response = await fetch(url, { cache })
  if (!response.ok) throw new Error(`The population answered ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!globalThis.crypto?.subtle || bytes.length < SUM) return decode(bytes) // over plain http the browser has none
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, -SUM)))
  return decode(bytes, () => sum)
}

function answer(counter: Counter, ask: Question): Answer {
  try {
    if (ask.type === 'count') return { type: 'count', id: ask.id, answer: counter.count(ask.document, ask.previous) }
    if (ask.type === 'list') return { type: 'list', id: ask.id, answer: counter.list(ask.document, ask.previous, ask.which, ask.search, ask.from, ask.size) }
    if (ask.type === 'patient') return { type: 'patient', id: ask.id, answer: counter.one(ask.document, ask.patient) }
    if (ask.type === 'moves') return { type: 'moves', id: ask.id, answer: counter.moves(ask.document, ask.previous) }
    if (ask.type === 'draw') return { type: 'draw', id: ask.id, answer: counter.draw(ask.document, ask.ref, ask.size) }
    if (ask.type === 'reasons') return { type: 'reasons', id: ask.id, answer: counter.reasons(ask.document, ask.ref, ask.patient) }
    return { type: 'having', id: ask.id, answer: counter.having(ask.sets) }
  } catch (error) {
    console.error(error)
    return { type: 'wrong', id: ask.id, asked: ask.type }
  }
}
