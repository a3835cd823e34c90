'use client'
// Which codes: a list of the document, or a new one made from what is searched for, edited where it is used.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Table } from '#criteria'
import { addList, ensureList, type Offer } from '#criteria/edit/index'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { useEditor } from '../flow/context'
import { CodeSearch } from './code-search'
import { ListEditor } from './list-editor'

export function CodesInput({
  label,
  help,
  fault,
  disabled,
  table,
  value,
  onChange,
  autoFocus,
}: {
  label: string
  help?: string | undefined
  fault: string | null
  disabled: boolean
  table: Table
  value: string
  onChange: (list: string) => void
  autoFocus: boolean
}) {
  const t = useTranslations('flow')
  const { profile, edit, canEdit } = useEditor()
  const [open, setOpen] = useState(false)
  const list = profile.codeLists.find((one) => one.id === value)
  const make = (name: string, codes: readonly Offer[]) => {
    const named = codes.length ? ensureList(profile, name, codes) : addList(profile, name)
    edit(named.profile, { da: `ny kodeliste »${name}«`, en: `new code list “${name}”` })
    onChange(named.id)
    setOpen(!codes.length)
  }
  return (
    <div className="flex flex-col gap-2">
      {(list || profile.codeLists.length > 0) && (
        <SelectField
          label={label}
          help={help}
          fault={fault}
          disabled={disabled}
          value={value}
          onChange={onChange}
          placeholder={t('form.pickList')}
          autoFocus={autoFocus && !!list}
          options={profile.codeLists.map((one) => ({
            id: one.id,
            label: one.label,
            detail: one.codes
              .slice(0, 4)
              .map((code) => code.code)
              .join(', '),
          }))}
        />
      )}
      {!list && canEdit && (
        <CodeSearch
          table={table}
          label={profile.codeLists.length ? t('lists.search') : label}
          showLabel={!profile.codeLists.length}
          onPick={(codes, name) => make(name, codes)}
          autoFocus={autoFocus}
        />
      )}
      {!list && fault && !profile.codeLists.length && <p className="text-sm text-error">{fault}</p>}
      {list && !open && (
        <p className="text-sm text-muted">
          {list.codes.length
            ? list.codes
                .slice(0, 6)
                .map((code) => code.code)
                .join(', ') + (list.codes.length > 6 ? ' …' : '')
            : t('lists.empty')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {list && (
          <Button look="quiet" size="small" onPress={() => setOpen(!open)} aria-expanded={open}>
            {t(open ? 'form.hideList' : 'form.editList')}
          </Button>
        )}
        {canEdit && (
          <Button look="quiet" size="small" onPress={() => make(t('lists.newName'), [])}>
            {t('form.newList')}
          </Button>
        )}
      </div>
      {list && open && (
        <div className="border-l-2 border-hair pl-3">
          <ListEditor list={list} table={table} />
        </div>
      )}
    </div>
  )
}
