'use client'
// One thing that is so or not.
import { Checkbox as AriaCheckbox } from 'react-aria-components'

export function Checkbox({
  label,
  value,
  onChange,
  disabled,
  bare,
}: {
  label: string
  value: boolean
  onChange: (value: boolean) => void
  disabled?: boolean
  bare?: boolean
}) {
  return (
    <AriaCheckbox
      isSelected={value}
      onChange={onChange}
      isDisabled={disabled ?? false}
      className="group flex min-h-8 cursor-pointer items-center gap-2 rounded-sm text-base"
      {...(bare ? { 'aria-label': label } : {})}
    >
      <span
        aria-hidden
        className="flex size-5 shrink-0 items-center justify-center rounded-sm border border-line bg-white text-sm leading-none text-white group-data-selected:border-accent group-data-selected:bg-accent"
      >
        {value ? '✓' : ''}
      </span>
      {!bare && label}
    </AriaCheckbox>
  )
}
