'use client'
// What a question or rule asks: one criterion, or a group of them to any depth. Every act is a button.
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { kindOf, type Field, type FieldValue, type Finding, type Group, type Node, type Words } from '#criteria'
import { addMissingExit, makeParameter, rootNode, setHow, setNode, setParam, setWeight, usesOf, type Path, type Root } from '#criteria/edit/index'
import { Button } from '../ui/button'
import { NumberField, SelectField } from '../ui/field'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { KindIcon } from '../flow/icons'
import { AddCriterion } from './add-criterion'
import { BoundField } from './bound-field'
import { HOW, NodeActs } from './node-acts'
import { UsedFields } from './used-fields'

export interface Place {
  root: Root
  path: Path
  mayAsk: boolean
  /** What the form is of, for the names of acts. */ of: Words
  autoFocus?: boolean
}

export function NodeForm({ root, of, mayAsk, autoFocus }: Omit<Place, 'path'>) {
  const { profile } = useEditor()
  const node = rootNode(profile, root)
  return node && <Part node={node} place={{ root, path: [], of, mayAsk, autoFocus: autoFocus ?? false }} siblings={1} />
}

function Part({ node, place, siblings }: { node: Node; place: Place; siblings: number }) {
  const { edit } = useEditor()
  if (node.type === 'group') return <GroupForm group={node} place={place} siblings={siblings} />
  if (node.type === 'use' && node.from !== undefined)
    return (
      <div className="flex flex-wrap items-end gap-2">
        <UsedFields
          from={node.from}
          group={node.group}
          autoFocus={place.autoFocus ?? false}
          onChange={(to) =>
            edit((now) => setNode(now, place.root, place.path, to), { da: `skiftet profil i »${place.of.da}«`, en: `changed profile in “${place.of.en}”` })
          }
        />
        <NodeActs place={place} siblings={siblings} node={node} />
      </div>
    )
  if (node.type === 'use') return <NamedForm group={node.group} place={place} siblings={siblings} node={node} />
  return <CriterionForm node={node} place={place} siblings={siblings} />
}

function CriterionForm({ node, place, siblings }: { node: Extract<Node, { type: 'criterion' }>; place: Place; siblings: number }) {
  const { locale, edit } = useEditor()
  const findings = useFindings()
  const { root, path, of, mayAsk } = place
  const kind = kindOf(node.kind)
  const fields = Object.entries((kind?.fields ?? {}) as Record<string, Field>)
  const first = fields.find(([, field]) => !field.when || field.when.in.includes(String(node.params[field.when.field])))?.[0]
  const fault = (name: string) =>
    findings.find((one) => isAt(one, root) && one.field === name && (one.path ?? []).join() === path.join())?.sentence[locale] ?? null
  const change = (name: string, value: FieldValue, field: Field) =>
    edit(
      (now) => {
        const next = setParam(now, root, path, name, value)
        return field.type === 'missing' && value === 'ask' && 'step' in root
          ? setParam(addMissingExit(next, root.step, 'Oplysning mangler'), root, path, name, value)
          : next
      },
      { da: `ændret »${field.label.da}« i »${of.da}«`, en: `changed “${field.label.en}” in “${of.en}”` },
      `${JSON.stringify(root)} ${path.join()} ${name}`,
    )
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <KindIcon kind={node.kind} />
        <p className="min-w-0 flex-1 font-semibold">{kind?.label[locale] ?? node.kind}</p>
        <NodeActs place={place} siblings={siblings} node={node} />
      </div>
      {fields.map(([name, field]) => (
        <BoundField
          key={name}
          of={of}
          make={(now, label) => makeParameter(now, root, path, name, label)}
          name={name}
          field={field}
          params={node.params}
          mayAsk={mayAsk}
          fault={fault(name)}
          autoFocus={(place.autoFocus ?? false) && name === first}
          onChange={(value) => change(name, value, field)}
        />
      ))}
    </div>
  )
}

