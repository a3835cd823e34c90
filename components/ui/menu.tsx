'use client'
// A button that opens a list of acts.
import type { ReactNode } from 'react'
import { Header, Keyboard, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuAct {
  id: string
  label: string
  key?: string | undefined
  disabled?: boolean | undefined
  icon?: ReactNode
}
export interface MenuPart {
  id: string
  title?: string | undefined
  acts: readonly MenuAct[]
}

export function Menu({ trigger, parts, onAct, label }: { trigger: ReactNode; parts: readonly MenuPart[]; onAct: (id: string) => void; label: string }) {
  const disabled = parts.flatMap((part) => part.acts.filter((act) => act.disabled).map((act) => act.id))
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="min-w-56 rounded-sm border border-hair bg-white shadow">
        <AriaMenu aria-label={label} className="max-h-[70vh] overflow-auto p-1 outline-none" disabledKeys={disabled} onAction={(key) => onAct(String(key))}>
          {parts.map((part) => (
            <MenuSection key={part.id} aria-label={part.title ?? label} className="border-hair not-first:mt-1 not-first:border-t not-first:pt-1">
              {part.title && <Header className="px-3 pt-1 text-sm text-muted">{part.title}</Header>}
              {part.acts.map((act) => (
                <MenuItem
                  key={act.id}
                  id={act.id}
                  textValue={act.label}
                  className="flex min-h-9 items-center justify-between gap-6 rounded-sm px-3 py-1 text-base data-disabled:text-muted data-focused:bg-accent-100"
                >
                  <span className="flex items-center gap-2">
                    {act.icon && <span aria-hidden>{act.icon}</span>}
                    {act.label}
                  </span>
                  {act.key && <Keyboard className="text-sm text-muted">{act.key}</Keyboard>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
