'use client'
// A list while it is worked on: what is written, what was seen, and what came of saving.
import { useEffect, useMemo, useRef, useState, useTransition } from 'react'
import type { CodeList } from '#criteria'
import { blocksReview, decidedAs, keyOf, statesOf, without, type Coded, type Decision, type Proposal, type StateOf } from '#terminology/list/index'
import type { Problem, Result } from '#workflow'

export interface FoundCode {
  system: string
  code: string
  title: string
  retired: boolean
  patients: number | null
}
export interface CodeBelow {
  system: string
  code: string
  title: string
  parent: string | null
  retired: boolean
}
export interface ListAsSeen {
  list: CodeList
  version: number
  newest: number
  /** What is directly above each listed code, by `keyOf`. */
  parents: Readonly<Record<string, readonly string[]>>
  proposals: readonly Proposal[]
  /** A map between the classifications is known. */
  mapped: boolean
  usedBy: readonly { slug: string; title: string; same: boolean }[]
  versions: readonly { number: number; note: string; savedBy: string; savedAt: string; undecided: number }[]
}
/** What the page can ask of the studio. */
export interface ListActs {
  save: (input: { list: CodeList; seen: number | null; note: string }) => Promise<Result<{ version: number; blocked: StateOf[] }>>
  read: (input: { text: string; id: string }) => Promise<Result<{ list: CodeList; left: readonly { at: string; da: string; en: string }[] }>>
  find: (input: { query: string }) => Promise<Result<{ hits: readonly FoundCode[]; near: readonly FoundCode[] }>>
  below: (input: Coded) => Promise<Result<readonly CodeBelow[]>>
  newest: (input: { slug: string }) => Promise<Result<{ version: number }>>
}

export interface Said {
  saved: number | null
  problem: Problem | null
  read: { codes: number; left: readonly { at: string; da: string; en: string }[] } | null
}
const NOTHING: Said = { saved: null, problem: null, read: null }

export type Working = ReturnType<typeof useList>

export function useList(seen: ListAsSeen, acts: ListActs) {
  const [list, setList] = useState(seen.list)
  const [from, setFrom] = useState({ list: seen.list, version: seen.version })
  const [parents, setParents] = useState(seen.parents)
  const [note, setNote] = useState('')
  const [said, setSaid] = useState(NOTHING)
  const [busy, start] = useTransition()
  const dirty = useMemo(() => JSON.stringify(list) !== JSON.stringify(from.list), [list, from])
  // a new version from the server, when nothing is being written here
  const shown = useRef(seen)
  useEffect(() => {
    if (shown.current === seen) return
    shown.current = seen
    setParents((was) => ({ ...was, ...seen.parents }))
    if (dirty) return
    setList(seen.list)
    setFrom({ list: seen.list, version: seen.version })
  }, [seen, dirty])
  useEffect(() => {
    if (!dirty) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [dirty])

  const parentsOf = useMemo(() => (of: Coded) => parents[keyOf(of)] ?? [], [parents])
  const stateOf = useMemo(() => statesOf(list, parentsOf), [list, parentsOf])
  const blocked = useMemo(() => blocksReview(list, parentsOf), [list, parentsOf])
  const change = (to: (now: CodeList) => CodeList) => {
    setSaid(NOTHING)
    setList(to)
  }
  const save = (version: number | null) =>
    start(async () => {
      const sent = list
      const result = await acts.save({ list: sent, seen: version, note })
      if (!result.ok) return setSaid({ ...NOTHING, problem: result.problem })
      setFrom({ list: sent, version: result.value.version })
      setNote('')
      setSaid({ ...NOTHING, saved: result.value.version })
    })
  return {
    list,
    from,
    dirty,
    busy,
    note,
    setNote,
    said,
    stateOf,
    blocked,
    rename: (label: string) => change((now) => ({ ...now, label })),
    decide: (of: Coded & { title?: string | undefined }, decision: Decision) => change((now) => decidedAs(now, of, decision)),
    remove: (of: Coded) => change((now) => without(now, of)),
    discard: () => change(() => from.list),
    save: () => save(from.version),
    saveOnTop: () =>
      start(async () => {
        const newest = await acts.newest({ slug: list.id })
        if (newest.ok) save(newest.value.version)
        else setSaid({ ...NOTHING, problem: newest.problem })
      }),
    /** A file's codes in place of those that stand: still to be saved. */
    read: (text: string) =>
      start(async () => {
        const result = await acts.read({ text, id: list.id })
        if (!result.ok) return setSaid({ ...NOTHING, problem: result.problem })
        setList((now) => ({ ...result.value.list, id: now.id, label: result.value.list.label || now.label }))
        setSaid({ ...NOTHING, read: { codes: result.value.list.codes.length, left: result.value.left } })
      }),
    /** The codes right below one, with what they are below of kept for their states. */
    below: async (of: Coded): Promise<readonly CodeBelow[] | null> => {
      const result = await acts.below({ system: of.system, code: of.code })
      if (!result.ok) {
        setSaid({ ...NOTHING, problem: result.problem })
        return null
      }
      setParents((was) => ({ ...was, ...Object.fromEntries(result.value.map((one) => [keyOf(one), [one.parent ?? of.code]])) }))
      return result.value
    },
  }
}
