// Where an arrow leads in a timeline: earlier and later in the lane, and to the nearest mark of the lane above or below.
import type { Mark, Picture } from './layout'

interface Named extends Mark {
  id: string
}

/** The mark that a key leads to; undefined for a key that leads nowhere. Home is the earliest of the lane, End the latest; one who comes in stands at the latest that decided, else at the latest. */
export function beside({ marks, lanes }: Picture<Named>, from: string | null, key: string): string | undefined {
  const at = marks.find(({ id }) => id === from)
  if (!at) {
    if (!KEYS.includes(key)) return undefined
    const latest = [...marks].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false) || b.day - a.day)
    return latest[0]?.id
  }
  const own = marks.filter(({ lane }) => lane === at.lane)
  const place = own.indexOf(at)
  switch (key) {
    case 'ArrowLeft':
      return (own[place - 1] ?? at).id
    case 'ArrowRight':
      return (own[place + 1] ?? at).id
    case 'Home':
      return own[0]!.id
    case 'End':
      return own.at(-1)!.id
    case 'ArrowUp':
    case 'ArrowDown': {
      const step = key === 'ArrowUp' ? -1 : 1
      for (let to = lanes.findIndex(({ lane }) => lane === at.lane) + step; lanes[to]; to += step) {
        const there = marks.filter(({ lane }) => lane === lanes[to]!.lane)
        if (there.length) return there.reduce((near, one) => (Math.abs(one.x - at.x) < Math.abs(near.x - at.x) ? one : near)).id
      }
      return at.id
    }
    default:
      return undefined
  }
}
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']
