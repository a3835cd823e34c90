'use client'
// Code lists and results of the document, with where they are used.
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { kindOf, type Field, type Node, type Profile, type Table } from '#criteria'
import { addList, ensureResult, removeList, removeResult, usesOf } from '#criteria/edit/index'
import { conceptFor, EXTRACT_NOTE, RESULT_CONCEPTS } from '#terminology'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Terms } from '../manual/terms'
import { Button, IconButton } from '../ui/button'
import { Menu } from '../ui/menu'
import { ListEditor } from './list-editor'
import { NoteField } from './note-field'
import { FetchList, SharedState } from './shared-lists'

export function ListsForm() {
  const t = useTranslations('flow.lists')
  const { profile, edit, canEdit, locale } = useEditor()
  const findings = useFindings()
  const held = new Set(profile.results.flatMap((one) => one.codes.map((code) => code.code)))
  const uses = (id: string) => {
    const n = usesOf(profile, id).length
    return n ? t('inUse', { n }) : t('unused')
  }
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-6 py-6">
      <p className="max-w-[66ch]">
        <Terms of={['codeList']}>{t('lead')}</Terms> <span className="text-muted">({EXTRACT_NOTE[locale]})</span>
      </p>
      {profile.codeLists.map((list) => {
        const here = findings.filter((one) => one.list === list.id)
        return (
          <section key={list.id} aria-label={list.label} className="flex flex-col gap-3 rounded-sm border border-line p-4">
            <div className="flex items-center justify-between gap-2">
              <h2 className="text-base font-semibold">
                {list.label} <span className="text-sm font-normal text-muted">· {uses(list.id)}</span>
              </h2>
              {canEdit && !usesOf(profile, list.id).length && (
                <IconButton
                  label={t('removeList')}
                  icon={<Trash2 size={16} />}
                  onPress={() => edit((now) => removeList(now, list.id), { da: `fjernet kodeliste »${list.label}«`, en: `removed code list “${list.label}”` })}
                />
              )}
            </div>
            {here.length > 0 && <FindingList findings={here} />}
            {canEdit && <SharedState list={list} />}
            <ListEditor list={list} table={tableOf(profile, list.id)} />
          </section>
        )
      })}
      {canEdit && (
        <div className="flex flex-wrap gap-3">
          <Button icon={<Plus size={16} />} onPress={() => edit((now) => addList(now, t('newName')).profile, { da: 'ny kodeliste', en: 'new code list' })}>
            {t('new')}
          </Button>
          <FetchList />
        </div>
      )}
      <section aria-labelledby="analyser" className="flex flex-col gap-2">
        <h2 id="analyser" className="text-lg">
          <Terms of={['resultConcept']}>{t('results')}</Terms>
        </h2>
        <p className="max-w-[66ch] text-muted">{t('resultsLead')}</p>
        <ul>
          {profile.results.map((one) => (
            <li key={one.id} className="flex items-center gap-3 border-b border-hair py-2">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{one.label}</span> <span className="text-muted">{one.unit}</span>
                <span className="block text-sm text-muted">
                  {one.codes.map((code) => code.code).join(', ')} · {uses(one.id)}
                </span>
                <NoteField part="results" one={one} />
              </span>
              {canEdit && !usesOf(profile, one.id).length && (
                <IconButton
                  label={`${t('removeResult')}: ${one.label}`}
                  icon={<Trash2 size={16} />}
                  onPress={() => edit((now) => removeResult(now, one.id), { da: `fjernet analyse »${one.label}«`, en: `removed analysis “${one.label}”` })}
                />
              )}
            </li>
          ))}
        </ul>
        {canEdit && (
          <div>
            <Menu
              label={t('addResult')}
              trigger={<Button icon={<Plus size={16} />}>{t('addResult')}</Button>}
              onAct={(id) => {
                const concept = conceptFor(id)
                if (concept)
                  edit((now) => ensureResult(now, concept).profile, { da: `tilføjet analyse »${concept.label}«`, en: `added analysis “${concept.label}”` })
              }}
              parts={[
                {
                  id: 'built',
                  acts: RESULT_CONCEPTS.filter((one) => !one.codes.some((code) => held.has(code.code))).map((one) => ({
                    id: one.id,
                    label: `${one.label[locale]} (${one.unit || '–'})`,
                  })),
                },
              ]}
            />
          </div>
        )}
      </section>
    </div>
  )
}

/** The table that a list is first used over, so that the search offers fitting codes. */
function tableOf(profile: Profile, id: string): Table | null {
  const within = (node: Node): Table | null => {
    if (node.type === 'group') return node.of.map(within).find((one) => one !== null) ?? null
    if (node.type !== 'criterion') return null
    const field = Object.entries((kindOf(node.kind)?.fields ?? {}) as Record<string, Field>).find(
      ([name, one]) => one.type === 'codes' && node.params[name] === id,
    )?.[1]
    return field?.type === 'codes' ? field.table : null
  }
  const nodes = [
    ...profile.flow.flatMap((step) => (step.type === 'question' ? [step.ask] : [])),
    ...profile.tiers.flatMap((tier) => tier.rules.map((rule) => rule.when)),
  ]
  return nodes.map(within).find((one) => one !== null) ?? null
}
