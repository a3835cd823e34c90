'use client'
/* eslint max-lines: ['error', 420] -- the page holds its state in one place; its parts are files beside it */
// The designing page: one document, drawn, listed and told in words; acts from the registry; numbers from the worker.
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findingsOf, sayIn, type Exit, type Finding, type Profile, type Step, type Words } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import { formatIn } from '#i18n'
import type { VersionView } from '#workflow'
import { AboutForm } from '../criterion/about-form'
import { DisplayForm } from '../criterion/display-form'
import { ListsForm } from '../criterion/lists-form'
import { ParametersForm } from '../criterion/parameters-form'
import { TierForm } from '../criterion/tier-form'
import { Total } from '../population/total'
import { TextView } from '../text/text-view'
import type { Which } from '../population/protocol'
import { Notice } from '../ui/notice'
import { Tabs } from '../ui/tabs'
import { AddMenu, type Adding } from './add-menu'
import { Canvas } from './canvas'
import { codeFindings } from './code-findings'
import { COMMANDS, commandOfKey, kindWords, type CommandId, type Effect, type Situation } from './commands'
import { EditorContext, type Editor, type EditorActs, type Shown, type Side } from './context'
import { ConflictDialog, KeyTable, Palette, PasteDialog } from './dialogs'
import { EmptyFlow } from './empty'
import { FlowHead } from './head'
import { followReasons, insert } from './insert'
import { LiveNumbers, type Speaker } from './live'
import { Outline } from './outline'
import { SidePanel } from './side-panel'
import { Toolbar } from './toolbar'
import { useDraft } from './use-draft'

const KEYS = 'profilstudio:letters'
const VIEW = 'profilstudio:view'
const WIDE = '(min-width: 1024px)'

export interface ProfileEditorProps {
  view: VersionView
  acts: EditorActs
  /** Where the population file lies; its name is its digest. null: there is none yet, and no numbers. */
  population: { url: string | null }
}