/** A named group where it is used: which one, and what it holds; what is changed here changes everywhere it is used. */
function NamedForm({ group, place, siblings, node }: { group: string; place: Place; siblings: number; node: Node }) {
  const t = useTranslations('flow.form')
  const { profile, canEdit, edit } = useEditor()
  const named = profile.groups.find((one) => one.id === group)
  const n = usesOf(profile, group).length
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <SelectField
            label={t('named')}
            value={group}
            disabled={!canEdit}
            autoFocus={place.autoFocus ?? false}
            options={profile.groups.map((one) => ({ id: one.id, label: one.label }))}
            onChange={(to) =>
              edit((now) => setNode(now, place.root, place.path, { type: 'use', group: to }), {
                da: `skiftet gruppe i »${place.of.da}«`,
                en: `changed group in “${place.of.en}”`,
              })
            }
          />
        </div>
        <NodeActs place={place} siblings={siblings} node={node} />
      </div>
      {named && (
        <>
          <p className="text-sm text-muted">{t('namedUses', { n })}</p>
          <Part node={named.when} place={{ root: { group: named.id }, path: [], mayAsk: false, of: { da: named.label, en: named.label } }} siblings={1} />
        </>
      )}
    </div>
  )
}

const isAt = (finding: Finding, root: Root): boolean =>
  'step' in root ? finding.step === root.step : 'rule' in root ? finding.rule === root.rule : finding.group === root.group

function GroupForm({ group, place, siblings }: { group: Group; place: Place; siblings: number }) {
  const t = useTranslations('flow.form')
  const { edit, canEdit, locale } = useEditor()
  const { root, path, of } = place
  const [adding, setAdding] = useState(false)
  const how = (next: Group['how'], k?: number) =>
    edit(
      (now) => setHow(now, root, path, next, k),
      { da: `ændret gruppens regel i »${of.da}«`, en: `changed the group’s rule in “${of.en}”` },
      `${JSON.stringify(root)} ${path.join()} how`,
    )
  return (
    <fieldset className="flex flex-col gap-3 border-l-[3px] border-accent pl-3">
      <legend className="sr-only">{t('group')}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <SelectField
            label={t('how')}
            value={group.how}
            disabled={!canEdit}
            onChange={(next) => how(next as Group['how'])}
            options={HOW.map((one) => ({ id: one, label: t(one) }))}
            autoFocus={place.autoFocus ?? false}
          />
        </div>
        {group.how === 'atLeast' && (
          <NumberField
            label={t('k')}
            value={group.k ?? 1}
            onChange={(k) => how('atLeast', k ?? 1)}
            wrong={t('wrongWhole')}
            locale={locale}
            suffix={t('ofN', { n: group.of.length })}
            disabled={!canEdit}
            narrow
          />
        )}
        {group.how === 'points' && (
          <NumberField
            label={t('threshold')}
            value={group.k ?? 1}
            onChange={(k) => how('points', k ?? 1)}
            wrong={t('wrongWhole')}
            locale={locale}
            disabled={!canEdit}
            narrow
          />
        )}
        <NodeActs place={place} siblings={siblings} node={group} />
      </div>
      <ol className="flex flex-col gap-3">
        {group.of.map((one, index) => (
          <li key={index} className={one.type === 'group' ? '' : 'rounded-sm border border-hair bg-white p-3'}>
            {group.how === 'points' && (
              <NumberField
                label={t('weight', { n: index + 1 })}
                value={group.weights?.[index] ?? 0}
                onChange={(weight) =>
                  edit(
                    (now) => setWeight(now, root, path, index, weight ?? 0),
                    { da: `ændret point i »${of.da}«`, en: `changed points in “${of.en}”` },
                    `${JSON.stringify(root)} ${path.join()} weight ${index}`,
                  )
                }
                wrong={t('wrongWhole')}
                locale={locale}
                disabled={!canEdit}
                narrow
              />
            )}
            <Part node={one} place={{ ...place, path: [...path, index], autoFocus: false }} siblings={group.of.length} />
          </li>
        ))}
      </ol>
      {canEdit &&
        (adding ? (
          <AddCriterion root={root} path={path} of={of} onDone={() => setAdding(false)} />
        ) : (
          <div>
            <Button size="small" icon={<Plus size={16} />} onPress={() => setAdding(true)}>
              {t('addTo')}
            </Button>
          </div>
        ))}
    </fieldset>
  )
}
