'use client'
// Where one is on the page: tab, chosen step, what is open beside it, and where focus goes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { stepOf } from '#criteria/edit/index'
import type { Exit, Finding, Profile } from '#criteria'
import type { Which } from '../population/protocol'
import type { Adding } from './add-menu'
import type { Shown, Side } from './context'

const KEYS = 'profilstudio:letters'
const VIEW = 'profilstudio:view'
const WIDE = '(min-width: 1024px)'
/** Steps walked through that are remembered. */
const TRAIL = 60

export type Place = ReturnType<typeof usePlace>

export function usePlace(profile: Profile, canEdit: boolean) {
  const [tab, setTab] = useState('flow')
  const [mode, setMode] = useState<'drawing' | 'list'>('drawing')
  const [chosen, setChosen] = useState<{ step: string | null; exit: Exit | null; trail: string[] }>({ step: null, exit: null, trail: [] })
  const [form, setForm] = useState<{ step: string; focus: boolean } | null>(null)
  const [focusForm, setFocusForm] = useState(0)
  const [side, setSide] = useState<Side>('step')
  const [which, setWhich] = useState<Which | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [adding, setAdding] = useState<Adding | null>(null)
  const [opened, setOpened] = useState<'palette' | 'keys' | 'paste' | 'tour' | 'naming' | null>(null)
  const [kept, setPicked] = useState<readonly string[]>([])
  const [letters, setLetters] = useState(true)
  const [fitting, setFitting] = useState(0)
  /** The test patient that is shown in his tab. */
  const [testCase, setTestCase] = useState<string | null>(null)
  const region = useRef<HTMLDivElement>(null)
  /** The frame in which a step is to get focus: given up when a form is opened meanwhile, which keeps what is typed. */
  const coming = useRef(0)
  const picked = useMemo(() => kept.filter((id) => stepOf(profile, id)), [kept, profile])
  const step = chosen.step !== null && stepOf(profile, chosen.step) ? chosen.step : null

  useEffect(() => {
    setLetters(localStorage.getItem(KEYS) !== 'off')
    const kept = localStorage.getItem(VIEW)
    setMode(kept === 'drawing' || kept === 'list' ? kept : window.matchMedia(WIDE).matches ? 'drawing' : 'list')
  }, [])

  const focusStep = useCallback(
    (id: string | null) => {
      cancelAnimationFrame(coming.current)
      if (id === null) return
      coming.current = requestAnimationFrame(() => {
        coming.current = requestAnimationFrame(() =>
          region.current?.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus({ preventScroll: mode === 'drawing' }),
        )
      })
    },
    [mode],
  )
  const select = useCallback((id: string | null, exit: Exit | null = null) => {
    setChosen((was) => ({ step: id, exit, trail: id !== null && was.step !== null && was.step !== id ? [...was.trail, was.step].slice(-TRAIL) : was.trail }))
    if (id === null) setForm(null)
    else setForm((was) => (was && was.step !== id ? null : was))
    setFocusForm(0)
  }, [])
  const openForm = useCallback(
    (id: string, focus = true) => {
      if (focus) cancelAnimationFrame(coming.current)
      select(id)
      setForm({ step: id, focus })
      setSide('step')
      if (focus) setFocusForm(Date.now())
    },
    [select],
  )
  const add = useCallback(
    (id: string, exit: Exit, at?: { x: number; y: number }) => {
      if (!canEdit) return
      const place = region.current?.querySelector(`[data-plus="${id} ${exit}"]`) ?? region.current?.querySelector(`[data-step="${id}"]`)
      const box = place?.getBoundingClientRect()
      setChosen((was) => ({ ...was, step: id, exit }))
      setAdding({ step: id, exit, x: at?.x ?? (box ? box.left + box.width / 2 : 80), y: at?.y ?? (box ? box.bottom : 160) })
    },
    [canEdit],
  )
  const showPatients = useCallback((to: Which) => {
    setTab('flow')
    setWhich(to)
    setSide('patients')
  }, [])

  return {
    tab,
    setTab,
    mode,
    step,
    chosen,
    form,
    focusForm,
    side,
    setSide,
    which,
    shown,
    setShown,
    testCase,
    setTestCase,
    adding,
    setAdding,
    opened,
    setOpened,
    picked,
    /** In or out of those that are picked; answers how many then are. */
    pick: (id: string): number => {
      const next = picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]
      setPicked(next)
      return next.length
    },
    unpick: () => setPicked([]),
    letters,
    fitting,
    region,
    focusStep,
    select,
    openForm,
    add,
    showPatients,
    /** To what has come or was changed: its form, or the step itself. */
    come: (id: string | null, focus: 'step' | 'form') => {
      if (id === null) return
      if (focus === 'form') return openForm(id)
      select(id)
      focusStep(id)
    },
    /** Along a way, or back the way one came. */
    walk: (to: string, back: boolean) => {
      setChosen((was) => ({ step: to, exit: null, trail: back ? was.trail.slice(0, -1) : was.step ? [...was.trail, was.step].slice(-TRAIL) : was.trail }))
      setForm(null)
      focusStep(to)
    },
    /** Stands at a step without walking there. */
    stand: useCallback((at: string) => setChosen((was) => ({ ...was, step: at, exit: null })), []),
    showMode: (next: 'drawing' | 'list') => {
      setMode(next)
      localStorage.setItem(VIEW, next)
    },
    keepLetters: (on: boolean) => {
      setLetters(on)
      localStorage.setItem(KEYS, on ? 'on' : 'off')
    },
    fit: () => setFitting((was) => was + 1),
    /** One level out. */
    out: () => {
      if (picked.length) setPicked([])
      else if (which || shown) {
        setWhich(null)
        setShown(null)
        setSide('step')
      } else if (form) setForm(null)
      focusStep(step)
    },
    done: () => {
      setForm(null)
      focusStep(step)
    },
    closePanel: () => {
      setWhich(null)
      setShown(null)
      setSide('step')
      select(null)
    },
    /** Where a step or a tier is seen. */
    show: (to: { step: string } | { tier: string }) => {
      setTab('step' in to ? 'flow' : 'tiers')
      if ('step' in to) openForm(to.step)
    },
    /** The form in which a finding is mended. */
    go: (finding: Finding) => {
      if (finding.step !== undefined) {
        setTab('flow')
        return openForm(finding.step)
      }
      if (finding.case !== undefined) setTestCase(finding.case)
      setTab(tabOf(finding))
    },
  }
}

/** The tab whose form has the place of a finding. */
export const tabOf = (finding: Pick<Finding, 'code' | 'rule' | 'tier' | 'display' | 'list' | 'result' | 'parameter' | 'use' | 'work' | 'case'>): string => {
  if (finding.case !== undefined) return 'cases'
  if (finding.rule !== undefined || finding.tier !== undefined || finding.code === 'noTiers') return 'tiers'
  if (finding.display !== undefined || finding.code === 'unknownOrder') return 'display'
  if (finding.work !== undefined) return 'work'
  if (finding.list !== undefined || finding.result !== undefined) return 'lists'
  return finding.parameter !== undefined || finding.use !== undefined ? 'settings' : 'about'
}
