'use client'
// A count that rolls to its new value within 300 ms, and stands still for those who ask for that.
import { useEffect, useRef, useState } from 'react'
import { useLocale } from 'next-intl'
import { formatIn } from '#i18n'

const MS = 250
export function Rolling({ n, className = '' }: { n: number; className?: string }) {
  const format = formatIn(useLocale() === 'en' ? 'en' : 'da')
  const [now, setNow] = useState(n)
  const from = useRef(n)
  useEffect(() => {
    const [start, began] = [from.current, performance.now()]
    if (start === n || window.matchMedia?.('(prefers-reduced-motion: reduce)').matches) {
      from.current = n
      setNow(n)
      return
    }
    let frame = 0
    const step = () => {
      const share = Math.min(1, (performance.now() - began) / MS)
      from.current = Math.round(start + (n - start) * share)
      setNow(from.current)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [n])
  return (
    <span className={`tabular ${className}`} data-count={n}>
      {format.number(now)}
    </span>
  )
}
