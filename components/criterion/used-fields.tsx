'use client'
// Which used profile a condition asks about, and whom in it: everyone it includes, or those of one of its groups.
import { useTranslations } from 'next-intl'
import { contentHash, INCLUDED, type Use } from '#criteria'
import { useEditor } from '../flow/context'
import { SelectField } from '../ui/field'

export function UsedFields({ from, group, autoFocus, onChange }: { from: string; group: string; autoFocus: boolean; onChange: (to: Use) => void }) {
  const t = useTranslations('flow.form')
  const { profile, used, canEdit } = useEditor()
  const use = profile.uses.find((one) => one.id === from)
  const document = used.documents.find((one) => contentHash(one) === use?.digest)
  const groups = [{ id: INCLUDED, label: t('includedThere') }, ...(document?.groups ?? []).map((one) => ({ id: one.id, label: one.label }))]
  return (
    <div className="flex min-w-40 flex-1 flex-col gap-3">
      <SelectField
        label={t('usedProfile')}
        value={from}
        disabled={!canEdit}
        autoFocus={autoFocus}
        options={profile.uses.map((one) => ({ id: one.id, label: `${one.title} ${one.version}` }))}
        onChange={(to) => onChange({ type: 'use', group: INCLUDED, from: to })}
      />
      <SelectField
        label={t('usedGroup', { title: use?.title ?? from })}
        value={group}
        disabled={!canEdit}
        options={groups.some((one) => one.id === group) ? groups : [...groups, { id: group, label: group }]}
        onChange={(to) => onChange({ type: 'use', group: to, from })}
      />
    </div>
  )
}
