'use client'
// What every part of the page shares: the document, the chosen step, the acts, the numbers.
import { createContext, use } from 'react'
import type { CodeList, Exit, Locale, Profile, Say, Words } from '#criteria'
import type { Format } from '#i18n'
import type { CommentView, ReleaseView, Result, VersionView } from '#workflow'
import type { Population } from '../population/use-population'
import type { Which } from '../population/protocol'
import type { Decided } from '../population/deciding'
import type { OnePatient } from '../population/protocol'
import type { Route } from '#engines/arrays/evidence'
import type { EndTour } from '../visit/use-visit'
import type { CommandId, Situation } from './commands'
import type { SaveAct } from './use-draft'
import type { Used } from './use-used'

export interface EditorActs {
  save: SaveAct
  /** Absent where the person may not. */
  submit?: (input: { versionId: string; contentHash: string }) => Promise<Result<unknown>>
  addComment?: (input: { versionId: string; step: string | null; text: string; mustSolve: boolean }) => Promise<Result<unknown>>
  resolveComment?: (input: { commentId: string }) => Promise<Result<unknown>>
  shared?: SharedLists
  endTour?: EndTour
}
/** Code lists shared between profiles: which there are, and one of them whole. */
export interface SharedLists {
  lists: readonly { slug: string; title: string; version: number }[]
  open: (input: { slug: string }) => Promise<Result<{ list: CodeList; version: number }>>
}
export type Released = Pick<ReleaseView, 'slug' | 'title' | 'version' | 'state' | 'contentHash'>
export type Side = 'step' | 'patients' | 'comments'
export interface Shown {
  patient: number
  key: string
  route: Route
  /** All that is known of him, and which steps and rules each of it decided. */
  rows: OnePatient['rows']
  decided: Decided
}

export interface Editor {
  view: VersionView
  acts: EditorActs
  locale: Locale
  format: Format
  say: Say
  profile: Profile
  /** Released documents that the profile uses. */
  used: Used
  /** What may be chosen to be used, newest first. */
  releases: readonly Released[]
  canEdit: boolean
  situation: Situation
  comments: readonly CommentView[]
  edit: (next: Profile | ((now: Profile) => Profile), act: Words, key?: string) => void
  select: (step: string | null, exit?: Exit | null) => void
  /** Opens the form of a step and puts focus in its first field. */
  openForm: (step: string) => void
  run: (command: CommandId) => void
  /** The same act on another step than the chosen one. */
  runOn: (command: CommandId, step: string) => void
  /** Opens the search for a new step on an exit, at a point of the window when one is given. */
  add: (step: string, exit: Exit, at?: { x: number; y: number }) => void
  which: Which | null
  showPatients: (which: Which) => void
  side: Side
  setSide: (side: Side) => void
  shown: Shown | null
  setShown: (shown: Shown | null) => void
  announce: (text: string) => void
}

/** What changes without the document: numbers, and what is pointed at. Apart, so that forms are not drawn again for them. */
export interface Live {
  population: Population
  lit: string | null
  light: (step: string | null) => void
  /** The row of the patient shown that is pointed at. */
  row: string | null
  point: (row: string | null) => void
}

export const EditorContext = createContext<Editor | null>(null)
export const LiveContext = createContext<Live | null>(null)
export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('Outside the editor')
  return live
}
export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('Outside the editor')
  return editor
}
