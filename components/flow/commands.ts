// The registry of named acts. Toolbar, menu, keys, palette, outline and tests all call these; each says what it is called,
// which key it has, whether it may be done now, and what it does. Pure: an act answers with what is to happen.
import { kindOf, type Exit, type Profile } from '#criteria'
import {
  addMissingExit,
  canBeMissing,
  entriesOf,
  exitsOf,
  mainExit,
  moveStep,
  neighbour,
  questionOf,
  removeMissingExit,
  removeStep,
  stepOf,
  swapExits,
} from '#criteria/edit/index'
import type { Words } from '#criteria'
import { sayIn, stepLabel } from '#criteria'
import { REPEAT } from './repeat-commands'

export interface Situation {
  profile: Profile
  /** The chosen step, and an exit of it when one is meant. */
  step: string | null
  exit: Exit | null
  /** Steps walked through to come here, the latest last. */
  trail: readonly string[]
  /** Questions picked together. */
  picked: readonly string[]
  view: 'drawing' | 'list'
  canEdit: boolean
  undo: Words | null
  redo: Words | null
}
export type Opened = 'naming' | 'form' | 'add' | 'palette' | 'keys' | 'comments' | 'patients' | 'paste' | 'tour'
export type Effect =
  | { type: 'edit'; profile: Profile; act: Words; select: string | null; focus: 'step' | 'form' }
  | { type: 'select'; step: string; back?: boolean }
  | { type: 'open'; what: Opened; step: string | null; exit: Exit | null }
  | { type: 'pick'; step: string }
  | { type: 'copy'; steps: readonly string[] }
  | { type: 'pasteSteps'; step: string }
  | { type: 'undo' | 'redo' | 'view' | 'close' | 'fit' }
export interface Command {
  id: CommandId
  name: Words
  /** As shown: "Alt+↑". Letters alone work only while the flow has focus, and can be turned off. */
  key?: string
  group: 'step' | 'go' | 'all'
  may: (now: Situation) => boolean
  do: (now: Situation) => Effect
}

export type CommandId =
  | 'add'
  | 'open'
  | 'remove'
  | 'earlier'
  | 'later'
  | 'swap'
  | 'addMissing'
  | 'removeMissing'
  | 'pick'
  | 'name'
  | 'copySteps'
  | 'pasteSteps'
  | 'comment'
  | 'patients'
  | 'yes'
  | 'no'
  | 'missing'
  | 'back'
  | 'first'
  | 'last'
  | 'undo'
  | 'redo'
  | 'view'
  | 'palette'
  | 'keys'
  | 'paste'
  | 'tour'
  | 'fit'
  | 'close'

const label = (profile: Profile, id: string): Words => {
  const step = stepOf(profile, id)
  return step ? { da: stepLabel(step, sayIn('da', profile)), en: stepLabel(step, sayIn('en', profile)) } : { da: '', en: '' }
}
/** "fjernet »Diagnose«", as it stands after "Fortryd: ". */
export const named = (da: string, en: string, of: Words): Words => ({ da: `${da} »${of.da}«`, en: `${en} “${of.en}”` })

const question = ({ profile, step }: Situation) => (step === null ? undefined : questionOf(profile, step))
const editable = (now: Situation) => now.canEdit && now.step !== null
/** The exit a new step goes on: the chosen one, else the first open one, else the way most go on. */
export function exitFor({ profile, step, exit }: Pick<Situation, 'profile' | 'step' | 'exit'>): Exit {
  const asked = step === null ? undefined : questionOf(profile, step)
  if (!asked) return 'yes'
  return exit ?? exitsOf(asked).find((one) => asked[one] == null) ?? mainExit(profile, asked)
}
const follow = (exit: Exit): Pick<Command, 'may' | 'do'> => ({
  may: (now) => question(now)?.[exit] != null && stepOf(now.profile, question(now)![exit]!) !== undefined,
  do: (now) => ({ type: 'select', step: question(now)![exit]! }),
})
/** Where focus goes when a step is taken away: the step before, else the first left. */
const before = (profile: Profile, id: string, after: Profile): string | null => {
  const from = entriesOf(profile, id)[0]?.step
  return (from !== undefined && stepOf(after, from) ? from : after.flow[0]?.id) ?? null
}
const open =
  (what: Opened) =>
  (now: Situation): Effect => ({ type: 'open', what, step: now.step, exit: now.exit })

