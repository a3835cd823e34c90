'use client'
// What a new profile may begin as a copy of: searched by words, chosen by one press, named in a dialog.
import { Link } from '../ui/link'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useId, useState, useTransition } from 'react'
import { useFilter } from 'react-aria-components'
import { SLUG, slugOf } from '#criteria'
import { useProblemText } from '#components/shell/problem'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { Table } from '#components/ui/table'
import { formatIn } from '#i18n'
import type { ExampleView, Problem, Result } from '#workflow'
import { StateBadge } from './state-badge'

export type CreateFrom = (input: {
  from: ExampleView['from']
  contentHash: string
  title: string
  slug?: string
}) => Promise<Result<{ slug: string; version: string }>>

export function Examples({ rows, clinic, create }: { rows: readonly ExampleView[]; clinic: string | null; create: CreateFrom | undefined }) {
  const t = useTranslations('examples')
  const w = useTranslations('workflow')
  const format = formatIn(useLocale() === 'en' ? 'en' : 'da')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<ExampleView | null>(null)
  const words = sought.split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => words.every((word) => contains(`${row.title} ${row.slug} ${row.purpose}`, word)))
  return (
    <div className="flex flex-col gap-4">
      <div role="search" className="flex max-w-md flex-col gap-1">
        <Field label={t('search')} value={sought} onChange={setSought} maxLength={100} />
        <p role="status" className="text-sm text-muted">
          {t('found', { n: found.length })}
        </p>
      </div>
      <Table
        caption={t('title')}
        rows={found}
        rowKey={({ from }) => Object.values(from).join()}
        empty={t('empty')}
        columns={[
          {
            id: 'profile',
            label: t('profile'),
            head: true,
            cell: (row) => (
              <span className="flex max-w-[66ch] flex-col gap-1">
                {row.version === null ? (
                  row.title
                ) : (
                  <Link href={`/profiler/${row.slug}/${row.version}` as Route} className="self-start text-accent underline">
                    {row.title}
                  </Link>
                )}
                <span className="text-sm font-normal">{row.purpose}</span>
              </span>
            ),
          },
          {
            id: 'size',
            label: clinic === null ? t('size') : t('sizeAt', { clinic }),
            number: true,
            cell: (row) => (row.size === null ? <span className="text-muted">{t('notCounted')}</span> : format.number(row.size)),
          },
          {
            id: 'state',
            label: t('state'),
            cell: (row) => (
              <span className="flex flex-col items-start gap-1">
                {row.state === null ? <Badge>{t('shipped')}</Badge> : <StateBadge state={row.state} word={w(`states.${row.state}`)} />}
                {row.own && <span className="text-sm text-muted">{t('own')}</span>}
              </span>
            ),
          },
          { id: 'version', label: t('version'), cell: (row) => <span className="tabular">{row.version ?? t('none')}</span> },
          ...(create
            ? [
                {
                  id: 'use',
                  label: t('use'),
                  cell: (row: ExampleView) => (
                    <Button size="small" aria-label={`${t('use')}: ${nameOf(row)}`} onPress={() => setChosen(row)}>
                      {t('use')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {chosen && create && <Naming example={chosen} create={create} onClose={() => setChosen(null)} />}
    </div>
  )
}

const nameOf = ({ title, version }: ExampleView) => (version === null ? title : `${title} ${version}`)

/** The title stands selected, so that typing replaces it and Enter makes the profile. */
function Naming({ example, create, onClose }: { example: ExampleView; create: CreateFrom; onClose: () => void }) {
  const t = useTranslations('examples')
  const sentence = useProblemText()
  const router = useRouter()
  const problemId = useId()
  const [title, setTitle] = useState(() => t('copyOf', { title: example.title }))
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const select = useCallback((input: HTMLInputElement | null) => input?.select(), [])
  const slug = typed ?? slugOf(title)
  const fit = SLUG.test(slug)
  const ready = title.trim() !== '' && fit && !busy
  const save = () =>
    start(async () => {
      setProblem(null)
      const { from, contentHash } = example
      const result = await create({ from, contentHash, title, ...(typed === null ? {} : { slug: typed }) })
      if (!result.ok) return setProblem(result.problem)
      router.push(`/profiler/${result.value.slug}/${result.value.version}` as Route)
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('newFrom', { name: nameOf(example) })}
      closeLabel={t('close')}
      actions={
        <>
          <Button look="primary" isDisabled={!ready} isPending={busy} onPress={save} {...(problem ? { 'aria-describedby': problemId } : {})}>
            {t('create')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field
          label={t('name')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          autoFocus
          inputRef={select}
          onSubmit={() => {
            if (ready) save()
          }}
        />
        <Field label={t('slug')} help={t('slugHelp')} fault={fit ? null : t('slugForm')} value={slug} onChange={setTyped} maxLength={50} />
        <p className="max-w-[66ch]">{t('comesAlong')}</p>
        {problem && (
          <div id={problemId}>
            <Notice tone="error" live>
              {sentence(problem)}
            </Notice>
          </div>
        )}
      </div>
    </Dialog>
  )
}
