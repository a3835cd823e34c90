'use client'
// Five things of the designing page, one after the other, each shown where it is. The page stays in use: nothing is covered with a veil or held shut.
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'

export type TourEnd = 'whole' | 'left'
const WIDTH = 360
const GAP = 12

/** What is shown, by where it is on the page. */
const STOPS = [
  { id: 'flow', at: '[data-flow]' },
  { id: 'add', at: '[data-tour="add"]' },
  { id: 'words', at: '#ord' },
  { id: 'numbers', at: '[data-tour="numbers"]' },
  { id: 'findings', at: '[data-tour="findings"]' },
  { id: 'review', at: '[data-tour="review"]' },
  { id: 'acts', at: '[data-tour="acts"]' },
] as const
const FOR_WRITERS = ['flow', 'add', 'numbers', 'findings', 'acts']
const FOR_READERS = ['flow', 'words', 'numbers', 'review', 'acts']
const found = (place: string): HTMLElement | null => document.querySelector<HTMLElement>(place)

export function Tour({ writes, onEnd }: { writes: boolean; onEnd: (how: TourEnd) => void }) {
  const t = useTranslations('visit.tour')
  const [at, setAt] = useState(0)
  const card = useRef<HTMLDivElement>(null)
  const from = useRef<Element | null>(null)
  const stops = STOPS.filter((one) => (writes ? FOR_WRITERS : FOR_READERS).includes(one.id))
  const { id, at: place } = stops[at]!
  const last = at === stops.length - 1

  useLayoutEffect(() => {
    from.current ??= document.activeElement
    const shown = found(place)
    shown?.scrollIntoView?.({ block: 'nearest' })
    shown?.setAttribute('data-toured', '')
    stand(card.current, place)
    card.current?.focus({ preventScroll: true })
    return () => shown?.removeAttribute('data-toured')
  }, [place])
  useEffect(() => {
    const moved = () => stand(card.current, place)
    window.addEventListener('resize', moved)
    window.addEventListener('scroll', moved, true)
    return () => {
      window.removeEventListener('resize', moved)
      window.removeEventListener('scroll', moved, true)
    }
  }, [place])

  const end = (how: TourEnd) => {
    onEnd(how)
    // back to where he was; the offer that began it may be gone
    const back = from.current
    requestAnimationFrame(() => {
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else document.querySelector<HTMLElement>('[data-flow] [data-step][tabindex="0"]')?.focus({ preventScroll: true })
    })
  }
  // Wherever focus is: what was open before the tour may have taken it back.
  const leave = useRef(end)
  leave.current = end
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || (event.target instanceof Element && event.target.closest('[role=dialog]') && !card.current?.contains(event.target))) return
      event.stopPropagation()
      leave.current('left')
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [])
  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby="rundvisning-her"
      aria-describedby="rundvisning-siger"
      tabIndex={-1}
      className="no-print fixed z-40 max-w-[calc(100vw-1.5rem)] rounded-sm border-2 border-accent bg-white p-4 shadow"
      style={{ width: WIDTH, left: GAP, top: GAP }}
    >
      <p className="tabular text-sm text-muted">{t('place', { at: at + 1, of: stops.length })}</p>
      <h2 id="rundvisning-her" className="text-lg">
        {t(`stops.${id}.title`)}
      </h2>
      <p id="rundvisning-siger" className="mt-1">
        {t(`stops.${id}.says`)}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button size="small" look="primary" onPress={() => (last ? end('whole') : setAt(at + 1))}>
          {t(last ? 'done' : 'next')}
        </Button>
        {at > 0 && (
          <Button size="small" onPress={() => setAt(at - 1)}>
            {t('back')}
          </Button>
        )}
        {!last && (
          <Button size="small" look="quiet" onPress={() => end('left')}>
            {t('end')}
          </Button>
        )}
      </div>
    </div>
  )
}

function stand(card: HTMLElement | null, place: string): void {
  if (!card) return
  const { left, top } = beside(found(place)?.getBoundingClientRect() ?? null, card.offsetHeight)
  Object.assign(card.style, { left: `${left}px`, top: `${top}px` })
}

/** Under the place if there is room, else over it, else inside its lower edge; never out of the window. */
function beside(place: DOMRect | null, height: number): { left: number; top: number } {
  const [width, tall] = [window.innerWidth, window.innerHeight]
  const within = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP))
  if (!place) return { left: GAP, top: within(tall / 3, tall - height) }
  const under = place.bottom + GAP
  const over = place.top - GAP - height
  const top = under + height + GAP <= tall ? under : over >= GAP ? over : place.bottom - height - GAP
  return { left: within(place.left, width - Math.min(WIDTH, width - 2 * GAP)), top: within(top, tall - height) }
}
