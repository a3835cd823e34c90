'use client'
// The acts on one step as a menu: the registry's own, with their keys.
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/button'
import { Menu } from '../ui/menu'
import { COMMAND_LIST, type CommandId } from './commands'
import { useEditor } from './context'

export function StepMenu({ step }: { step: string }) {
  const t = useTranslations('flow')
  const { situation, locale, runOn } = useEditor()
  const now = { ...situation, step, exit: null }
  const acts = COMMAND_LIST.filter((command) => command.group === 'step')
  return (
    <Menu
      label={t('step.actions')}
      trigger={<IconButton label={t('step.actions')} icon={<Ellipsis size={18} />} />}
      onAct={(id) => runOn(id as CommandId, step)}
      parts={[
        { id: 'step', acts: acts.filter((command) => command.may(now)).map((command) => ({ id: command.id, label: command.name[locale], key: command.key })) },
      ]}
    />
  )
}
