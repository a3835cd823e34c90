'use client'
// What the author adds about a list, an analysis or a setting. Folded into a button until there is one.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { setNote } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

export function NoteField({
  part,
  one: { id, label, note },
}: {
  part: 'codeLists' | 'results' | 'parameters'
  one: { id: string; label: string; note?: string | undefined }
}) {
  const t = useTranslations('flow.notes')
  const { edit, canEdit } = useEditor()
  const [writing, setWriting] = useState(false)
  if (!note && !writing)
    return canEdit ? (
      <div>
        <Button size="small" look="quiet" aria-label={t('of', { label })} onPress={() => setWriting(true)}>
          {t('add')}
        </Button>
      </div>
    ) : null
  return (
    <Field
      label={t('of', { label })}
      help={t('help')}
      value={note ?? ''}
      maxLength={300}
      lines={2}
      disabled={!canEdit}
      autoFocus={writing}
      onChange={(to) =>
        edit((now) => setNote(now, part, id, to), { da: `ændret note til »${label}«`, en: `changed the note on “${label}”` }, `${part} ${id} note`)
      }
    />
  )
}
