// What the worker of the test patients does: runs them for the newest document it was given, makes those at the edges, and reads bundles.
import { givenBy, type Given, type Profile, type TestCase, type Words } from '#criteria'
import { boundariesOf, type Stand } from '#engines/cases/boundary'
import { casesOfBundles, type BundleFile, type BundleRead } from '#engines/cases/bundle'
import { coverageOf, type Coverage } from '#engines/cases/coverage'
import { standWords } from '#engines/cases/edge-words'
import { runCases, showingOf, type CaseResult, type Is } from '#engines/cases/verdict'

export type CasesAsk =
  | { type: 'used'; documents: readonly Profile[] }
  | { type: 'run'; id: number; document: Profile }
  | { type: 'edges'; id: number; document: Profile; asOf: string }
  | { type: 'bundles'; id: number; document: Profile; asOf: string; files: BundleFile[] }

/** A patient at an edge, with what comes of him as what is expected. */
export interface Edge {
  case: TestCase
  /** The step or rule that he stands at. */
  at: string
  answer: Stand['answer']
  says: Words
}
/** `wrong`: it could not be worked out, a fault of ours. */
export type CasesAnswer =
  /** `showing`: what every display field shows now, by test patient and field. */
  | { type: 'ran'; id: number; results: CaseResult[]; coverage: Coverage; showing: Record<string, Record<string, Is>> }
  | { type: 'edges'; id: number; edges: Edge[] }
  | { type: 'bundles'; id: number; read: BundleRead[] }
  | { type: 'wrong'; id: number }
export interface CasesScope {
  postMessage: (answer: CasesAnswer) => void
  onmessage: ((event: { data: CasesAsk }) => void) | null
}

/** Listens on a worker's scope. */
export function serveCases(scope: CasesScope): void {
  let given: Given = {}
  let waiting: Extract<CasesAsk, { type: 'run' }> | null = null
  let due = false
  const run = () => {
    due = false
    const ask = waiting
    waiting = null
    if (ask) scope.postMessage(answered(ask, given))
  }
  scope.onmessage = ({ data }) => {
    if (data.type === 'used') {
      given = givenBy(data.documents)
      return
    }
    if (data.type !== 'run') return scope.postMessage(answered(data, given))
    waiting = data
    if (due) return
    due = true
    setTimeout(run, 0) // a newer document that came meanwhile is run instead
  }
}

function answered(ask: Exclude<CasesAsk, { type: 'used' }>, given: Given): CasesAnswer {
  const { id, document } = ask
  try {
    switch (ask.type) {
      case 'run': {
        const results = runCases(document, given)
        return { type: 'ran', id, results, coverage: coverageOf(document, results), showing: showingOf(document, given) }
      }
      case 'edges':
        return { type: 'edges', id, edges: edgesIn(document, given, ask.asOf) }
      case 'bundles':
        return { type: 'bundles', id, read: casesOfBundles(document, given, ask.asOf, ask.files) }
    }
  } catch (error) {
    console.error(error)
    return { type: 'wrong', id }
  }
}

const TITLE = 300
function edgesIn(document: Profile, given: Given, asOf: string): Edge[] {
  return boundariesOf(document, given, asOf).map(({ case: one, stands }) => {
    const says = { da: standWords(stands, 'da'), en: standWords(stands, 'en') }
    const { at, answer } = stands[0]!
    return { case: { ...one, title: says.da.slice(0, TITLE) }, at, answer, says }
  })
}
