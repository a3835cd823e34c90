// A small label with a word in it. Colour only underlines what the word says.
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'accent' | 'success' | 'warning' | 'error'
const TONES: Record<Tone, string> = {
  plain: 'border-line bg-white',
  accent: 'border-accent bg-accent-100',
  success: 'border-success bg-success-100',
  warning: 'border-ink bg-warning-100',
  error: 'border-error bg-error-100',
}
export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm border px-2 py-0.5 text-sm font-medium whitespace-nowrap text-ink ${TONES[tone]}`}>
      {icon && (
        <span aria-hidden className="shrink-0">
          {icon}
        </span>
      )}
      {children}
    </span>
  )
}
