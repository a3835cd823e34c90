'use client'
// Who does a task and within when.
import { useTranslations } from 'next-intl'
import type { Task } from '../cockpit/model'
import { roleName } from './rows'
import { usePane } from './use-pane'

export function WhoText({ task }: { task: Task }) {
  const t = useTranslations('pane.list')
  const { locale, format } = usePane()
  return (
    <>
      <span className="font-medium whitespace-nowrap">{roleName(task.role, locale)}</span>{' '}
      <span className="inline-block text-muted">
        {task.within ? t('within', { n: format.number(task.within.n), unit: t(`unit.${task.within.unit}`, { n: task.within.n }) }) : t('noDeadline')}
      </span>
    </>
  )
}
