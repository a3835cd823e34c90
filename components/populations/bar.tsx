// A number and a bar of its length, for tables that are read and looked at.
import type { ReactNode } from 'react'

/** `share` of the longest, 0 to 1; `mark` is where a tick stands on the same scale. */
export function Bar({
  share,
  mark,
  tone = 'accent',
  children,
}: {
  share: number
  mark?: number | undefined
  tone?: 'accent' | 'warning'
  children: ReactNode
}) {
  const percent = (part: number) => `${Math.min(100, Math.max(0, 100 * part)).toFixed(2)}%`
  return (
    <span className="flex min-w-40 items-center gap-2">
      <span aria-hidden className="relative h-3 flex-1 bg-paper">
        <span className={`absolute inset-y-0 left-0 ${tone === 'accent' ? 'bg-accent' : 'bg-warning'}`} style={{ width: percent(share) }} />
        {mark !== undefined && <span className="absolute -inset-y-0.5 w-0.5 bg-ink" style={{ left: percent(mark) }} />}
      </span>
      <span className="tabular w-20 shrink-0 text-right text-sm">{children}</span>
    </span>
  )
}
