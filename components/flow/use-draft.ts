'use client'
// The document being written: history, saving 800 ms after the last change, and nothing lost when the network, the tab or a race takes it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { canonicalProfile, contentHash, type Profile, type Words } from '#criteria'
import { adopt, begin, freeze, record, redo, thaw, undo, type History } from '#criteria/edit/history'
import type { Problem, Result, Saved, VersionView } from '#workflow'

export type SaveStatus =
  | { at: 'saved'; when: string }
  | { at: 'pending' | 'saving' | 'offline' }
  | { at: 'conflict'; problem: Extract<Problem, { code: 'conflict' }> }
  | { at: 'refused'; problem: Problem }
export type SaveAct = (input: { versionId: string; revision: number; document: Profile }) => Promise<Result<Saved>>
export interface Draft {
  history: History
  profile: Profile
  status: SaveStatus
  edit: (next: Profile | ((now: Profile) => Profile), act: Words, key?: string) => void
  undo: () => void
  redo: () => void
  /** Ends a conflict: mine goes on over theirs, or theirs goes on and mine stays one undo away. */
  choose: (which: 'mine' | 'theirs', act: Words) => void
  /** Saves now; the content hash of what is saved, or null when saving did not succeed. */
  flush: () => Promise<string | null>
  /** Content hash of the text on the server that this page stands on. */
  standsOn: () => string
}
export const SAVE_AFTER_MS = 800
const RETRY_MS = 10_000

interface Kept {
  revision: number
  unsaved: boolean
  history: string
}
/** Once the page has nothing else to do, and within a second; answers how to call it off. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    work()
    return () => {}
  }
  const id = requestIdleCallback(work, { timeout: 1000 })
  return () => cancelIdleCallback(id)
}

const keyOf = (id: string) => `profilstudio:draft:${id}`

/** `ahead` is told of each new text before the page is drawn with it. */
export function useDraft(view: VersionView, save: SaveAct, ahead: (next: Profile) => void = () => {}): Draft {
  const [history, setHistory] = useState<History>(() => begin(view.document))
  const [status, setStatus] = useState<SaveStatus>({ at: 'saved', when: view.savedAt })
  const now = useRef(history)
  const base = useRef({ document: view.document, revision: view.revision, contentHash: view.contentHash })
  const busy = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const held = useRef(false) // a conflict waits for a choice: saving rests
  const restored = useRef(false)
  const canEdit = view.canEdit

  const change = useCallback(
    (to: (history: History) => History) => {
      now.current = to(now.current)
      ahead(now.current.present)
      setHistory(now.current)
    },
    [ahead],
  )
  const unsaved = () => now.current.present !== base.current.document && canonicalProfile(now.current.present) !== canonicalProfile(base.current.document)

  const keep = useCallback(() => {
    if (!canEdit || !restored.current) return
    const kept: Kept = { revision: base.current.revision, unsaved: unsaved(), history: freeze(now.current) }
    try {
      localStorage.setItem(keyOf(view.id), JSON.stringify(kept))
    } catch {
      try {
        localStorage.setItem(keyOf(view.id), JSON.stringify({ ...kept, history: freeze(begin(now.current.present)) }))
      } catch {
        /* the store is full or closed: the server still gets it */
      }
    }
  }, [canEdit, view.id])

  const send = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    if (busy.current) await busy.current
    if (held.current || !unsaved()) return setStatus((was) => (was.at === 'pending' ? { at: 'saved', when: new Date().toISOString() } : was))
    const document = now.current.present
    const work = async () => {
      setStatus({ at: 'saving' })
      let result: Result<Saved>
      try {
        result = await save({ versionId: view.id, revision: base.current.revision, document })
      } catch {
        setStatus({ at: 'offline' })
        timer.current ??= setTimeout(() => void send(), RETRY_MS)
        return
      }
      if (result.ok) {
        base.current = { document, revision: result.value.revision, contentHash: result.value.contentHash }
        setStatus(now.current.present === document ? { at: 'saved', when: result.value.savedAt } : { at: 'pending' })
        keep()
      } else if (result.problem.code === 'conflict') {
        held.current = true
        setStatus({ at: 'conflict', problem: result.problem })
      } else if (result.problem.code === 'tryAgain') {
        setStatus({ at: 'offline' })
        timer.current ??= setTimeout(() => void send(), RETRY_MS)
      } else setStatus({ at: 'refused', problem: result.problem })
    }
    busy.current = work().finally(() => {
      busy.current = null
    })
    await busy.current
  }, [keep, save, view.id])

  const schedule = useCallback(() => {
    if (!canEdit || held.current) return
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), SAVE_AFTER_MS)
  }, [canEdit, send])

  // What this browser kept: undo over a reload, and work that never reached the server.
  useEffect(() => {
    if (!canEdit || restored.current) return
    restored.current = true
    const text = localStorage.getItem(keyOf(view.id))
    if (!text) return
    let kept: Kept
    try {
      kept = JSON.parse(text) as Kept
    } catch {
      return
    }
    const read = typeof kept.history === 'string' ? thaw(kept.history) : null
    if (!read) return
    if (canonicalProfile(read.present) === canonicalProfile(view.document)) return change(() => ({ ...read, present: view.document }))
    if (!kept.unsaved) return
    base.current = { ...base.current, revision: kept.revision } // an older revision meets the other text on the server, which keeps both
    change(() => read)
  }, [canEdit, change, view.id, view.document])

  useEffect(() => {
    if (!canEdit || !restored.current) return
    let idle = () => {}
    const later = setTimeout(() => {
      idle = whenIdle(keep)
    }, 250)
    if (history.present !== base.current.document) {
      setStatus((was) => (was.at === 'saved' || was.at === 'refused' ? { at: 'pending' } : was))
      schedule()
    }
    return () => {
      clearTimeout(later)
      idle()
    }
  }, [history, canEdit, keep, schedule])

  useEffect(() => {
    const online = () => void send()
    const hide = () => {
      keep()
      if (document.visibilityState === 'hidden') void send()
    }
    window.addEventListener('online', online)
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', hide)
      if (timer.current) clearTimeout(timer.current)
    }
  }, [keep, send])

  const edit = useCallback<Draft['edit']>(
    (next, act, key) => {
      if (!canEdit) return
      change((was) => record(was, typeof next === 'function' ? next(was.present) : next, act, Date.now(), key ?? null))
    },
    [canEdit, change],
  )

  const choose = useCallback<Draft['choose']>(
    (which, act) => {
      if (status.at !== 'conflict') return
      const mine = now.current.present
      const { theirs, theirRevision, at } = status.problem
      base.current = { document: theirs, revision: theirRevision, contentHash: contentHash(theirs) }
      held.current = false
      setStatus(which === 'theirs' ? { at: 'saved', when: at } : { at: 'pending' }) // theirs is on the server already
      change((history) =>
        which === 'theirs' ? adopt(history, theirs, act, Date.now()) : adopt(adopt(history, theirs, act, Date.now()), { ...mine }, act, Date.now()),
      )
    },
    [change, status],
  )

  const flush = useCallback(async () => {
    await send()
    return held.current || unsaved() ? null : base.current.contentHash
  }, [send])

  const standsOn = useCallback(() => base.current.contentHash, [])
  const back = useCallback(() => change(undo), [change])
  const forth = useCallback(() => change(redo), [change])
  return useMemo(
    () => ({ history, profile: history.present, status, edit, undo: back, redo: forth, choose, flush, standsOn }),
    [history, status, edit, back, forth, choose, flush, standsOn],
  )
}
