'use client'
// Which display fields are columns: the first ones until the clinic chooses; the choice is remembered in the browser, by field.
import { useEffect, useState } from 'react'
import { FIRST_COLUMNS } from '../cockpit/view'
import type { ListColumn } from '../cockpit/model'

export const FIRST = FIRST_COLUMNS
const placeOf = (slug: string) => `profilstudio:glasplade:kolonner:${slug}`

export function useColumns(slug: string, fields: readonly ListColumn[]): { columns: readonly number[]; setColumns: (ids: readonly string[] | null) => void } {
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(placeOf(slug)) ?? 'null')
      setChosen(Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : null)
    } catch {
      setChosen(null)
    }
  }, [slug])
  const setColumns = (ids: readonly string[] | null) => {
    setChosen(ids)
    try {
      if (ids) localStorage.setItem(placeOf(slug), JSON.stringify(ids))
      else localStorage.removeItem(placeOf(slug))
    } catch {
      /* a browser that keeps nothing begins anew next time */
    }
  }
  const all = fields.map((_, index) => index)
  return { columns: chosen ? all.filter((index) => chosen.includes(fields[index]!.id)) : all.slice(0, FIRST), setColumns }
}
