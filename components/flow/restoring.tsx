'use client'
// A form whose Escape brings back what stood when it was opened, as one act that can be undone; Enter keeps and closes.
// Only what was done in the form is taken back: what another part of the page did meanwhile is where it begins anew.
import { useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Profile, Words } from '#criteria'
import { EditorContext, useEditor, type Editor } from './context'

export function Restoring({
  of,
  onDone,
  className,
  children,
}: {
  /** What the form is of, for the name of the act. */
  of: Words
  onDone: () => void
  className: string
  /** Parts that take `edit` from the editor. */
  children: ReactNode
}) {
  const { editor, restore } = useRestore(useEditor())
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const escape = event.key === 'Escape'
    if (!escape && !(event.key === 'Enter' && keepsOn(event))) return
    event.preventDefault()
    event.stopPropagation()
    if (escape) restore({ da: `hentet det, der stod i »${of.da}«`, en: `brought back what stood in “${of.en}”` })
    onDone()
  }
  return (
    <EditorContext value={editor}>
      <div className={className} onKeyDown={keys}>
        {children}
      </div>
    </EditorContext>
  )
}

/** Enter in a line, and with Ctrl anywhere that Enter itself means something. */
function keepsOn({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'search' && target.getAttribute('role') !== 'combobox'
}

function useRestore(editor: Editor): { editor: Editor; restore: (act: Words) => void } {
  const { profile, edit } = editor
  const stood = useRef(profile)
  const seen = useRef(profile)
  const mine = useRef(false)
  useLayoutEffect(() => {
    if (profile === seen.current) return
    if (!mine.current) stood.current = profile
    mine.current = false
    seen.current = profile
  }, [profile])
  const within = useMemo(
    (): Editor => ({
      ...editor,
      edit: (next, act, key) =>
        edit(
          (now: Profile) => {
            const made = typeof next === 'function' ? next(now) : next
            mine.current ||= made !== now
            return made
          },
          act,
          key,
        ),
    }),
    [editor, edit],
  )
  return {
    editor: within,
    restore: (act) => {
      if (stood.current !== profile) edit(stood.current, act)
    },
  }
}
