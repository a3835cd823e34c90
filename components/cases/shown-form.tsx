'use client'
// What the list must show of a test patient: a display field is chosen, what it shows now is seen, and one click makes that what is expected.
import { CircleCheck, CircleDashed, CircleX, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { givenBy, planOf, type ExpectedShown, type Projection, type TestCase } from '#criteria'
import { dropShown, expectShown, MOST_SHOWN } from '#criteria/edit/index'
import { isText } from '#engines/cases/shown'
import type { Is } from '#engines/cases/verdict'
import { useEditor } from '../flow/context'
import { Button, IconButton } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { changed } from './person-form'
import { typedIs, typedOf } from './shown-text'
import type { Runs } from './use-runs'

/** No display field is called so. */
const NONE = '-'

export function ShownForm({ one, runs }: { one: TestCase; runs: Runs }) {
  const t = useTranslations('cases.shown')
  const { profile, used, edit, canEdit, locale, announce } = useEditor()
  const [chosen, setChosen] = useState<string>(NONE)
  const choice = useRef<HTMLDivElement>(null)
  const plan = useMemo(() => planOf(profile, givenBy(used.documents)), [profile, used.documents])
  const fresh = runs.fresh === 'now'
  const showing = runs.showing?.[one.id]
  const shown = one.expect.shown ?? []
  const free = profile.display.filter(({ id }) => !shown.some(({ field }) => field === id))
  const picked = free.find(({ id }) => id === chosen)
  const labelOf = (field: string) => profile.display.find(({ id }) => id === field)?.label || field
  const projectionOf = (field: string) => plan.display.find(({ id }) => id === field)?.projection ?? null
  const says = (is: Is | undefined, field: string) => (is ? isText(is, field, projectionOf(field), profile, locale) : t('waiting'))
  const set = (field: string, is: Is, key?: string) =>
    edit((now) => expectShown(now, one.id, { field, is }), changed(one), key && `${one.id} shown ${field} ${key}`)
  const results = runs.results?.get(one.id)?.shown
  if (!profile.display.length && !shown.length) return null
  return (
    <div className="flex flex-col gap-3" role="group" aria-label={t('title')}>
      <h4 className="font-semibold">{t('title')}</h4>
      {shown.length > 0 && (
        <ul className="flex flex-col gap-3">
          {shown.map(({ field, is }) => (
            <Expected
              key={field}
              label={labelOf(field)}
              is={is}
              projection={projectionOf(field)}
              words={says(is, field)}
              now={showing?.[field]}
              nowWords={says(showing?.[field], field)}
              ok={fresh ? results?.find((each) => each.field === field)?.ok : undefined}
              onChange={(to, key) => set(field, to, key)}
              onDrop={() => {
                edit((now) => dropShown(now, one.id, field), changed(one))
                announce(t('dropped', { label: labelOf(field) }))
                choice.current?.querySelector('button')?.focus() // its own button is gone
              }}
            />
          ))}
        </ul>
      )}
      {canEdit && free.length > 0 && shown.length < MOST_SHOWN && (
        <div ref={choice} className="flex flex-col gap-2">
          <SelectField
            label={t('choose')}
            value={picked ? picked.id : NONE}
            onChange={setChosen}
            options={[{ id: NONE, label: t('none') }, ...free.map(({ id, label }) => ({ id, label: label || id }))]}
          />
          {picked && (
            <>
              <p className={`text-sm ${fresh ? '' : 'text-muted italic'}`} role="status">
                {t('now', { value: says(showing?.[picked.id], picked.id) })}
              </p>
              <Button
                size="small"
                isDisabled={!fresh || !showing}
                onPress={() => {
                  set(picked.id, showing![picked.id] ?? [])
                  announce(t('taken', { label: labelOf(picked.id), value: says(showing![picked.id] ?? [], picked.id) }))
                  setChosen(NONE)
                  choice.current?.querySelector('button')?.focus()
                }}
              >
                {t('take')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  )
}

function Expected({
  label,
  is,
  projection,
  words,
  now,
  nowWords,
  ok,
  onChange,
  onDrop,
}: {
  label: string
  is: ExpectedShown['is']
  projection: Projection | null
  words: string
  now: Is | undefined
  nowWords: string
  /** Of the document as it is; undefined while that is worked out. */
  ok: boolean | undefined
  onChange: (is: Is, key?: string) => void
  onDrop: () => void
}) {
  const t = useTranslations('cases.shown')
  const { canEdit } = useEditor()
  const typed = projection !== null && projection.show !== 'holds' && projection.show !== 'parts' && projection.show !== 'note'
  return (
    <li className="flex flex-col gap-1 border-l-2 border-hair pl-3" data-shown={ok === undefined ? 'waiting' : ok ? 'pass' : 'fail'}>
      <div className="flex items-start gap-2">
        <span aria-hidden className="mt-0.5 shrink-0">
          {ok === undefined ? (
            <CircleDashed size={18} className="text-muted" />
          ) : ok ? (
            <CircleCheck size={18} className="text-success" />
          ) : (
            <CircleX size={18} className="text-error" />
          )}
        </span>
        <p className="min-w-0 flex-1">
          <span className="font-medium">{label}</span>: {words}
          {ok === false && (
            <span className="block">
              <strong className="font-semibold">{t('differs')}</strong> {t('now', { value: nowWords })}
            </span>
          )}
        </p>
        {canEdit && <IconButton label={t('drop', { label })} icon={<X size={16} />} onPress={onDrop} />}
      </div>
      {canEdit && typed && <Typed label={t('expected', { label })} is={is} onChange={(to) => onChange(to, 'typed')} />}
      {canEdit && projection?.show === 'holds' && (
        <SelectField
          bare
          label={t('expected', { label })}
          value={is[0] && 'value' in is[0] ? is[0].value : 'no'}
          onChange={(value) => onChange([{ value }])}
          options={[
            { id: 'yes', label: t('yes') },
            { id: 'no', label: t('no') },
          ]}
        />
      )}
      {canEdit && ok === false && now && (
        <div>
          <Button size="small" onPress={() => onChange(now)}>
            {t('takeOf', { label })}
          </Button>
        </div>
      )}
    </li>
  )
}

/** As it is typed; a text that can be nothing stays in the field and is told. */
function Typed({ label, is, onChange }: { label: string; is: Is; onChange: (is: Is) => void }) {
  const t = useTranslations('cases.shown')
  const { locale } = useEditor()
  const [text, setText] = useState<string | null>(null)
  const read = text === null ? is : typedIs(text)
  const own = read === null || JSON.stringify(read) === JSON.stringify(is)
  return (
    <Field
      bare
      label={label}
      value={text !== null && own ? text : typedOf(is, locale)}
      maxLength={400}
      fault={text !== null && read === null ? t('wrong') : null}
      onChange={(to) => {
        setText(to)
        const next = typedIs(to)
        if (next) onChange(next)
      }}
    />
  )
}
