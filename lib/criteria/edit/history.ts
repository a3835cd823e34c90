// Undo and redo of everything: snapshots with the name of the act between them. Pure; time comes in as an argument.
import { profileSchema, type Profile } from '../document/schema'
import type { Words } from '../kinds/fields'

interface Entry {
  state: Profile
  act: Words
}
export interface History {
  /** Oldest first; `act` led away from `state`. */
  past: Entry[]
  present: Profile
  /** Next to redo first; `act` led to `state`. */
  future: Entry[]
  /** A burst of the same typing is one act while it goes on. */
  burst: { key: string; at: number } | null
}
/** Milliseconds within which the same typing belongs to the act before it. */
export const BURST_MS = 1500
const DEPTH = 200

export const begin = (present: Profile): History => ({ past: [], present, future: [], burst: null })

/** The act is done. `key` names what is typed in ("step:trin2:from"); acts that are no typing have none. */
export function record(history: History, next: Profile, act: Words, now: number, key: string | null = null): History {
  if (next === history.present) return history
  const burst = key === null ? null : { key, at: now }
  const goesOn = key !== null && history.burst?.key === key && now - history.burst.at <= BURST_MS && history.past.length > 0
  const past = goesOn ? [...history.past.slice(0, -1), { ...history.past.at(-1)!, act }] : [...history.past, { state: history.present, act }].slice(-DEPTH)
  return { past, present: next, future: [], burst }
}
export function undo(history: History): History {
  const last = history.past.at(-1)
  return last
    ? { past: history.past.slice(0, -1), present: last.state, future: [{ state: history.present, act: last.act }, ...history.future], burst: null }
    : history
}
export function redo(history: History): History {
  const [next, ...future] = history.future
  return next ? { past: [...history.past, { state: history.present, act: next.act }], present: next.state, future, burst: null } : history
}
/** The document as someone else left it, as an act of its own: nothing before it is lost. */
export const adopt = (history: History, theirs: Profile, act: Words, now: number): History => record(history, theirs, act, now)

const texts = new WeakMap<Profile, string>()
/** Kept by document: only the newest is written each time. */
function textOf(state: Profile): string {
  let text = texts.get(state)
  if (text === undefined) texts.set(state, (text = JSON.stringify(state)))
  return text
}
const entryText = ({ state, act }: Entry): string => `{"state":${textOf(state)},"act":${JSON.stringify(act)}}`

/** As text for the browser's store: the newest acts first to be kept, at most `limit` characters. */
export function freeze(history: History, limit = 1_500_000): string {
  let [past, future] = [history.past, history.future]
  for (;;) {
    const text = `{"past":[${past.map(entryText).join()}],"present":${textOf(history.present)},"future":[${future.map(entryText).join()}]}`
    if (text.length <= limit || !(past.length + future.length)) return text
    if (past.length >= future.length) past = past.slice(Math.ceil(past.length / 2))
    else future = future.slice(0, Math.floor(future.length / 2))
  }
}
/** What `freeze` wrote; null when it is broken or of another edition of the document. */
export function thaw(text: string): History | null {
  try {
    const read = JSON.parse(text) as { past: Entry[]; present: unknown; future: Entry[] }
    const entries = (list: Entry[]) => list.map(({ state, act }) => ({ state: profileSchema.parse(state), act: { da: String(act.da), en: String(act.en) } }))
    return { past: entries(read.past), present: profileSchema.parse(read.present), future: entries(read.future), burst: null }
  } catch {
    return null
  }
}
