'use client'
// The named groups of the document: what each holds, where it is used, and its name.
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { nodeSentence, type Profile } from '#criteria'
import { addNamed, removeNamed, setNamedLabel, usesOf } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button, IconButton } from '../ui/button'
import { Field } from '../ui/field'
import { NodeForm } from './node-form'

export function GroupsForm() {
  const t = useTranslations('flow.groups')
  const { profile, canEdit, edit } = useEditor()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section aria-labelledby="grupper" className="flex flex-col gap-3">
      <h2 id="grupper" className="text-lg">
        {t('title')}
      </h2>
      <p className="max-w-[66ch] text-muted">{profile.groups.length ? t('lead') : t('empty')}</p>
      {profile.groups.map((group) => (
        <GroupPart key={group.id} group={group} open={open === group.id} onOpen={(now) => setOpen(now ? group.id : null)} />
      ))}
      {canEdit && (
        <div>
          <Button
            icon={<Plus size={16} />}
            onPress={() => {
              const made = addNamed(profile, t('newName'))
              edit(made.profile, { da: 'tilføjet navngiven gruppe', en: 'added a named group' })
              setOpen(made.id)
            }}
          >
            {t('add')}
          </Button>
        </div>
      )}
    </section>
  )
}

function GroupPart({ group, open, onOpen }: { group: Profile['groups'][number]; open: boolean; onOpen: (open: boolean) => void }) {
  const t = useTranslations('flow.groups')
  const { profile, canEdit, edit, say } = useEditor()
  const { id, label } = group
  const n = usesOf(profile, id).length
  return (
    <section aria-label={label} className="flex flex-col gap-3 rounded-sm border border-line p-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="text-base font-semibold">
            {label} <span className="text-sm font-normal text-muted">· {t('used', { n })}</span>
          </h3>
          {!open && <p className="max-w-[66ch]">{nodeSentence(group.when, say)}</p>}
        </div>
        {canEdit && n === 0 && (
          <IconButton
            label={t('remove', { label })}
            icon={<Trash2 size={16} />}
            onPress={() => edit((now) => removeNamed(now, id), { da: `fjernet gruppen »${label}«`, en: `removed the group “${label}”` })}
          />
        )}
        {canEdit && (
          <Button size="small" look="quiet" icon={<Pencil size={16} />} aria-expanded={open} onPress={() => onOpen(!open)}>
            {t(open ? 'hide' : 'edit', { label })}
          </Button>
        )}
      </div>
      {open && canEdit && (
        <>
          <Field
            label={t('label')}
            value={label}
            maxLength={300}
            onChange={(to) =>
              edit((now) => setNamedLabel(now, id, to), { da: `omdøbt gruppen »${label}«`, en: `renamed the group “${label}”` }, `group ${id} label`)
            }
          />
          <NodeForm root={{ group: id }} of={{ da: label, en: label }} mayAsk={false} />
        </>
      )}
    </section>
  )
}
