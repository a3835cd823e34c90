// What the checking worker does: answers for the newest document it was given, and drops those it overtook.
import { givenBy, type Profile } from '#criteria'
import { toldOf, type Told, type UsedBy } from './told'

export type CheckAsk = { type: 'used'; documents: readonly Profile[] } | { type: 'check'; id: number; document: Profile }
/** `wrong`: the checks themselves failed, a fault of ours. */
export type CheckAnswer = { type: 'checked'; id: number; told: Told[] } | { type: 'wrong'; id: number }
export interface CheckScope {
  postMessage: (answer: CheckAnswer) => void
  onmessage: ((event: { data: CheckAsk }) => void) | null
}

/** Listens on a worker's scope. */
export function serveChecks(scope: CheckScope): void {
  let waiting: Extract<CheckAsk, { type: 'check' }> | null = null
  let due = false
  let used: UsedBy = () => undefined
  const check = () => {
    due = false
    const ask = waiting
    waiting = null
    if (ask) scope.postMessage(answered(ask, used))
  }
  scope.onmessage = ({ data }) => {
    if (data.type === 'used') {
      used = givenBy(data.documents).used!
      return
    }
    waiting = data
    if (due) return
    due = true
    setTimeout(check, 0) // letters typed meanwhile are read first
  }
}

function answered({ id, document }: Extract<CheckAsk, { type: 'check' }>, used: UsedBy): CheckAnswer {
  try {
    return { type: 'checked', id, told: toldOf(document, used) }
  } catch (error) {
    console.error(error)
    return { type: 'wrong', id }
  }
}
