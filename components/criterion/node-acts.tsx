'use client'
// What may be done with one condition where it stands, as buttons and a menu.
import { ChevronDown, ChevronUp, Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { nodeSentence, type Node, type Words } from '#criteria'
import { copyHere, makeNamed, mayName, moveNode, removeNode, unwrap, wrap } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { NameGroup } from '../flow/naming'
import { IconButton } from '../ui/button'
import { Menu } from '../ui/menu'
import { AddCriterion } from './add-criterion'
import type { Place } from './node-form'

export const HOW = ['all', 'any', 'none', 'atLeast', 'points'] as const

/** Move, wrap, take out: what may be done with one node where it stands. */
export function NodeActs({ place, siblings, node }: { place: Place; siblings: number; node: Node }) {
  const t = useTranslations('flow.form')
  const { edit, canEdit, profile, say } = useEditor()
  const [adding, setAdding] = useState(false)
  const [naming, setNaming] = useState(false)
  const { root, path, of } = place
  if (!canEdit) return null
  const inGroup = path.length > 0 && siblings > 1
  const at = path.at(-1) ?? 0
  const act = (da: string, en: string): Words => ({ da: `${da} i »${of.da}«`, en: `${en} in “${of.en}”` })
  const does: Record<string, () => void> = {
    remove: () => edit((now) => removeNode(now, root, path), act('fjernet betingelse', 'removed a condition')),
    unwrap: () => edit((now) => unwrap(now, root, path), act('ophævet gruppe', 'dissolved a group')),
    add: () => setAdding(true),
    name: () => setNaming(true),
    copyHere: () => edit((now) => copyHere(now, root, path), act('kopieret gruppe', 'copied a group')),
    ...Object.fromEntries(HOW.map((how) => [`wrap ${how}`, () => edit((now) => wrap(now, root, path, how), act('samlet i gruppe', 'wrapped in a group'))])),
  }
  const mayUnwrap = node.type === 'group' && (node.of.length === 1 || path.length > 0)
  return (
    <>
      {inGroup && (
        <>
          <IconButton
            label={t('up')}
            icon={<ChevronUp size={16} />}
            isDisabled={at === 0}
            onPress={() => edit((now) => moveNode(now, root, path, -1), act('flyttet betingelse', 'moved a condition'))}
          />
          <IconButton
            label={t('down')}
            icon={<ChevronDown size={16} />}
            isDisabled={at >= siblings - 1}
            onPress={() => edit((now) => moveNode(now, root, path, 1), act('flyttet betingelse', 'moved a condition'))}
          />
        </>
      )}
      <Menu
        label={t('acts')}
        onAct={(id) => does[id]?.()}
        trigger={<IconButton label={t('acts')} icon={<Ellipsis size={18} />} />}
        parts={[
          {
            id: 'main',
            acts: [
              ...(node.type === 'criterion' ? [{ id: 'add', label: t('addTo') }] : []),
              ...(mayName(profile, root, path) ? [{ id: 'name', label: t('name') }] : []),
              ...(node.type === 'use' && node.from === undefined ? [{ id: 'copyHere', label: t('copyHere') }] : []),
              ...(mayUnwrap ? [{ id: 'unwrap', label: t('unwrap') }] : []),
              ...(inGroup ? [{ id: 'remove', label: t('remove') }] : []),
            ],
          },
          { id: 'wrap', title: t('wrap'), acts: HOW.map((how) => ({ id: `wrap ${how}`, label: t(how) })) },
        ].filter((part) => part.acts.length)}
      />
      {naming && (
        // Enter and Esc are the dialog's own, not the form's round it.
        <div onKeyDown={(event) => event.stopPropagation()}>
          <NameGroup
            holds={[nodeSentence(node, say)]}
            onClose={() => setNaming(false)}
            onName={(label) => {
              setNaming(false)
              edit((now) => makeNamed(now, root, path, label), { da: `navngivet gruppen »${label}«`, en: `named the group “${label}”` })
            }}
          />
        </div>
      )}
      {adding && (
        <div className="w-full basis-full">
          <AddCriterion root={root} path={path} of={of} onDone={() => setAdding(false)} />
        </div>
      )}
    </>
  )
}
