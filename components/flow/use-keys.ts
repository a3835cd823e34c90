'use client'
// Keys of the flow, and those that work on the whole page outside text fields: undo, redo and the palette.
import { useEffect, useRef } from 'react'
import type { CommandId } from './commands'
import { commandOfKey } from './keys'

export function useKeys({ letters, drawing, run }: { letters: boolean; drawing: boolean; run: (id: CommandId) => void }): (event: React.KeyboardEvent) => void {
  const global = useRef<(event: KeyboardEvent) => void>(() => {})
  global.current = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    const id = commandOfKey(event, letters)
    const target = event.target as HTMLElement | null
    const typing = target?.closest?.('input, textarea')
    if (!id || (typing && id !== 'palette') || target?.closest?.('[role="dialog"]')) return
    event.preventDefault()
    run(id)
  }
  useEffect(() => {
    const heard = (event: KeyboardEvent) => global.current(event)
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
  return (event) => {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]')) return
    const id = commandOfKey(event, letters)
    if (!id || event.defaultPrevented) return
    const inFlow = target.closest('[data-flow]')
    if (!inFlow && !(event.ctrlKey || event.metaKey)) return
    if (id === 'open' && (target.tagName === 'BUTTON' || target.tagName === 'A') && !(drawing && target.hasAttribute('data-step'))) return
    event.preventDefault()
    run(id)
  }
}
