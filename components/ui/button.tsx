'use client'
// Buttons. One primary button a view; the rest secondary or quiet. Targets are at least 32 px.
import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  look?: Look
  size?: 'normal' | 'small'
  icon?: ReactNode
  wide?: boolean
  children?: ReactNode
}

const LOOKS: Record<Look, string> = {
  primary: 'border-accent bg-accent text-white data-hovered:bg-accent-dark data-pressed:bg-accent-dark',
  secondary: 'border-line bg-white text-accent data-hovered:border-accent data-hovered:bg-accent-100 data-pressed:bg-accent-100',
  quiet: 'border-transparent bg-transparent text-accent data-hovered:bg-accent-100 data-pressed:bg-accent-100',
  danger: 'border-error bg-white text-error data-hovered:bg-error-100 data-pressed:bg-error-100',
}
const OFF: Record<Look, string> = {
  primary: 'disabled:border-hair disabled:bg-paper',
  secondary: 'disabled:border-hair disabled:bg-paper',
  danger: 'disabled:border-hair disabled:bg-paper',
  quiet: 'disabled:opacity-50',
}
const SIZES = { normal: 'min-h-10 px-4 py-1.5 text-base', small: 'min-h-8 px-2.5 py-1 text-sm' }
const base = 'inline-flex items-center justify-center gap-2 rounded-sm border font-medium select-none disabled:text-muted data-pending:opacity-70'

export function Button({ look = 'secondary', size = 'normal', icon, wide, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${base} ${LOOKS[look]} ${OFF[look]} ${SIZES[size]} ${wide ? 'w-full justify-start text-left' : ''}`}>
      {icon && (
        <span aria-hidden className="shrink-0">
          {icon}
        </span>
      )}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** What it does: read aloud and shown on hover and focus. */
  label: string
  icon: ReactNode
  look?: Look
}
export function IconButton({ label, icon, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton {...rest} aria-label={label} className={`${base} ${LOOKS[look]} ${OFF[look]} size-8 shrink-0`}>
        <span aria-hidden>{icon}</span>
      </AriaButton>
      <Tooltip offset={6} className="max-w-xs rounded-sm bg-ink px-2 py-1 text-sm text-white shadow">
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
