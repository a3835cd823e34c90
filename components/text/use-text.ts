'use client'
// The profile as text, both ways while typing: a whole text becomes the drawing, a broken one leaves the drawing as it was.
import { useCallback, useEffect, useRef, useState } from 'react'
import { canonicalProfile, type Profile, type Words } from '#criteria'
import { formatText, parseText, printText, type Comment, type ParsedText, type TextProblem } from '#criteria/text/index'

/** Rest after the last letter before a text is read. */
export const READ_AFTER_MS = 150

export interface TextState {
  text: string
  problems: readonly TextProblem[]
  positions: ParsedText['positions']
  /** The text is not a whole document: the drawing shows the last one that was. */
  broken: boolean
  /** The drawing was changed while the text was broken. */
  overtaken: boolean
  type: (text: string) => void
  /** Leaves the broken text and takes the drawing's. */
  takeDrawing: () => void
  format: () => void
}

const ACT: Words = { da: 'ændret tekst', en: 'changed text' }
const OTHER_ID: Words = {
  da: 'Profilens navn står fast, når den er oprettet. Skriv det navn, den har.',
  en: 'The name of a profile is fixed once it is made. Write the name it has.',
}

interface Read {
  text: string
  /** The document of the text; the last whole one while it is broken. */
  document: Profile
  problems: readonly TextProblem[]
  positions: ParsedText['positions']
  comments: readonly Comment[]
  broken: boolean
}

function read(text: string, last: Profile): Read {
  const { profile, problems, positions, comments } = parseText(text)
  const other = profile && profile.id !== last.id
  const id = other ? (positions.get('id') ?? { from: 0, to: text.indexOf('\n') }) : null
  const all = id ? [...problems, { code: 'notAllowed', severity: 'fault', ...id, line: 1, column: 1, ...OTHER_ID } satisfies TextProblem] : problems
  const whole = profile && !other
  return { text, document: whole ? profile : last, problems: all, positions, comments, broken: !whole }
}
const printed = (document: Profile, comments: readonly Comment[] = []): Read => read(printText(document, { comments }), document)

/** A text that was broken when its tab was left, with the last whole document of it; null: there is none. */
export type LeftText = { current: { text: string; document: Profile } | null }

/** `left` outlives the tab: who goes to look at the drawing finds the broken text as it was. */
export function useText(profile: Profile, edit: ((next: Profile, act: Words, key: string) => void) | null, left: LeftText): TextState {
  const [state, setState] = useState<Read>(() => (left.current ? read(left.current.text, left.current.document) : printed(profile)))
  const now = useRef(state)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const set = useCallback((next: Read) => {
    now.current = next
    setState(next)
  }, [])

  const take = useCallback(() => {
    timer.current = null
    const next = read(now.current.text, now.current.document)
    const changed = !next.broken && canonicalProfile(next.document) !== canonicalProfile(now.current.document)
    set(next)
    if (changed) edit?.(next.document, ACT, 'text')
  }, [edit, set])

  const type = useCallback(
    (text: string) => {
      if (text === now.current.text) return
      set({ ...now.current, text })
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(take, READ_AFTER_MS)
    },
    [set, take],
  )
  const leave = useRef(() => {})
  leave.current = () => {
    if (timer.current) {
      clearTimeout(timer.current)
      take() // the last letters count too
    }
    const { text, document, broken } = now.current
    left.current = broken ? { text, document } : null
  }
  useEffect(() => () => leave.current(), [])

  // the drawing was changed: by a form, by undo, or by another tab
  const differs = canonicalProfile(profile) !== canonicalProfile(state.document)
  useEffect(() => {
    if (!differs || timer.current || now.current.broken) return
    set(printed(profile, now.current.comments))
  }, [differs, profile, set])

  const takeDrawing = useCallback(() => set(printed(profile, now.current.comments)), [profile, set])
  const format = useCallback(() => type(formatText(now.current.text)), [type])
  const { text, problems, positions, broken } = state
  return { text, problems, positions, broken, overtaken: broken && differs, type, takeDrawing, format }
}
