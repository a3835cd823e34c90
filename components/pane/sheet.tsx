'use client'
// The drawn list with the patient in focus beside it: which one is open, where the keyboard stands, what is said, and what is printed.
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../ui/button'
import { StateLists, TierTiles } from './counts'
import type { Form } from './decide'
import { Nobody, NoneChosen, Unfinished } from './empty'
import { Filters } from './filters'
import { PatientView } from './patient'
import { neighbour, type PaneRow } from './rows'
import type { Decision } from './states'
import { ListTable, PAGE } from './table'
import { PaneContext, usePane, type Pane } from './use-pane'

const keyOf = (key: string) => document.querySelector<HTMLElement>(`[data-patient="${CSS.escape(key)}"]`)

export function Sheet({ flow, old, setColumns }: { flow: string; old: boolean; setColumns: (ids: readonly string[] | null) => void }) {
  const t = useTranslations('pane')
  const pane = usePane()
  const { list, rows, all, format, choice, ref } = pane
  const [current, setCurrent] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [form, setForm] = useState<Form>(null)
  const [page, setPage] = useState(0)
  const [last, setLast] = useState<{ key: string; said: string } | null>(null)
  const [printing, setPrinting] = useState<'list' | 'patient' | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = all.find(({ key }) => key === open) ?? null

  useEffect(() => setPage(0), [choice, ref])
  /** To a row: its page is turned to, and its key takes the focus. */
  const move = (row: PaneRow) => {
    flushSync(() => {
      setCurrent(row.key)
      setPage(Math.floor(Math.max(0, rows.indexOf(row)) / PAGE))
      if (open) {
        setOpen(row.key)
        setForm(null)
      }
    })
    const key = keyOf(row.key)
    key?.focus()
    key?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }
  const show = useCallback((row: PaneRow, next: Form = null) => {
    flushSync(() => {
      setCurrent(row.key)
      setOpen(row.key)
      setForm(next)
    })
    if (!next) heading.current?.focus()
  }, [])
  const openRow = useCallback((row: PaneRow) => show(row), [show])
  const close = () => {
    const key = open
    flushSync(() => {
      setOpen(null)
      setForm(null)
    })
    if (key) keyOf(key)?.focus()
  }
  const words = useCallback(
    (key: string, decision: Decision | null) =>
      !decision
        ? t('decide.done.undone', { key })
        : decision.is === 'postponed'
          ? t('decide.done.postponed', { key, day: format.day(decision.until) })
          : t(`decide.done.${decision.is}`, { key }),
    [t, format],
  )
  /** A decision, and on to the neighbour that takes the row's place. */
  const decide = useCallback(
    (row: PaneRow, decision: Decision | null) => {
      const next = neighbour(rows, row.key)
      const inList = !!document.activeElement?.closest('[data-patient]')
      flushSync(() => {
        pane.decide(row, decision)
        setLast({ key: decision ? row.key : '', said: words(row.key, decision) })
        setForm(null)
        setCurrent(next?.key ?? null)
        setOpen((now) => (now === null ? null : (next?.key ?? null)))
      })
      if (!next) root.current?.querySelector<HTMLElement>('[data-list][aria-pressed=true]')?.focus()
      else if (inList || !heading.current) keyOf(next.key)?.focus()
      else heading.current.focus()
    },
    [pane, rows, words],
  )
  const undo = () => {
    const row = all.find(({ key }) => key === last?.key)
    if (!row) return
    flushSync(() => {
      pane.decide(row, null)
      setLast({ key: '', said: words(row.key, null) })
      setCurrent(row.key)
    })
    keyOf(row.key)?.focus()
  }
  const shared = useMemo((): Pane => ({ ...pane, decide }), [pane, decide])

  // paper: the whole list, however it is asked for
  useEffect(() => {
    const before = () => flushSync(() => setPrinting((asked) => asked ?? (open ? 'patient' : 'list')))
    const after = () => setPrinting(null)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [open])
  const print = (what: 'list' | 'patient') => {
    flushSync(() => setPrinting(what))
    window.print()
  }

  const nobody = !list.included
  const paper = printing ?? (opened ? 'patient' : 'list')
  return (
    <PaneContext value={shared}>
      <div
        ref={root}
        className={`flex flex-col gap-3 ${old ? 'opacity-60' : ''}`}
        data-pane={old ? 'old' : 'ready'}
        data-ref={ref}
        data-print={paper}
        aria-busy={old}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return
          event.preventDefault()
          undo()
        }}
      >
        <Unfinished flow={flow} />
        {nobody ? (
          <Nobody flow={flow} />
        ) : (
          <>
            <div className={paper === 'patient' ? 'print:hidden' : ''}>
              <TierTiles />
            </div>
            <StateLists>
              <div className="ml-auto flex min-h-8 flex-wrap items-center gap-x-2 text-sm">
                <p role="status" className={last ? 'font-medium' : 'text-muted'}>
                  {old ? t('again') : (last?.said ?? '')}
                </p>
                {last?.key && (
                  <Button size="small" look="quiet" icon={<Undo2 size={16} />} onPress={undo} aria-label={t('decide.undoOf', { key: last.key })}>
                    {t('decide.undo')}
                  </Button>
                )}
              </div>
            </StateLists>
            <Filters setColumns={setColumns} onPrint={() => print('list')} />
            <div className={opened ? 'grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_28rem] print:block' : ''}>
              <div className={`pane-list min-w-0 ${paper === 'patient' ? 'print:hidden' : ''}`}>
                <p className="hidden text-sm print:block">
                  {t('list.caption', { state: t(`state.${choice.state}`), n: rows.length, order: '' })}
                  {choice.tier && ` ${list.tiers.find(({ id }) => id === choice.tier)?.name ?? ''}`}
                </p>
                {rows.length ? (
                  <ListTable
                    current={current}
                    open={open}
                    page={page}
                    whole={printing === 'list'}
                    onPage={setPage}
                    onMove={move}
                    onOpen={openRow}
                    onLetter={(letter, row) => {
                      if (choice.state !== 'open') return
                      if (letter === 'a') decide(row, { is: 'settled', on: ref })
                      else show(row, letter === 'u' ? 'postpone' : 'decline')
                    }}
                    onClose={close}
                  />
                ) : (
                  <NoneChosen />
                )}
              </div>
              {opened && (
                <div
                  className={`pane-patient lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-auto print:max-h-none print:overflow-visible ${paper === 'list' ? 'print:hidden' : ''}`}
                >
                  <PatientView
                    row={opened}
                    form={form}
                    setForm={setForm}
                    heading={heading}
                    onCancel={() => {
                      setForm(null)
                      heading.current?.focus()
                    }}
                    onGo={(row) => {
                      setCurrent(row.key)
                      setPage(Math.floor(Math.max(0, rows.indexOf(row)) / PAGE))
                      setOpen(row.key)
                      setForm(null)
                    }}
                    onPrint={() => print('patient')}
                    onClose={close}
                  />
                </div>
              )}
            </div>
          </>
        )}
      </div>
    </PaneContext>
  )
}
