'use client'
// What narrows the list: who does it, priority, the patient's key; which display fields are columns; and printing.
import { Columns3, Printer, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field, SelectField } from '../ui/field'
import { isNarrowed, roleName, rolesIn } from './rows'
import { FIRST } from './use-columns'
import { usePane } from './use-pane'

const NONE = 'all'

export function Filters({ setColumns, onPrint }: { setColumns: (ids: readonly string[] | null) => void; onPrint: () => void }) {
  const t = useTranslations('pane.filter')
  const { all, choice, choose, counts, list, locale, format } = usePane()
  const named = (label: string, count: number) => `${label} (${format.number(count)})`
  const name = (tier: string) => list.tiers.find(({ id }) => id === tier)?.name ?? t('all')
  return (
    <div role="group" aria-label={t('title')} className="no-print flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="w-60">
        <SelectField
          label={t('role')}
          value={choice.role || NONE}
          onChange={(role) => choose({ role: role === NONE ? '' : role })}
          options={[{ id: NONE, label: t('all') }, ...rolesIn(all).map(({ role, count }) => ({ id: role, label: named(roleName(role, locale), count) }))]}
        />
      </div>
      {counts.tiers.length > 1 && (
        <div className="w-60">
          <SelectField
            label={t('tier')}
            value={choice.tier || NONE}
            onChange={(tier) => choose({ tier: tier === NONE ? '' : tier })}
            options={[{ id: NONE, label: t('all') }, ...counts.tiers.map(({ id, total }) => ({ id, label: named(name(id), total) }))]}
          />
        </div>
      )}
      <div className="w-44">
        <Field label={t('search')} value={choice.search} onChange={(search) => choose({ search })} placeholder={t('searchHint')} maxLength={40} />
      </div>
      {choice.sort && (
        <Button look="quiet" icon={<RotateCcw size={16} />} onPress={() => choose({ sort: null })}>
          {t('ownOrder')}
        </Button>
      )}
      {isNarrowed(choice) && (
        <Button look="quiet" onPress={() => choose({ tier: '', role: '', search: '' })}>
          {t('clear')}
        </Button>
      )}
      <div className="ml-auto flex flex-wrap gap-2">
        {list.columns.length > 0 && <ColumnChooser setColumns={setColumns} />}
        <Button icon={<Printer size={16} />} onPress={onPrint}>
          {t('print')}
        </Button>
      </div>
    </div>
  )
}

function ColumnChooser({ setColumns }: { setColumns: (ids: readonly string[] | null) => void }) {
  const t = useTranslations('pane.filter')
  const { list, columns } = usePane()
  const ids = columns.map((index) => list.columns[index]!.id)
  return (
    <DialogTrigger>
      <Button icon={<Columns3 size={16} />}>{t('columnsOf', { shown: columns.length, all: list.columns.length })}</Button>
      <Popover placement="bottom end" className="w-80 rounded-sm border border-hair bg-white shadow">
        <AriaDialog aria-label={t('columns')} className="flex max-h-[60vh] flex-col outline-none">
          <div className="min-h-0 flex-1 overflow-auto px-4 py-2">
            {list.columns.map(({ id, label }) => (
              <Checkbox key={id} label={label} value={ids.includes(id)} onChange={(is) => setColumns(is ? [...ids, id] : ids.filter((one) => one !== id))} />
            ))}
          </div>
          <div className="flex flex-wrap items-center gap-2 border-t border-hair px-4 py-2">
            <Button size="small" onPress={() => setColumns(null)}>
              {t('columnsReset', { n: Math.min(FIRST, list.columns.length) })}
            </Button>
            <Button size="small" onPress={() => setColumns(list.columns.map(({ id }) => id))}>
              {t('columnsAll')}
            </Button>
            <p className="w-full text-sm text-muted">{t('columnsHelp')}</p>
          </div>
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  )
}
