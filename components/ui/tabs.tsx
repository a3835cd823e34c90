'use client'
// Tabs: one panel at a time; the line under the chosen one is the accent.
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabItem {
  id: string
  label: string
  count?: number | undefined
  content: ReactNode
}

export function Tabs({
  label,
  items,
  value,
  onChange,
  fill,
  small,
}: {
  label: string
  items: readonly TabItem[]
  value?: string
  onChange?: (id: string) => void
  fill?: boolean
  small?: boolean
}) {
  return (
    <AriaTabs
      className={fill ? 'flex min-h-0 flex-1 flex-col' : 'flex flex-col'}
      {...(value === undefined ? {} : { selectedKey: value })}
      onSelectionChange={(key) => onChange?.(String(key))}
    >
      <TabList aria-label={label} className={`flex shrink-0 flex-wrap gap-x-1 border-b border-hair ${small ? 'px-2' : 'px-4'}`}>
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className={`-mb-px flex items-center gap-1.5 border-b-[3px] border-transparent px-3 ${small ? 'min-h-9 text-sm' : 'min-h-11 text-base'} text-ink data-hovered:border-line data-selected:border-accent data-selected:font-semibold data-selected:text-accent`}
          >
            {item.label}
            {item.count ? <span className="tabular rounded-full bg-accent-100 px-1.5 text-sm font-medium text-ink">{item.count}</span> : null}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={fill ? 'relative flex min-h-0 flex-1 flex-col overflow-auto' : 'pt-4'}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
