// Which act a key calls. Tab is never one of them.
import type { CommandId } from './commands'

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}
const PLAIN: Record<string, CommandId> = {
  n: 'add',
  Enter: 'open',
  Delete: 'remove',
  Backspace: 'remove',
  c: 'comment',
  p: 'patients',
  x: 'pick',
  g: 'name',
  ArrowDown: 'yes',
  ArrowRight: 'no',
  ArrowUp: 'back',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
  l: 'view',
  '?': 'keys',
  Escape: 'close',
}
const WITH_CONTROL: Record<string, CommandId> = { z: 'undo', y: 'redo', k: 'palette' }

/** While the flow has focus; letters alone can be turned off. */
export function commandOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, letters: boolean): CommandId | null {
  const name = key.length === 1 ? key.toLowerCase() : key
  if (ctrlKey || metaKey) return altKey ? null : name === 'z' && shiftKey ? 'redo' : (WITH_CONTROL[name] ?? null)
  if (altKey) return key === 'ArrowUp' ? 'earlier' : key === 'ArrowDown' ? 'later' : null
  if (shiftKey && key === 'ArrowRight') return 'missing'
  const found = PLAIN[name] ?? null
  return found && key.length === 1 && !letters ? null : found
}
