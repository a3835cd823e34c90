// One picture a sort of step. Always beside its word.
import { CalendarCheck, CircleCheckBig, Clock, FlaskConical, History, ListChecks, Pill, Stethoscope, UserRound, Users, type LucideIcon } from 'lucide-react'
import { kindOf } from '#criteria'
import type { StepFace } from './face'

const ICONS: Record<Exclude<StepFace['icon'], 'in' | 'out'>, LucideIcon> = {
  person: UserRound,
  diagnosis: Stethoscope,
  medicine: Pill,
  result: FlaskConical,
  activity: CalendarCheck,
  time: History,
  decision: CircleCheckBig,
  group: ListChecks,
  base: Users,
  age: Clock,
}
/** Endings carry their shape: a filled square is in, a hollow one out. */
export function StepIcon({ icon, size = 18 }: { icon: StepFace['icon']; size?: number }) {
  if (icon === 'in') return <span aria-hidden className="inline-block size-4 shrink-0 bg-ink" />
  if (icon === 'out') return <span aria-hidden className="inline-block size-4 shrink-0 border-2 border-ink bg-white" />
  const Icon = ICONS[icon]
  return <Icon aria-hidden size={size} strokeWidth={1.75} className="shrink-0 text-accent" />
}
export const KindIcon = ({ kind }: { kind: string }) => (
  <StepIcon icon={kind === 'base' ? 'base' : kind === 'age' ? 'age' : (kindOf(kind)?.category ?? 'group')} />
)

/** The line of an exit: ja solid, nej dashed, mangler dotted. */
export function ExitLine({ exit }: { exit: 'yes' | 'no' | 'missing' }) {
  return (
    <svg aria-hidden width="20" height="8" className="inline-block shrink-0">
      <line
        x1="1"
        y1="4"
        x2="19"
        y2="4"
        stroke="currentColor"
        strokeWidth={exit === 'missing' ? 2.5 : 2}
        strokeLinecap={exit === 'missing' ? 'round' : 'butt'}
        strokeDasharray={exit === 'no' ? '5 3' : exit === 'missing' ? '0.5 4' : undefined}
      />
    </svg>
  )
}