const LIST: Command[] = [
  {
    id: 'add',
    group: 'step',
    key: 'N',
    name: { da: 'Nyt trin her', en: 'New step here' },
    may: (now) => now.canEdit && (now.step === null || question(now) !== undefined),
    do: (now) => ({ type: 'open', what: 'add', step: now.step ?? now.profile.flow[0]?.id ?? null, exit: exitFor(now) }),
  },
  { id: 'open', group: 'step', key: 'Enter', name: { da: 'Åbn trinnet', en: 'Open the step' }, may: (now) => now.step !== null, do: open('form') },
  {
    id: 'remove',
    group: 'step',
    key: 'Delete',
    name: { da: 'Fjern trinnet', en: 'Remove the step' },
    may: (now) => editable(now) && now.profile.flow.length > 1,
    do: (now) => {
      const profile = removeStep(now.profile, now.step!)
      return {
        type: 'edit',
        profile,
        act: named('fjernet', 'removed', label(now.profile, now.step!)),
        select: before(now.profile, now.step!, profile),
        focus: 'step',
      }
    },
  },
  {
    id: 'earlier',
    group: 'step',
    key: 'Alt+↑',
    name: { da: 'Flyt trinnet tidligere', en: 'Move the step earlier' },
    may: (now) => editable(now) && neighbour(now.profile, now.step!, 'earlier') !== null,
    do: (now) => ({
      type: 'edit',
      profile: moveStep(now.profile, now.step!, 'earlier'),
      act: named('flyttet', 'moved', label(now.profile, now.step!)),
      select: now.step,
      focus: 'step',
    }),
  },
  {
    id: 'later',
    group: 'step',
    key: 'Alt+↓',
    name: { da: 'Flyt trinnet senere', en: 'Move the step later' },
    may: (now) => editable(now) && neighbour(now.profile, now.step!, 'later') !== null,
    do: (now) => ({
      type: 'edit',
      profile: moveStep(now.profile, now.step!, 'later'),
      act: named('flyttet', 'moved', label(now.profile, now.step!)),
      select: now.step,
      focus: 'step',
    }),
  },
  {
    id: 'swap',
    group: 'step',
    name: { da: 'Byt om på ja og nej', en: 'Swap yes and no' },
    may: (now) => editable(now) && question(now) !== undefined,
    do: (now) => ({
      type: 'edit',
      profile: swapExits(now.profile, now.step!),
      act: named('byttet ja og nej i', 'swapped yes and no in', label(now.profile, now.step!)),
      select: now.step,
      focus: 'step',
    }),
  },
  {
    id: 'addMissing',
    group: 'step',
    name: { da: 'Tilføj vej for »mangler«', en: 'Add a way for “missing”' },
    may: (now) => editable(now) && question(now)?.missing === undefined && !!question(now) && canBeMissing(question(now)!.ask),
    do: (now) => ({
      type: 'edit',
      profile: addMissingExit(now.profile, now.step!, 'Oplysning mangler'),
      act: named('tilføjet »mangler« i', 'added “missing” in', label(now.profile, now.step!)),
      select: now.step,
      focus: 'step',
    }),
  },
  {
    id: 'removeMissing',
    group: 'step',
    name: { da: 'Fjern vejen for »mangler«', en: 'Remove the way for “missing”' },
    may: (now) => editable(now) && question(now)?.missing !== undefined,
    do: (now) => ({
      type: 'edit',
      profile: removeMissingExit(now.profile, now.step!),
      act: named('fjernet »mangler« i', 'removed “missing” in', label(now.profile, now.step!)),
      select: now.step,
      focus: 'step',
    }),
  },
  ...REPEAT,
  {
    id: 'comment',
    group: 'step',
    key: 'C',
    name: { da: 'Bemærkninger til trinnet', en: 'Comments on the step' },
    may: (now) => now.step !== null,
    do: open('comments'),
  },
  {
    id: 'patients',
    group: 'step',
    key: 'P',
    name: { da: 'Patienter på trinnet', en: 'Patients at the step' },
    may: (now) => now.step !== null,
    do: open('patients'),
  },
  { id: 'yes', group: 'go', key: '↓', name: { da: 'Følg »ja«', en: 'Follow “yes”' }, ...follow('yes') },
  { id: 'no', group: 'go', key: '→', name: { da: 'Følg »nej«', en: 'Follow “no”' }, ...follow('no') },
  { id: 'missing', group: 'go', key: 'Shift+→', name: { da: 'Følg »mangler«', en: 'Follow “missing”' }, ...follow('missing') },
  {
    id: 'back',
    group: 'go',
    key: '↑',
    name: { da: 'Tilbage ad vejen', en: 'Back the way you came' },
    may: (now) => now.step !== null && cameFrom(now) !== null,
    do: (now) => ({ type: 'select', step: cameFrom(now)!, back: true }),
  },
  {
    id: 'first',
    group: 'go',
    key: 'Home',
    name: { da: 'Første trin', en: 'First step' },
    may: () => true,
    do: (now) => ({ type: 'select', step: now.profile.flow[0]!.id }),
  },
  {
    id: 'last',
    group: 'go',
    key: 'End',
    name: { da: 'Med i gruppen', en: 'The group' },
    may: () => true,
    do: (now) => ({ type: 'select', step: (now.profile.flow.findLast((step) => step.type === 'in') ?? now.profile.flow.at(-1)!).id }),
  },
  {
    id: 'undo',
    group: 'all',
    key: 'Ctrl+Z',
    name: { da: 'Fortryd', en: 'Undo' },
    may: (now) => now.canEdit && now.undo !== null,
    do: () => ({ type: 'undo' }),
  },
  { id: 'redo', group: 'all', key: 'Ctrl+Y', name: { da: 'Gentag', en: 'Redo' }, may: (now) => now.canEdit && now.redo !== null, do: () => ({ type: 'redo' }) },
  {
    id: 'view',
    group: 'all',
    key: 'L',
    name: { da: 'Skift mellem tegning og liste', en: 'Switch between drawing and list' },
    may: () => true,
    do: () => ({ type: 'view' }),
  },
  { id: 'palette', group: 'all', key: 'Ctrl+K', name: { da: 'Alle handlinger', en: 'All acts' }, may: () => true, do: open('palette') },
  { id: 'keys', group: 'all', key: '?', name: { da: 'Taster', en: 'Keys' }, may: () => true, do: open('keys') },
  { id: 'paste', group: 'all', name: { da: 'Indsæt dokument', en: 'Insert document' }, may: (now) => now.canEdit, do: open('paste') },
  { id: 'tour', group: 'all', name: { da: 'Start rundvisningen', en: 'Start the tour' }, may: () => true, do: open('tour') },
  {
    id: 'fit',
    group: 'all',
    name: { da: 'Vis hele tegningen', en: 'Show the whole drawing' },
    may: (now) => now.view === 'drawing',
    do: () => ({ type: 'fit' }),
  },
  { id: 'close', group: 'go', key: 'Esc', name: { da: 'Et niveau ud', en: 'Out, one level' }, may: () => true, do: () => ({ type: 'close' }) },
]
function cameFrom({ profile, step, trail }: Situation): string | null {
  const walked = trail.at(-1)
  if (walked !== undefined && walked !== step && entriesOf(profile, step!).some((entry) => entry.step === walked)) return walked
  return entriesOf(profile, step!)[0]?.step ?? null
}

export const COMMANDS = Object.fromEntries(LIST.map((command) => [command.id, command])) as Record<CommandId, Command>
export const COMMAND_LIST: readonly Command[] = LIST

/** The name of an act now: undo and redo say what they undo and redo. */
export const nameNow = (command: Command, now: Situation): Words => {
  const of = command.id === 'undo' ? now.undo : command.id === 'redo' ? now.redo : null
  return of ? { da: `${command.name.da}: ${of.da}`, en: `${command.name.en}: ${of.en}` } : command.name
}

/** What a kind's name is, for "tilføjet »Alder«". */
export const kindWords = (kind: string): Words => kindOf(kind)?.label ?? { da: kind, en: kind }
