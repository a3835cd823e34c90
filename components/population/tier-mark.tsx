// The mark of a tier: shape and colour, always beside its word.
import type { Tier } from '#criteria'

const FILL: Record<Tier['colour'], string> = { red: 'var(--color-error)', yellow: 'var(--color-warning)', green: 'var(--color-success)' }
const SHAPE: Record<Tier['symbol'], string> = { triangle: 'M8 2 L15 14 L1 14 Z', diamond: 'M8 1 L15 8 L8 15 L1 8 Z', circle: 'M8 1.5 a6.5 6.5 0 1 0 0.01 0 Z' }
export const TierMark = ({ colour, symbol }: Pick<Tier, 'colour' | 'symbol'>) => (
  <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" className="shrink-0">
    <path d={SHAPE[symbol]} fill={FILL[colour]} stroke="var(--color-ink)" strokeWidth="1" />
  </svg>
)
