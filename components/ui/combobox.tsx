'use client'
// A search field over a list: type, arrows, Enter. The first hit is ready to be chosen.
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components'

export interface Hit {
  id: string
  label: string
  detail?: string | undefined
  note?: string | undefined
  icon?: ReactNode
  key?: string | undefined
}

/** The caller finds the hits; this draws and chooses. `empty` stands where there are none. */
export function SearchList({
  label,
  placeholder,
  query,
  onQuery,
  hits,
  onPick,
  empty,
  autoFocus,
  height = 'max-h-80',
}: {
  label: string
  placeholder?: string
  query: string
  onQuery: (query: string) => void
  hits: readonly Hit[]
  onPick: (id: string) => void
  empty: string
  autoFocus?: boolean
  height?: string
}) {
  return (
    <Autocomplete inputValue={query} onInputChange={onQuery} filter={() => true}>
      <SearchField aria-label={label} autoFocus={autoFocus ?? false} className="relative">
        <Search aria-hidden size={18} className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted" />
        <Input
          placeholder={placeholder}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-haspopup="listbox"
          className="min-h-10 w-full rounded-sm border border-line bg-white py-1.5 pr-3 pl-10 text-base [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      {(hits.length > 0 || empty) && (
        <ListBox
          aria-label={label}
          items={hits}
          selectionMode="none"
          onAction={(key) => onPick(String(key))}
          className={`mt-2 overflow-auto ${height}`}
          renderEmptyState={() => <p className="px-3 py-2 text-base text-muted">{empty}</p>}
        >
          {(hit) => (
            <ListBoxItem id={hit.id} textValue={hit.label} className="flex min-h-10 items-center gap-3 rounded-sm px-3 py-1.5 data-focused:bg-accent-100">
              {hit.icon && (
                <span aria-hidden className="shrink-0 text-accent">
                  {hit.icon}
                </span>
              )}
              <span className="min-w-0 flex-1">
                <Text slot="label" className="block text-base">
                  {hit.label}
                </Text>
                {hit.detail && (
                  <Text slot="description" className="block text-sm text-muted">
                    {hit.detail}
                  </Text>
                )}
              </span>
              {hit.note && <span className="tabular shrink-0 text-sm whitespace-nowrap text-muted">{hit.note}</span>}
              {hit.key && <kbd className="shrink-0 rounded-sm border border-hair px-1.5 text-sm text-muted">{hit.key}</kbd>}
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Autocomplete>
  )
}
