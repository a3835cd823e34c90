// A tier told three ways: colour, symbol and word. The symbol's outline is ink, so that it shows on white without its colour.
import type { ListTier } from './model'

const SHAPES = { triangle: 'M8 1.6 15 14.2H1z', diamond: 'M8 .8 15.2 8 8 15.2.8 8z', circle: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z' }

export function TierMark({ tier, word = true }: { tier: ListTier; word?: boolean }) {
  return (
    <span className={`mark ${tier.colour}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={SHAPES[tier.symbol]} />
      </svg>
      {word ? <span>{tier.name}</span> : null}
    </span>
  )
}
