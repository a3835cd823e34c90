'use client'
// Steps to and from the clipboard: by the page's own copy and paste while the flow has focus, and by the acts of the menu.
import { useTranslations } from 'next-intl'
import type { ClipboardEvent } from 'react'
import type { Profile, Words } from '#criteria'
import { fragmentOf, insertFragment, readFragment, type Fragment } from '#criteria/edit/index'
import { exitFor, type Situation } from './commands'
import { reasonFor } from './insert'
import { meant } from './repeat-commands'

export interface Clipboard {
  copy: (steps: readonly string[]) => void
  /** Asks the browser for what lies there; where it may not be asked, says which key does it. */
  paste: (step: string) => void
  onCopy: (event: ClipboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

const questionsOf = ({ steps }: Fragment) => steps.filter(({ type }) => type === 'question').length
/** The step that has focus: what is chosen may not have followed it yet. */
const focused = ({ target }: ClipboardEvent) => (target as HTMLElement).closest('[data-step]')?.getAttribute('data-step')
const typing = ({ target }: ClipboardEvent) => Boolean((target as HTMLElement).closest('input, textarea, [role="dialog"], [contenteditable]'))

export function useClipboard({
  situation,
  edit,
  announce,
  come,
}: {
  situation: Situation
  edit: (next: Profile, act: Words) => void
  announce: (text: string) => void
  come: (step: string) => void
}): Clipboard {
  const t = useTranslations('flow.announce')
  const textOf = (steps: readonly string[]) => {
    const fragment = fragmentOf(situation.profile, steps)
    if (fragment) announce(t('copied', { n: questionsOf(fragment) }))
    return fragment && JSON.stringify(fragment)
  }
  /** false: what lies there is no steps. */
  const put = (text: string, step: string | null): boolean => {
    const fragment = readFragment(text)
    if (!fragment || step === null) return false
    const at = { ...situation, step }
    const made = insertFragment(situation.profile, { step, exit: exitFor(at) }, fragment, reasonFor)
    if (made.id === null) return false
    const n = questionsOf(fragment)
    edit(made.profile, n === 1 ? { da: 'indsat 1 trin', en: 'inserted 1 step' } : { da: `indsat ${n} trin`, en: `inserted ${n} steps` })
    come(made.id)
    return true
  }
  return {
    copy: (steps) => {
      const text = textOf(steps)
      if (text) void navigator.clipboard.writeText(text).catch(() => announce(t('copyByKey')))
    },
    paste: (step) =>
      void navigator.clipboard.readText().then(
        (text) => {
          if (!put(text, step)) announce(t('nothingCopied'))
        },
        () => announce(t('pasteByKey')),
      ),
    onCopy: (event) => {
      if (typing(event) || !window.getSelection()?.isCollapsed) return
      const text = textOf(meant({ ...situation, step: focused(event) ?? situation.step }))
      if (!text) return
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    },
    onPaste: (event) => {
      if (typing(event) || !situation.canEdit) return
      if (put(event.clipboardData.getData('text/plain'), focused(event) ?? situation.step)) event.preventDefault()
      else announce(t('nothingCopied'))
    },
  }
}
