'use client'
// The page's side of the counting worker: numbers follow every change; old ones stay, marked as old, until new ones come.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Profile } from '#criteria'
import type { Route } from '#engines/arrays/evidence'
import type { DrawnList } from './draw'
import type { Answer, Ask, CodesOver, Counted, Listed, Moved, OnePatient, PopulationFault, PopulationHead, Which } from './protocol'

export interface Population {
  head: PopulationHead | null
  fault: PopulationFault | null
  counted: Counted | null
  /** The numbers shown belong to an earlier document. */
  old: boolean
  /** Begins to count a document that the page will show next, so that counting goes on while the page is drawn. */
  ahead: (document: Profile) => void
  list: (document: Profile, which: Which, search: string, from: number, size: number) => Promise<Listed | null>
  patient: (document: Profile, patient: number) => Promise<OnePatient | null>
  having: (sets: CodesOver[]) => Promise<number[] | null>
  /** What leads from one document to another does to the patients. */
  moves: (document: Profile, previous: Profile) => Promise<Moved | null>
  /** The population list on a day, over the first patients. */
  draw: (document: Profile, ref: number | null, size: number | null) => Promise<DrawnList | null>
  reasons: (document: Profile, ref: number, patient: number) => Promise<Route['rules'] | null>
  /** Patients by `${system}|${code}` of the built-in codes, once the population is there: common things are offered first. */
  common: ReadonlyMap<string, number>
}

const NONE: readonly Profile[] = []

export function usePopulation(
  url: string | null,
  document: Profile,
  previous: Profile | null,
  offered: readonly CodesOver[] = [],
  used: readonly Profile[] = NONE,
): Population {
  const worker = useRef<Worker | null>(null)
  const next = useRef(0)
  const asked = useRef(new Map<number, (answer: unknown) => void>())
  const [head, setHead] = useState<PopulationHead | null>(null)
  const [fault, setFault] = useState<PopulationFault | null>(null)
  const [state, setState] = useState<{ counted: Counted; of: Profile; used: readonly Profile[] } | null>(null)
  const sent = useRef(new Map<number, { of: Profile; used: readonly Profile[] }>())

  useLayoutEffect(() => {
    if (url === null) return setFault('unreachable')
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const waiting = asked.current
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.type === 'ready') return setHead(data.population)
      if (data.type === 'failed') return setFault(data.code)
      if (data.type === 'count') {
        const ask = sent.current.get(data.id)
        for (const id of sent.current.keys()) if (id <= data.id) sent.current.delete(id)
        if (ask) setState({ counted: data.answer, ...ask })
        return
      }
      waiting.get(data.id)?.(data.type === 'wrong' ? null : data.answer)
      waiting.delete(data.id)
    }
    made.onerror = () => setFault('unreachable')
    made.postMessage({ type: 'open', url } satisfies Ask)
    worker.current = made
    return () => {
      made.terminate()
      worker.current = null
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
    }
  }, [url])
  useLayoutEffect(() => worker.current?.postMessage({ type: 'used', documents: used } satisfies Ask), [used, url])

  const latest = useRef<{ document: Profile; previous: Profile | null; used: readonly Profile[]; worker: Worker | null } | null>(null)
  const known = useRef(used)
  known.current = used
  const count = useCallback((of: Profile, before: Profile | null) => {
    const was = latest.current
    if (was && was.document === of && was.previous === before && was.used === known.current && was.worker === worker.current) return
    latest.current = { document: of, previous: before, used: known.current, worker: worker.current }
    const id = ++next.current
    sent.current.set(id, { of, used: known.current })
    worker.current?.postMessage({ type: 'count', id, document: of, previous: before } satisfies Ask)
  }, [])
  useLayoutEffect(() => count(document, previous), [count, document, previous, url, used])
  const ahead = useCallback((of: Profile) => count(of, previous), [count, previous])

  const ask = useCallback(
    <T>(make: (id: number) => Ask) =>
      new Promise<T | null>((resolve) => {
        if (!worker.current) return resolve(null)
        const id = ++next.current
        asked.current.set(id, resolve as (answer: unknown) => void)
        worker.current.postMessage(make(id))
      }),
    [],
  )

  const list = useCallback(
    (of: Profile, which: Which, search: string, from: number, size: number) =>
      ask<Listed>((id) => ({ type: 'list', id, document: of, previous, which, search, from, size })),
    [ask, previous],
  )
  const patient = useCallback((of: Profile, one: number) => ask<OnePatient>((id) => ({ type: 'patient', id, document: of, patient: one })), [ask])
  const having = useCallback((sets: CodesOver[]) => ask<number[]>((id) => ({ type: 'having', id, sets })), [ask])
  const moves = useCallback((of: Profile, before: Profile) => ask<Moved>((id) => ({ type: 'moves', id, document: of, previous: before })), [ask])
  const draw = useCallback(
    (of: Profile, ref: number | null, size: number | null) => ask<DrawnList>((id) => ({ type: 'draw', id, document: of, ref, size })),
    [ask],
  )
  const reasons = useCallback(
    (of: Profile, ref: number, one: number) => ask<Route['rules']>((id) => ({ type: 'reasons', id, document: of, ref, patient: one })),
    [ask],
  )
  const [common, setCommon] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    if (!head || !offered.length) return
    const later = setTimeout(
      () =>
        void having([...offered]).then((counts) => {
          if (counts) setCommon(new Map(offered.map((one, index) => [`${one.codes[0]!.system}|${one.codes[0]!.code}`, counts[index]!])))
        }),
      400,
    ) // after the first counts
    return () => clearTimeout(later)
  }, [head, offered, having])
  return useMemo(
    () => ({
      head,
      fault,
      counted: state?.counted ?? null,
      old: state?.of !== document || state.used !== used,
      ahead,
      list,
      patient,
      having,
      moves,
      draw,
      reasons,
      common,
    }),
    [head, fault, state, document, used, ahead, list, patient, having, moves, draw, reasons, common],
  )
}
