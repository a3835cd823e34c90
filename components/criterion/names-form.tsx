'use client'
// Short names of every part, for those who read the text form or the files: folded away until it is asked for.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { stepLabel } from '#criteria'
import { rename, shortNames, stepOf, type Short } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Field } from '../ui/field'
import { Table } from '../ui/table'

export function NamesForm() {
  const t = useTranslations('flow.shortNames')
  const { profile, say } = useEditor()
  const [open, setOpen] = useState(false)
  const all = shortNames(profile)
  const label = ({ part, id, label: written }: Short) => {
    const step = part === 'step' ? stepOf(profile, id) : undefined
    return written || (step ? stepLabel(step, say) : id)
  }
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 text-accent">{t('title', { n: all.length })}</summary>
      {open && (
        <div className="mt-3 flex flex-col gap-3">
          <p className="max-w-[66ch] text-muted">{t('lead')}</p>
          <Table
            caption={t('short')}
            rows={all.map((one, at) => ({ ...one, at }))}
            rowKey={({ at }) => String(at)} // the field stays the same while its name changes
            columns={[
              { id: 'part', label: t('part'), cell: ({ part }) => t(`parts.${part}`) },
              { id: 'name', label: t('name'), head: true, cell: label },
              { id: 'short', label: t('short'), cell: (one) => <ShortName one={one} label={label(one)} /> },
            ]}
          />
        </div>
      )}
    </details>
  )
}

/** Taken in when one leaves the field or presses Enter: half a name is no name. */
function ShortName({ one: { part, id }, label }: { one: Short; label: string }) {
  const t = useTranslations('flow.shortNames')
  const { profile, comments, canEdit, edit } = useEditor()
  const [text, setText] = useState(id)
  const [was, setWas] = useState(id)
  if (was !== id) {
    // taken in, undone, or another part in its place
    setWas(id)
    setText(id)
  }
  const [problem, setProblem] = useState<'form' | 'taken' | null>(null)
  const commented = part === 'step' && comments.some((comment) => comment.step === id)
  const take = () => {
    const to = text.trim()
    const done = rename(profile, part, id, to)
    if ('problem' in done) return setProblem(done.problem)
    setProblem(null)
    if (to !== id)
      edit(
        (now) => {
          const next = rename(now, part, id, to)
          return 'problem' in next ? now : next.profile
        },
        { da: `ændret kortnavnet »${id}« til »${to}«`, en: `changed the short name “${id}” to “${to}”` },
      )
  }
  return (
    <div
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        else if (event.key === 'Escape') {
          setText(id)
          setProblem(null)
        }
      }}
    >
      <Field
        bare
        label={t('of', { part: t(`parts.${part}`), label })}
        value={text}
        onChange={setText}
        maxLength={60}
        disabled={!canEdit || commented}
        help={commented ? t('commented') : undefined}
        fault={problem && t(problem)}
      />
    </div>
  )
}
