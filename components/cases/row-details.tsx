'use client'
// The further fields of a row: its kind, codes and end, and the columns and words that its table holds.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { DECISIONS, SYSTEMS, TABLES, type Table, type Word } from '#criteria'
import type { CaseRow } from '#criteria/edit/index'
import { CASE_CLINIC } from '#engines/cases/patient'
import { choicesOf, columnsOf, mainColumn, wordsOf } from '#engines/cases/row'
import { DECISION_TITLES, titleOf } from '#terminology'
import { CodeSearch } from '../criterion/code-search'
import { useEditor } from '../flow/context'
import { IconButton } from '../ui/button'
import { DayField } from '../ui/day-field'
import { Field, SelectField } from '../ui/field'
import { ColumnInput, type RowProps } from './column-input'
import { codeWords } from '../timeline/row-title'

const MOST_CODES = 20
/** No word of a row looks like this. */
const UNKNOWN = '-'

export function RowDetails({ focus, ...props }: RowProps & { focus: boolean }) {
  const t = useTranslations('cases.rows')
  const person = useTranslations('cases.person')
  const kinds = useTranslations('flow.patients.tables')
  const { canEdit, locale } = useEditor()
  const { row, onChange } = props
  const shown = <T extends string>(of: readonly T[], held: Partial<Record<T, string>> | undefined): T[] => [
    ...of,
    ...(Object.keys(held ?? {}) as T[]).filter((name) => !of.includes(name)),
  ]
  const columns = shown(columnsOf(row.table), row.columns).filter((column) => column !== mainColumn(row.table))
  return (
    <div className="grid gap-4 rounded-sm bg-paper p-4 sm:grid-cols-2 lg:grid-cols-3">
      {row.table !== 'death' && (
        <div className="sm:col-span-2 lg:col-span-3">
          <Codes {...props} focus={focus} />
        </div>
      )}
      <SelectField
        label={t('kind')}
        value={row.table}
        disabled={!canEdit}
        onChange={(table) => onChange((was) => ({ ...was, table: table as Table }))}
        options={TABLES.map((id) => ({ id, label: kinds(id) }))}
      />
      <DayField
        label={t('end')}
        help={t('endHelp')}
        fault={row.end !== undefined && row.end < row.day ? t('endBefore') : null}
        wrong={person('wrongDay')}
        optional
        disabled={!canEdit}
        locale={locale}
        value={row.end ?? null}
        onChange={(end) => onChange(({ end: _, ...was }) => (end === null ? was : { ...was, end }), 'end')}
      />
      {columns.map((column) => (
        <ColumnInput key={column} {...props} column={column} />
      ))}
      {shown(wordsOf(row.table), row.words).map((word) => (
        <WordInput key={word} {...props} word={word} />
      ))}
    </div>
  )
}

function Codes({ row, onChange, focus }: RowProps & { focus: boolean }) {
  const t = useTranslations('cases.rows')
  const { profile, canEdit, locale } = useEditor()
  const box = useRef<HTMLDivElement>(null)
  const put = (codes: CaseRow['codes']) => onChange((was) => ({ ...was, codes }))
  const add = ({ system, code }: CaseRow['codes'][number]) =>
    row.codes.some((one) => one.system === system && one.code === code) ? undefined : put([...row.codes, { system, code }])
  return (
    <div ref={box} className="flex flex-col gap-2">
      {row.codes.length > 0 && (
        <ul aria-label={t('codes')} className="flex flex-wrap gap-2">
          {row.codes.map((code) => (
            <li key={`${code.system} ${code.code}`} className="flex items-center gap-1 rounded-sm border border-line bg-white pl-2">
              <span>
                {titleOf(code.system, code.code)?.[locale]} <span className="text-muted">{codeWords(code, locale)}</span>
              </span>
              {canEdit && (
                <IconButton
                  label={t('removeCode', { code: code.code })}
                  icon={<X size={16} />}
                  onPress={() => {
                    put(row.codes.filter((one) => one !== code))
                    requestAnimationFrame(() => box.current?.querySelector('input')?.focus())
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && row.codes.length >= MOST_CODES && <p className="text-sm text-muted">{t('noRoomForCodes', { n: MOST_CODES })}</p>}
      {canEdit && row.codes.length < MOST_CODES && (
        <>
          {row.table === 'state' ? (
            <SelectField
              label={t('addCode')}
              value=""
              onChange={(id) => add({ system: SYSTEMS.decision.uri, code: `${profile.id}/${id}` })}
              options={DECISIONS.map((id) => ({ id, label: DECISION_TITLES[id][locale] }))}
            />
          ) : row.table === 'listing' ? (
            <Field
              label={SYSTEMS.clinic.name[locale]}
              value={row.codes[0]?.code ?? ''}
              placeholder={CASE_CLINIC}
              maxLength={6}
              onChange={(code) => put(code ? [{ system: SYSTEMS.clinic.uri, code }] : [])}
            />
          ) : (
            <CodeSearch
              table={row.table}
              label={t('addCode')}
              showLabel
              single
              autoFocus={focus && !row.codes.length}
              onPick={(codes) => codes[0] && add(codes[0])}
            />
          )}
        </>
      )}
    </div>
  )
}

const TITLES: Readonly<Record<string, 'ja' | 'forloeb' | 'kontakt' | 'epikrise' | 'egen' | 'import' | 'group1' | 'group2'>> = {
  ja: 'ja',
  forloeb: 'forloeb',
  kontakt: 'kontakt',
  epikrise: 'epikrise',
  egen: 'egen',
  import: 'import',
  '1': 'group1',
  '2': 'group2',
}

function WordInput({ row, word, onChange }: RowProps & { word: Word }) {
  const t = useTranslations('cases.rows')
  const { canEdit } = useEditor()
  const value = row.words?.[word] ?? ''
  const label = t(`words.${word}`)
  const choices = choicesOf(row.table, word)
  const put = (to: string) =>
    onChange(({ words, ...was }) => {
      const { [word]: _, ...others } = words ?? {}
      const next = to ? { ...others, [word]: to } : others
      return Object.keys(next).length ? { ...was, words: next } : was
    }, word)
  if (!choices) return <Field label={label} value={value} maxLength={60} disabled={!canEdit} onChange={put} />
  const ids = [...choices, ...(value && !choices.includes(value) ? [value] : [])]
  return (
    <SelectField
      label={label}
      value={value || UNKNOWN}
      disabled={!canEdit}
      onChange={(id) => put(id === UNKNOWN ? '' : id)}
      options={[
        ...ids.map((id) => {
          const title = TITLES[id]
          return { id, label: title ? t(`choices.${title}`) : id }
        }),
        { id: UNKNOWN, label: t('unknown') },
      ]}
    />
  )
}
