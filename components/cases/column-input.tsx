'use client'
// One value of a row, as people write it: "48,5", "<30".
import { useTranslations } from 'next-intl'
import type { Column } from '#criteria'
import type { CaseRow } from '#criteria/edit/index'
import { conceptOf } from '#engines/cases/patient'
import { parseQuantity } from '#terminology/quantity'
import { useEditor } from '../flow/context'
import { Field } from '../ui/field'

export type ChangeRow = (to: (was: CaseRow) => CaseRow, key?: string) => void
export interface RowProps {
  row: CaseRow
  /** What it is called in the labels of its fields. */
  name: string
  asOf: string
  onChange: ChangeRow
}

/** What cannot be read stays, and is said to count as unknown. */
export function ColumnInput({ row, name, column, bare, onChange }: RowProps & { column: Column; bare?: boolean }) {
  const t = useTranslations('cases.rows')
  const { profile, canEdit } = useEditor()
  const text = row.columns?.[column] ?? ''
  const inUnit = column === 'value' || column === 'refLow' || column === 'refHigh'
  const concept = row.table === 'result' && inUnit ? conceptOf(profile, row.codes) : undefined
  const unit = concept?.unit ?? (column === 'supplyDays' || column === 'dailyDdd' || column === 'times' || column === 'dose' ? t(`units.${column}`) : '')
  const label = t(`columns.${column}`)
  return (
    <div className={bare ? 'flex items-start gap-2' : ''}>
      <div className={bare ? 'w-24' : ''}>
        <Field
          {...(bare ? { bare, label: t('valueOf', { column: label, row: name }) } : { label: unit && inUnit ? `${label} (${unit})` : label })}
          value={text}
          maxLength={40}
          disabled={!canEdit}
          help={text && parseQuantity(text) === null ? t('unreadable') : undefined}
          onChange={(to) =>
            onChange(({ columns, ...was }) => {
              const { [column]: _, ...others } = columns ?? {}
              const next = to ? { ...others, [column]: to } : others
              return Object.keys(next).length ? { ...was, columns: next } : was
            }, column)
          }
        />
      </div>
      {bare && unit && <span className="pt-2 whitespace-nowrap">{unit}</span>}
    </div>
  )
}
