'use client'
// The page's side of running the test patients: verdicts follow the document. What is shown says whether it belongs to the document shown.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Profile } from '#criteria'
import type { BundleFile, BundleRead } from '#engines/cases/bundle'
import type { Coverage } from '#engines/cases/coverage'
import type { CaseResult, Is } from '#engines/cases/verdict'
import type { CasesAnswer, CasesAsk } from './serve'

/** `now`: of the document shown. `old`: of an earlier one, the new are on their way. `failed`: cannot be had. */
export type Fresh = 'now' | 'old' | 'failed'
export interface Runs {
  fresh: Fresh
  /** By the id of the test patient; null before the first. */
  results: ReadonlyMap<string, CaseResult> | null
  coverage: Coverage | null
  /** What every display field shows, by the id of the test patient and that of the field. */
  showing: Readonly<Record<string, Readonly<Record<string, Is>>>> | null
  /** Reads bundles as test patients; null when that failed. */
  read: (files: BundleFile[], asOf: string) => Promise<BundleRead[] | null>
}
/** Rest after the last change before the patients are run: the counts come first. */
export const RUN_AFTER_MS = 120

interface State {
  results: ReadonlyMap<string, CaseResult>
  coverage: Coverage
  showing: Record<string, Record<string, Is>>
  of: Profile
  used: readonly Profile[]
}

export function useRuns(profile: Profile, used: readonly Profile[]): Runs {
  const [state, setState] = useState<State | null>(null)
  const [failed, setFailed] = useState(false)
  const worker = useRef<Worker | null>(null)
  const next = useRef(0)
  const asked = useRef(new Map<number, { of: Profile; used: readonly Profile[] }>())
  const reading = useRef(new Map<number, (read: BundleRead[] | null) => void>())
  const now = useRef(profile)
  now.current = profile

  useLayoutEffect(() => {
    const made = newWorker()
    const [waiting, readers] = [asked.current, reading.current]
    made.onmessage = ({ data }: MessageEvent<CasesAnswer>) => {
      const reader = readers.get(data.id)
      if (reader) {
        readers.delete(data.id)
        return reader(data.type === 'bundles' ? data.read : null)
      }
      const ask = waiting.get(data.id)
      for (const id of waiting.keys()) if (id <= data.id) waiting.delete(id)
      if (!ask) return
      setFailed(data.type !== 'ran')
      if (data.type === 'ran') setState({ results: new Map(data.results.map((one) => [one.id, one])), coverage: data.coverage, showing: data.showing, ...ask })
    }
    made.onerror = () => {
      setFailed(true)
      for (const reader of readers.values()) reader(null)
      readers.clear()
    }
    worker.current = made
    return () => {
      made.terminate()
      worker.current = null
      waiting.clear()
      for (const reader of readers.values()) reader(null)
      readers.clear()
    }
  }, [])
  useLayoutEffect(() => worker.current?.postMessage({ type: 'used', documents: used } satisfies CasesAsk), [used])
  useEffect(() => {
    const later = setTimeout(
      () => {
        const id = ++next.current
        asked.current.set(id, { of: profile, used })
        worker.current?.postMessage({ type: 'run', id, document: profile } satisfies CasesAsk)
      },
      next.current ? RUN_AFTER_MS : 0,
    )
    return () => clearTimeout(later)
  }, [profile, used])

  const read = useCallback(
    (files: BundleFile[], asOf: string) =>
      new Promise<BundleRead[] | null>((done) => {
        if (!worker.current) return done(null)
        const id = ++next.current
        reading.current.set(id, done)
        worker.current.postMessage({ type: 'bundles', id, document: now.current, asOf, files } satisfies CasesAsk)
      }),
    [],
  )
  const fresh: Fresh = state?.of === profile && state.used === used ? 'now' : failed ? 'failed' : 'old'
  return useMemo(
    () => ({ fresh, results: state?.results ?? null, coverage: state?.coverage ?? null, showing: state?.showing ?? null, read }),
    [fresh, state, read],
  )
}

/** A worker of its own, for what may take long: ending it is how one calls it off. */
export const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
