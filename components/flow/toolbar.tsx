'use client'
// The acts most used, as buttons; the rest one press away. All come from the registry.
import { Ellipsis, List, Network, Plus, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, IconButton } from '../ui/button'
import { Menu } from '../ui/menu'
import { COMMAND_LIST, COMMANDS, nameNow, type CommandId } from './commands'
import { useEditor } from './context'

export function Toolbar() {
  const t = useTranslations('flow.toolbar')
  const { situation, locale, run, canEdit } = useEditor()
  const tip = (id: CommandId) => {
    const command = COMMANDS[id]
    return `${nameNow(command, situation)[locale]}${command.key ? ` (${command.key})` : ''}`
  }
  const listed = (group: string) =>
    COMMAND_LIST.filter((command) => command.group === group && command.id !== 'close' && command.may(situation)).map((command) => ({
      id: command.id,
      label: nameNow(command, situation)[locale],
      key: command.key,
    }))
  return (
    <div role="toolbar" aria-label={t('label')} className="no-print flex shrink-0 flex-wrap items-center gap-1 border-b border-hair px-4 py-1">
      {canEdit && (
        <>
          <IconButton label={tip('undo')} icon={<Undo2 size={18} />} isDisabled={!COMMANDS.undo.may(situation)} onPress={() => run('undo')} />
          <IconButton label={tip('redo')} icon={<Redo2 size={18} />} isDisabled={!COMMANDS.redo.may(situation)} onPress={() => run('redo')} />
          <span aria-hidden className="mx-1 h-6 w-px bg-hair" />
          <Button data-tour="add" size="small" look="quiet" icon={<Plus size={16} />} isDisabled={!COMMANDS.add.may(situation)} onPress={() => run('add')}>
            {t('add')}
          </Button>
        </>
      )}
      <Menu
        label={t('more')}
        trigger={
          <Button size="small" look="quiet" icon={<Ellipsis size={16} />} aria-label={t('more')}>
            {t('moreShort')}
          </Button>
        }
        onAct={(id) => run(id as CommandId)}
        parts={[
          { id: 'step', acts: listed('step') },
          { id: 'all', acts: listed('all') },
        ].filter((part) => part.acts.length)}
      />
      <div className="ml-auto flex items-center gap-2">
        <div role="group" aria-label={t('view')} className="flex overflow-hidden rounded-sm border border-line">
          {(['drawing', 'list'] as const).map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={situation.view === view}
              onClick={() => {
                if (situation.view !== view) run('view')
              }}
              className={`flex min-h-8 items-center gap-1.5 px-3 text-sm font-medium ${situation.view === view ? 'bg-accent text-white' : 'bg-white text-accent hover:bg-accent-100'}`}
            >
              {view === 'drawing' ? <Network aria-hidden size={16} /> : <List aria-hidden size={16} />}
              {t(view)}
            </button>
          ))}
        </div>
        <Button data-tour="acts" size="small" look="quiet" onPress={() => run('palette')}>
          {t('all')} <kbd className="rounded-sm border border-hair px-1 text-sm font-normal text-muted">Ctrl+K</kbd>
        </Button>
      </div>
    </div>
  )
}
