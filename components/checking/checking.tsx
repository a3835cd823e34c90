'use client'
// The page's side of the checks: findings follow the document when it has rested, out of the way of typing and counting.
// What is shown always says whether it belongs to the document that is shown.
import { createContext, use, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { givenBy, type Finding, type Profile } from '#criteria'
import type { CheckAnswer, CheckAsk } from './serve'
import { findingsIn, type Told } from './told'

/** `now`: of the document shown. `old`: of an earlier one, the new are on their way. `failed`: cannot be had; the server still checks what is sent. */
export type Checked = 'now' | 'old' | 'failed'
/** Rest after the last change before a document is checked: the counts come first. */
export const CHECK_AFTER_MS = 150

// Apart, so that whoever shows findings at a place is not drawn again because they are being looked for.
const FindingsContext = createContext<readonly Finding[]>([])
const CheckedContext = createContext<Checked>('old')
export const useFindings = (): readonly Finding[] => use(FindingsContext)
export const useChecked = (): Checked => use(CheckedContext)

interface State {
  findings: readonly Finding[]
  told: string
  /** The document they belong to, and what it used then; null before the first. */
  of: Profile | null
  used: readonly Profile[] | null
  failed: boolean
}

export function Checking({ profile, used, children }: { profile: Profile; used: readonly Profile[]; children: ReactNode }) {
  const [state, setState] = useState<State>({ findings: [], told: '[]', of: null, used: null, failed: false })
  const worker = useRef<Worker | null>(null)
  const next = useRef(0)
  const asked = useRef(new Map<number, { of: Profile; used: readonly Profile[] }>())

  useLayoutEffect(() => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const waiting = asked.current
    made.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      const ask = waiting.get(data.id)
      for (const id of waiting.keys()) if (id <= data.id) waiting.delete(id)
      if (!ask) return
      if (data.type === 'wrong') return setState((was) => ({ ...was, failed: true }))
      setState((was) => taken(was, data.told, ask))
    }
    made.onerror = () => setState((was) => ({ ...was, failed: true }))
    worker.current = made
    return () => {
      made.terminate()
      worker.current = null
      waiting.clear()
    }
  }, [])
  useLayoutEffect(() => worker.current?.postMessage({ type: 'used', documents: used } satisfies CheckAsk), [used])
  useEffect(() => {
    const later = setTimeout(
      () => {
        const id = ++next.current
        asked.current.set(id, { of: profile, used })
        worker.current?.postMessage({ type: 'check', id, document: profile } satisfies CheckAsk)
      },
      next.current ? CHECK_AFTER_MS : 0,
    )
    return () => clearTimeout(later)
  }, [profile, used])

  const checked: Checked = state.of === profile && state.used === used ? 'now' : state.failed ? 'failed' : 'old'
  return (
    <FindingsContext value={state.findings}>
      <CheckedContext value={checked}>{children}</CheckedContext>
    </FindingsContext>
  )
}

/** The same findings stay the same array: nothing that shows them is drawn again. */
function taken(was: State, told: Told[], { of, used }: { of: Profile; used: readonly Profile[] }): State {
  const text = JSON.stringify(told)
  const kept = text === was.told && used === was.used
  return { findings: kept ? was.findings : findingsIn(told, givenBy(used).used!), told: text, of, used, failed: false }
}
