'use client'
// How the list is sorted inside a priority: by what is shown, the first field first; then by the patient's key.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Words } from '#criteria'
import { addOrder, moveOrder, removeOrder, setOrder } from '#criteria/edit/index'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Button, IconButton } from '../ui/button'
import { SelectField } from '../ui/field'
import { Menu } from '../ui/menu'

export function OrderForm() {
  const t = useTranslations('flow.order')
  const { profile, edit, canEdit } = useEditor()
  const here = useFindings().filter((one) => one.code === 'unknownOrder')
  const { order, display } = profile
  const labelOf = (id: string) => display.find((one) => one.id === id)?.label ?? id
  const words = (da: string, en: string, field: string): Words => ({
    da: `${da} sortering efter »${labelOf(field)}«`,
    en: `${en} sorting by “${labelOf(field)}”`,
  })
  const free = display.filter((one) => !order.some(({ field }) => field === one.id))
  return (
    <section aria-labelledby="sortering" className="mt-4 flex flex-col gap-3">
      <h2 id="sortering" className="text-lg">
        {t('title')}
      </h2>
      <p className="max-w-[66ch]">{t('lead')}</p>
      {here.length > 0 && <FindingList findings={here} />}
      {!order.length && <p className="text-muted">{t('empty')}</p>}
      <ol className="flex flex-col gap-2">
        {order.map(({ field, descending }, index) => (
          <li
            key={order.findIndex((one) => one.field === field) === index ? field : `${field} ${index}`}
            aria-label={labelOf(field)}
            className="flex flex-wrap items-center gap-2 border-b border-hair pb-2"
          >
            <span className="min-w-40 flex-1">
              {index + 1}. {labelOf(field)}
            </span>
            <div className="w-64">
              <SelectField
                bare
                label={t('way', { label: labelOf(field) })}
                value={descending ? 'down' : 'up'}
                disabled={!canEdit}
                onChange={(to) => edit((now) => setOrder(now, field, to === 'down'), words('vendt', 'turned', field))}
                options={[
                  { id: 'up', label: t('up') },
                  { id: 'down', label: t('down') },
                ]}
              />
            </div>
            {canEdit && (
              <span className="flex">
                <IconButton
                  label={t('earlier', { label: labelOf(field) })}
                  icon={<ArrowUp size={16} />}
                  isDisabled={index === 0}
                  onPress={() => edit((now) => moveOrder(now, field, -1), words('flyttet', 'moved', field))}
                />
                <IconButton
                  label={t('later', { label: labelOf(field) })}
                  icon={<ArrowDown size={16} />}
                  isDisabled={index === order.length - 1}
                  onPress={() => edit((now) => moveOrder(now, field, 1), words('flyttet', 'moved', field))}
                />
                <IconButton
                  label={t('remove', { label: labelOf(field) })}
                  icon={<Trash2 size={16} />}
                  onPress={() => edit((now) => removeOrder(now, field), words('fjernet', 'removed', field))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {canEdit && free.length > 0 && (
        <div>
          <Menu
            label={t('add')}
            trigger={<Button icon={<Plus size={16} />}>{t('add')}</Button>}
            onAct={(id) => edit((now) => addOrder(now, id), words('tilføjet', 'added', id))}
            parts={[{ id: 'fields', acts: free.map((one) => ({ id: one.id, label: one.label })) }]}
          />
        </div>
      )}
    </section>
  )
}
