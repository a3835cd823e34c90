'use client'
// Who else has the version open: initials, with name and what he does on hover and focus. Who comes and goes is said once, quietly.
import { PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { HereView } from '#workflow'
import { Hint } from '../ui/hint'
import { useOthers, type Telling } from './use-others'

const MOST = 5

export function Others(telling: Telling) {
  const t = useTranslations('visit.others')
  const others = useOthers(telling)
  const said = useSaid(others)
  return (
    <>
      {others.length > 0 && (
        <ul aria-label={t('label')} className="no-print flex flex-wrap items-center gap-1">
          {others.slice(0, MOST).map((one) => (
            <li key={one.id} data-here={one.writing ? 'writes' : 'reads'}>
              <Face one={one} />
            </li>
          ))}
          {others.length > MOST && <li className="tabular text-sm text-muted">{t('more', { n: others.length - MOST })}</li>}
        </ul>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  )
}

function Face({ one: { name, roles, writing } }: { one: HereView }) {
  const t = useTranslations('visit.others')
  const w = useTranslations('workflow.roles')
  const role = roles.map((each) => w(each)).join(', ')
  const does = t(writing ? 'writes' : 'reads')
  return (
    <Hint
      says={
        <>
          <span className="block font-semibold">{name}</span>
          {role && role !== name && <span className="block">{role}</span>}
          <span className="block">{does}</span>
        </>
      }
      className={`relative inline-flex size-8 items-center justify-center rounded-full border-2 bg-white text-sm font-semibold text-ink ${writing ? 'border-accent' : 'border-dotted border-line'}`}
    >
      <span aria-hidden>{initialsOf(name)}</span>
      <span className="sr-only">{t('one', { name, does })}</span>
      {writing && (
        <span aria-hidden className="absolute -right-1.5 -bottom-1 rounded-full bg-accent p-0.5 text-white">
          <PenLine size={10} />
        </span>
      )}
    </Hint>
  )
}

/** "Anden forfatter" → "AF"; of one word the first two letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean)
  const last = words.length > 1 ? [...words.at(-1)!][0]! : ([...(words[0] ?? '')][1] ?? '')
  return `${[...(words[0] ?? '')][0] ?? ''}${words.length > 1 ? last.toUpperCase() : last.toLowerCase()}`
}

/** What is read aloud: who came, else who went. That somebody begins to write is not said: it would be said all day. */
function useSaid(others: readonly HereView[]): string {
  const t = useTranslations('visit.others')
  const before = useRef(others)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const was = before.current
    before.current = others
    const came = others.filter((one) => !was.some(({ id }) => id === one.id))
    const went = was.filter((one) => !others.some(({ id }) => id === one.id))
    const names = (some: readonly HereView[]) => some.map(({ name }) => name).join(', ')
    if (came.length) setSaid(t('came', { names: names(came), n: came.length }))
    else if (went.length) setSaid(t('went', { names: names(went), n: went.length }))
  }, [others, t])
  return said
}
