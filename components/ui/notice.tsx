// A sentence that matters now: what, where, what now, with the remedies as buttons.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'
const TONES: Record<NoticeTone, { box: string; icon: ReactNode }> = {
  info: { box: 'border-info bg-accent-100', icon: <Info size={20} className="text-info" /> },
  success: { box: 'border-success bg-success-100', icon: <CircleCheck size={20} className="text-success" /> },
  warning: { box: 'border-warning bg-warning-100', icon: <TriangleAlert size={20} className="text-ink" /> },
  error: { box: 'border-error bg-error-100', icon: <CircleAlert size={20} className="text-error" /> },
}
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  live,
}: {
  tone?: NoticeTone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  /** Read aloud when it appears. */ live?: boolean
}) {
  return (
    <div role={live ? (tone === 'error' ? 'alert' : 'status') : undefined} className={`flex gap-3 rounded-sm border-l-4 px-3 py-2 ${TONES[tone].box}`}>
      <span aria-hidden className="mt-0.5 shrink-0">
        {TONES[tone].icon}
      </span>
      <div className="min-w-0 flex-1 text-base text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-[66ch]">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
