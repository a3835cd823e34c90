'use client'
// The codes of one list: name, each code with what it is, whether it counts in, and a search for more.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { matchOf, systemOf, type CodeList, type ListedCode, type Table } from '#criteria'
import { addCode, removeCode, setCode, setListLabel } from '#criteria/edit/index'
import { titleOf } from '#terminology'
import { useEditor } from '../flow/context'
import { Badge } from '../ui/badge'
import { IconButton } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { CodeSearch } from './code-search'
import { NoteField } from './note-field'

export function ListEditor({ list, table }: { list: CodeList; table: Table | null }) {
  const t = useTranslations('flow.lists')
  const { edit, canEdit, locale } = useEditor()
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={t('name')}
        value={list.label}
        maxLength={300}
        disabled={!canEdit}
        onChange={(label) =>
          edit((now) => setListLabel(now, list.id, label), { da: `ændret navn på »${label}«`, en: `renamed “${label}”` }, `list ${list.id} label`)
        }
      />
      <NoteField part="codeLists" one={list} />
      <div>
        <p className="text-sm font-medium">{t('codes')}</p>
        {!list.codes.length && <p className="text-sm text-muted">{t('empty')}</p>}
        <ul className="max-h-72 overflow-auto">
          {list.codes.map((code) => (
            <li key={`${code.system} ${code.code}`} className="flex items-center gap-2 border-b border-hair py-1">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{code.code}</span>
                {matchOf(code.system) === 'prefix' && <span className="text-sm text-muted"> {t('prefix')}</span>}
                <span className="block text-sm text-muted">
                  {[titleIn(locale, code), systemOf(code.system)?.name[locale] ?? code.system].filter(Boolean).join(' · ')}
                </span>
              </span>
              {!code.decided && <Badge tone="warning">{t('undecided')}</Badge>}
              <div className="w-28">
                <SelectField
                  bare
                  label={t('role', { code: code.code })}
                  disabled={!canEdit}
                  value={!code.decided ? 'open' : code.include ? 'in' : 'out'}
                  onChange={(to) =>
                    edit((now) => setCode(now, list.id, code, { include: to !== 'out', decided: to !== 'open' }), {
                      da: `ændret kode ${code.code}`,
                      en: `changed code ${code.code}`,
                    })
                  }
                  options={[
                    { id: 'in', label: t('include') },
                    { id: 'out', label: t('exclude') },
                    { id: 'open', label: t('undecided') },
                  ]}
                />
              </div>
              {canEdit && (
                <IconButton
                  label={t('remove', { code: code.code })}
                  icon={<X size={16} />}
                  onPress={() => edit((now) => removeCode(now, list.id, code), { da: `fjernet kode ${code.code}`, en: `removed code ${code.code}` })}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      {canEdit && (
        <CodeSearch
          table={table}
          label={t('add')}
          showLabel
          single
          onPick={(codes) =>
            edit((now) => codes.reduce((next, code) => addCode(next, list.id, code), now), {
              da: `tilføjet kode ${codes[0]?.code ?? ''}`,
              en: `added code ${codes[0]?.code ?? ''}`,
            })
          }
        />
      )}
    </div>
  )
}

/** As the list has it; in English as the extract does, since lists are written in Danish. */
const titleIn = (locale: 'da' | 'en', { system, code, title }: ListedCode): string | undefined => {
  const own = titleOf(system, code)
  return locale === 'en' ? (own?.en ?? title) : (title ?? own?.da)
}
