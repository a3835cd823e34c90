// A state as icon and word; colour only underlines.
import { BadgeCheck, Ban, CircleDashed, Clock, FlaskConical, History, Lightbulb, MessageSquareWarning, PackageCheck, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { State } from '#workflow'
import { Badge, type Tone } from '#components/ui/badge'

const LOOK: Record<State, { tone: Tone; icon: ReactNode }> = {
  idea: { tone: 'plain', icon: <Lightbulb size={14} /> },
  clinicalSpec: { tone: 'plain', icon: <PenLine size={14} /> },
  technicalSpec: { tone: 'plain', icon: <CircleDashed size={14} /> },
  inReview: { tone: 'accent', icon: <Clock size={14} /> },
  changesRequested: { tone: 'warning', icon: <MessageSquareWarning size={14} /> },
  approved: { tone: 'success', icon: <BadgeCheck size={14} /> },
  pilot: { tone: 'accent', icon: <FlaskConical size={14} /> },
  published: { tone: 'success', icon: <PackageCheck size={14} /> },
  superseded: { tone: 'plain', icon: <History size={14} /> },
  retired: { tone: 'plain', icon: <History size={14} /> },
  withdrawn: { tone: 'error', icon: <Ban size={14} /> },
}

export function StateBadge({ state, word }: { state: State; word: string }) {
  return (
    <Badge tone={LOOK[state].tone} icon={LOOK[state].icon}>
      {word}
    </Badge>
  )
}
