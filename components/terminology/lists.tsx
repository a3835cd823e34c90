'use client'
// The shared code lists, and a new one: a name and one button.
import { ListPlus } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { slugOfList } from '#terminology/list/index'
import type { Problem } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import type { ListActs } from './use-list'

export interface SharedList {
  slug: string
  title: string
  version: number
  codes: number
  undecided: number
  savedBy: string
  savedAt: string
}

export function SharedLists({ lists, save }: { lists: readonly SharedList[]; save: ListActs['save'] | null }) {
  const t = useTranslations('terminology')
  return (
    <section aria-label={t('lists.title')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('lists.title')}</h2>
        {save && <NewList save={save} />}
      </div>
      <Table
        caption={t('lists.title')}
        rows={lists}
        rowKey={({ slug }) => slug}
        empty={t('lists.empty')}
        columns={[
          {
            id: 'name',
            label: t('lists.name'),
            head: true,
            cell: ({ slug, title }) => (
              <Link className="text-accent underline" href={`/kodelister/${slug}` as Route}>
                {title}
              </Link>
            ),
          },
          { id: 'codes', label: t('codes'), number: true, cell: ({ codes }) => codes },
          { id: 'undecided', label: t('lists.undecided'), number: true, cell: ({ undecided }) => (undecided ? <Badge tone="warning">{undecided}</Badge> : 0) },
          { id: 'version', label: t('lists.version'), number: true, cell: ({ version }) => version },
          { id: 'at', label: t('lists.savedAt'), cell: ({ savedAt }) => savedAt.slice(0, 10) },
          { id: 'by', label: t('lists.savedBy'), cell: ({ savedBy }) => savedBy },
        ]}
      />
    </section>
  )
}

function NewList({ save }: { save: ListActs['save'] }) {
  const t = useTranslations('terminology')
  const sentence = useProblemText()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [label, setLabel] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const create = () =>
    start(async () => {
      const id = slugOfList(label)
      const result = await save({ list: { id, label: label.trim(), codes: [] }, seen: null, note: '' })
      if (!result.ok) return setProblem(result.problem)
      router.push(`/kodelister/${id}` as Route)
    })
  return (
    <>
      <Button icon={<ListPlus size={18} />} onPress={() => setOpen(true)}>
        {t('lists.new')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('lists.newTitle')}
        closeLabel={t('close')}
        actions={
          <>
            <Button look="primary" isDisabled={!label.trim()} isPending={busy} onPress={create}>
              {t('lists.create')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <Field
            label={t('lists.newLabel')}
            help={t('lists.newHelp')}
            value={label}
            onChange={setLabel}
            maxLength={200}
            autoFocus
            onSubmit={() => label.trim() && create()}
          />
          {problem && (
            <Notice tone="error" live>
              {sentence(problem)}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