export function ProfileEditor({ view, acts, population: { url } }: ProfileEditorProps) {
  const t = useTranslations('flow')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = useMemo(() => formatIn(locale), [locale])
  const speaker = useRef<Speaker>({ announce: () => {}, acted: () => {}, ahead: () => {} })
  const ahead = useCallback((next: Profile) => speaker.current.ahead(next), [])
  const draft = useDraft(view, acts.save, ahead)
  const { profile, history } = draft
  const findings = useMemo(() => [...codeFindings(profile), ...findingsOf(profile)], [profile])
  const say = useMemo(() => sayIn(locale, profile), [locale, profile])
  const [tab, setTab] = useState('flow')
  const [mode, setMode] = useState<'drawing' | 'list'>('drawing')
  const [chosen, setChosen] = useState<{ step: string | null; exit: Exit | null; trail: string[] }>({ step: null, exit: null, trail: [] })
  const [form, setForm] = useState<{ step: string; focus: boolean } | null>(null)
  const [focusForm, setFocusForm] = useState(0)
  const [side, setSide] = useState<Side>('step')
  const [which, setWhich] = useState<Which | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [adding, setAdding] = useState<Adding | null>(null)
  const [opened, setOpened] = useState<'palette' | 'keys' | 'paste' | null>(null)
  const [letters, setLetters] = useState(true)
  const [fitting, setFitting] = useState(0)
  const region = useRef<HTMLDivElement>(null)
  const announce = useCallback((text: string) => speaker.current.announce(text), [])
  const acted = useCallback((act: Words) => speaker.current.acted(act), [])

  useEffect(() => {
    setLetters(localStorage.getItem(KEYS) !== 'off')
    const kept = localStorage.getItem(VIEW)
    setMode(kept === 'drawing' || kept === 'list' ? kept : window.matchMedia(WIDE).matches ? 'drawing' : 'list')
  }, [])

  const step = chosen.step !== null && stepOf(profile, chosen.step) ? chosen.step : null
  const situation = useMemo(
    (): Situation => ({
      profile,
      step,
      exit: chosen.exit,
      trail: chosen.trail,
      view: mode,
      canEdit: view.canEdit,
      undo: history.past.at(-1)?.act ?? null,
      redo: history.future[0]?.act ?? null,
    }),
    [profile, step, chosen, mode, view.canEdit, history],
  )

  const focusStep = useCallback(
    (id: string | null) => {
      if (id === null) return
      requestAnimationFrame(() =>
        requestAnimationFrame(() => region.current?.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus({ preventScroll: mode === 'drawing' })),
      )
    },
    [mode],
  )
  const select = useCallback((id: string | null, exit: Exit | null = null) => {
    setChosen((was) => ({ step: id, exit, trail: id !== null && was.step !== null && was.step !== id ? [...was.trail, was.step].slice(-60) : was.trail }))
    if (id === null) setForm(null)
    else setForm((was) => (was && was.step !== id ? null : was))
    setFocusForm(0)
  }, [])
  const openForm = useCallback(
    (id: string, focus = true) => {
      select(id)
      setForm({ step: id, focus })
      setSide('step')
      if (focus) setFocusForm(Date.now())
    },
    [select],
  )

  const { edit: change } = draft
  const edit = useCallback(
    (next: Profile | ((now: Profile) => Profile), act: Words, key?: string) => {
      change((now) => followReasons(now, typeof next === 'function' ? next(now) : next), act, key)
      acted(act)
    },
    [change, acted],
  )

  const add = useCallback(
    (id: string, exit: Exit, at?: { x: number; y: number }) => {
      if (!view.canEdit) return
      const place = region.current?.querySelector(`[data-plus="${id} ${exit}"]`) ?? region.current?.querySelector(`[data-step="${id}"]`)
      const box = place?.getBoundingClientRect()
      setChosen((was) => ({ ...was, step: id, exit }))
      setAdding({ step: id, exit, x: at?.x ?? (box ? box.left + box.width / 2 : 80), y: at?.y ?? (box ? box.bottom : 160) })
    },
    [view.canEdit],
  )

  const come = (id: string | null, focus: 'step' | 'form') => {
    if (id === null) return
    if (focus === 'form') openForm(id)
    else {
      select(id)
      focusStep(id)
    }
  }
  const carry = (effect: Effect) => {
    switch (effect.type) {
      case 'edit':
        edit(effect.profile, effect.act)
        return come(effect.select, effect.focus)
      case 'select':
        setChosen((was) => ({
          step: effect.step,
          exit: null,
          trail: effect.back ? was.trail.slice(0, -1) : was.step ? [...was.trail, was.step].slice(-60) : was.trail,
        }))
        setForm(null)
        return focusStep(effect.step)
      case 'undo':
      case 'redo': {
        const act = effect.type === 'undo' ? situation.undo : situation.redo
        const entry = effect.type === 'undo' ? history.past.at(-1) : history.future[0]
        draft[effect.type]()
        if (act)
          acted({
            da: t(`announce.${effect.type === 'undo' ? 'undone' : 'redone'}`, { act: act.da }),
            en: t(`announce.${effect.type === 'undo' ? 'undone' : 'redone'}`, { act: act.en }),
          })
        const content = (one: Step | undefined) => one && JSON.stringify(one.type === 'question' ? [one.ask, one.title] : one)
        const flow = entry?.state.flow ?? []
        const back =
          flow.find((one) => content(stepOf(profile, one.id)) !== content(one)) ??
          flow.find((one) => one.id === step) ??
          flow.find((one) => stepOf(profile, one.id) !== one) // one that was only moved keeps focus
        if (back && tab === 'flow') come(back.id, 'step')
        return
      }
      case 'view': {
        const next = mode === 'drawing' ? 'list' : 'drawing'
        setMode(next)
        localStorage.setItem(VIEW, next)
        announce(t(`announce.${next}`))
        return focusStep(step ?? profile.flow[0]!.id)
      }
      case 'fit':
        return setFitting((was) => was + 1)
      case 'close':
        if (which || shown) {
          setWhich(null)
          setShown(null)
          setSide('step')
        } else if (form) setForm(null)
        return focusStep(step)
      case 'open':
        if (effect.what === 'palette' || effect.what === 'keys' || effect.what === 'paste') return setOpened(effect.what)
        setTab('flow')
        if (effect.what === 'add') return effect.step === null ? undefined : add(effect.step, effect.exit ?? 'yes')
        if (effect.step === null) return
        if (effect.what === 'form') return openForm(effect.step)
        if (effect.what === 'patients') {
          setWhich({ of: 'step', step: effect.step, exit: effect.exit })
          return setSide('patients')
        }
        return setSide('comments')
    }
  }
  const run = (id: CommandId, on: Situation = situation) => (COMMANDS[id].may(on) ? carry(COMMANDS[id].do(on)) : announce(t('announce.cannot')))

  const showPatients = useCallback((to: Which) => {
    setTab('flow')
    setWhich(to)
    setSide('patients')
  }, [])
  const go = (finding: Finding) => {
    if (finding.step !== undefined) {
      setTab('flow')
      openForm(finding.step)
    } else
      setTab(
        finding.rule !== undefined || finding.tier !== undefined || finding.code === 'noTiers'
          ? 'tiers'
          : finding.display !== undefined
            ? 'display'
            : finding.list !== undefined || finding.result !== undefined
              ? 'lists'
              : 'about',
      )
  }
  const done = () => {
    setForm(null)
    focusStep(step)
  }

  const keys = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]')) return
    const id = commandOfKey(event, letters)
    if (!id || event.defaultPrevented) return
    const inFlow = target.closest('[data-flow]')
    if (!inFlow && !(event.ctrlKey || event.metaKey)) return
    if (id === 'open' && (target.tagName === 'BUTTON' || target.tagName === 'A') && !(mode === 'drawing' && target.hasAttribute('data-step'))) return
    event.preventDefault()
    run(id)
  }
  // Undo, redo and the palette work on the whole page, outside text fields.
  const global = useRef<(event: KeyboardEvent) => void>(() => {})
  global.current = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    const id = commandOfKey(event, letters)
    const typing = (event.target as HTMLElement | null)?.closest?.('input, textarea')
    if (!id || (typing && id !== 'palette') || (event.target as HTMLElement | null)?.closest?.('[role="dialog"]')) return
    event.preventDefault()
    run(id)
  }
  useEffect(() => {
    const heard = (event: KeyboardEvent) => global.current(event)
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])

  // Parts that take the editor are drawn again when the document or the choice changes, not when numbers come.
  const calls = useRef({ run, runOn: (_id: CommandId, _on: string) => {} })
  calls.current = {
    run,
    runOn: (id, on) => {
      setChosen((was) => ({ ...was, step: on, exit: null }))
      run(id, { ...situation, step: on, exit: null })
    },
  }
  const editor = useMemo(
    (): Editor => ({
      view,
      acts,
      locale,
      format,
      say,
      profile,
      canEdit: view.canEdit,
      findings,
      situation,
      comments: view.comments,
      edit,
      select,
      openForm: (id) => openForm(id),
      run: (id) => calls.current.run(id),
      runOn: (id, on) => calls.current.runOn(id, on),
      add,
      which,
      showPatients,
      side,
      setSide,
      shown,
      setShown,
      announce,
    }),
    [view, acts, locale, format, say, profile, findings, situation, edit, select, openForm, add, which, showPatients, side, shown, announce],
  )
  const place = (kind: string) => {
    const from = profile.flow.find((one) => one.type === 'question')
    if (!from) return
    const made = insert(profile, { step: from.id, exit: 'yes' }, { type: 'kind', kind })
    if (!made) return
    edit(made.profile, { da: `tilføjet »${kindWords(kind).da}«`, en: `added “${kindWords(kind).en}”` })
    if (made.select) openForm(made.select)
  }
  const own = profile.flow.filter((one) => one.type === 'question' && !(one.ask.type === 'criterion' && one.ask.kind === 'base'))
  const empty = view.canEdit && own.length === 0
  const flow = (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Toolbar />
        {empty && (
          <EmptyFlow
            onPick={place}
            onSearch={() => {
              const from = profile.flow.find((one) => one.type === 'question')
              if (from) add(from.id, 'yes')
            }}
          />
        )}
        <p id="forklaring" className="sr-only">
          {t('canvas.described')}
        </p>
        <div
          ref={region}
          data-flow
          role="group"
          aria-label={t(mode === 'drawing' ? 'canvas.label' : 'outline.label')}
          aria-describedby="forklaring"
          onKeyDown={keys}
          className={`min-h-0 flex-1 ${mode === 'list' ? 'overflow-auto' : ''}`}
        >
          {mode === 'drawing' ? <Canvas fitting={fitting} /> : <Outline open={form} onClose={done} />}
        </div>
      </div>
      <SidePanel
        focusForm={focusForm}
        onDone={done}
        onClose={() => {
          setWhich(null)
          setShown(null)
          setSide('step')
          select(null)
        }}
      />
    </div>
  )
  return (
    <EditorContext value={editor}>
      <LiveNumbers url={url} profile={profile} previous={view.previous?.document ?? null} used={view.used} speaker={speaker}>
        <div className="flex flex-col lg:h-[calc(100dvh-3.3rem)] lg:min-h-[40rem]">
          <FlowHead draft={draft} onGo={go} />
          {!view.canEdit && (
            <div className="px-6 pb-2">
              <Notice>{t('readOnly')}</Notice>
            </div>
          )}
          <div className="border-b border-hair px-6 pb-2">
            <Total />
          </div>
          <Tabs
            fill
            label={t('tabs.label')}
            value={tab}
            onChange={setTab}
            items={[
              { id: 'flow', label: t('tabs.flow'), content: flow },
              { id: 'tiers', label: t('tabs.tiers'), content: <TierForm /> },
              { id: 'display', label: t('tabs.display'), content: <DisplayForm /> },
              { id: 'lists', label: t('tabs.lists'), content: <ListsForm /> },
              { id: 'settings', label: t('tabs.settings'), content: <ParametersForm /> },
              { id: 'text', label: t('tabs.text'), content: <TextView /> },
              { id: 'about', label: t('tabs.about'), content: <AboutForm /> },
            ]}
          />
          {adding && (
            <AddMenu
              adding={adding}
              onClose={() => {
                setAdding(null)
                focusStep(adding.step)
              }}
              onPick={(pick) => {
                const made = insert(profile, adding, pick)
                setAdding(null)
                if (!made) return
                edit(made.profile, made.act)
                come(made.select, 'form')
              }}
            />
          )}
          {opened === 'palette' && <Palette onClose={() => setOpened(null)} />}
          {opened === 'keys' && (
            <KeyTable
              letters={letters}
              onLetters={(on) => {
                setLetters(on)
                localStorage.setItem(KEYS, on ? 'on' : 'off')
              }}
              onClose={() => setOpened(null)}
            />
          )}
          {opened === 'paste' && <PasteDialog onClose={() => setOpened(null)} />}
          {draft.status.at === 'conflict' && (
            <ConflictDialog
              status={draft.status}
              onChoose={(to) => draft.choose(to, { da: 'valgt tekst efter samtidig ændring', en: 'chose a text after a simultaneous change' })}
            />
          )}
        </div>
      </LiveNumbers>
    </EditorContext>
  )
}
