'use client'
// Palette of all acts, table of keys, insertion of a document, and the choice after a conflict.
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { MAX_LENGTH, stepSentences, type Locale, type Profile, type Words } from '#criteria'
import { readDocument } from '#criteria/edit/index'
import { Button } from '../ui/button'
import { SearchList } from '../ui/combobox'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import { COMMAND_LIST, COMMANDS, nameNow, type CommandId } from './commands'
import { useEditor } from './context'
import { folded } from './suggestions'
import type { SaveStatus } from './use-draft'

export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('flow.palette')
  const { situation, locale, run } = useEditor()
  const [query, setQuery] = useState('')
  const hits = COMMAND_LIST.filter((command) => command.id !== 'close' && command.id !== 'palette' && command.may(situation))
    .map((command) => ({ id: command.id, label: nameNow(command, situation)[locale], key: command.key }))
    .filter((hit) => folded(hit.label).includes(folded(query.trim())))
  return (
    <Dialog open onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <SearchList
        label={t('label')}
        placeholder={t('placeholder')}
        query={query}
        onQuery={setQuery}
        hits={hits}
        empty={t('empty', { query })}
        autoFocus
        height="max-h-96"
        onPick={(id) => {
          onClose()
          run(id as CommandId)
        }}
      />
    </Dialog>
  )
}

export function KeyTable({ letters, onLetters, onClose }: { letters: boolean; onLetters: (on: boolean) => void; onClose: () => void }) {
  const t = useTranslations('flow.keys')
  const { locale, run } = useEditor()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      closeLabel={t('close')}
      actions={
        <Button
          onPress={() => {
            onClose()
            run('tour')
          }}
        >
          {COMMANDS.tour.name[locale]}
        </Button>
      }
    >
      <p className="mb-3">{t('lead')}</p>
      <p className="mb-3">{t('inForm')}</p>
      <Table
        caption={t('title')}
        rowKey={(command) => command.id}
        rows={COMMAND_LIST.filter((command) => command.key)}
        columns={[
          {
            id: 'key',
            label: t('key'),
            head: true,
            cell: (command) => <kbd className="rounded-sm border border-line px-1.5 whitespace-nowrap">{command.key}</kbd>,
          },
          { id: 'does', label: t('does'), cell: (command) => command.name[locale] },
        ]}
      />
      <div className="mt-3">
        <Checkbox label={t('letters')} value={letters} onChange={onLetters} />
      </div>
    </Dialog>
  )
}

export function PasteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('flow.paste')
  const { locale, edit, profile } = useEditor()
  const [text, setText] = useState('')
  const [faults, setFaults] = useState<Words[]>([])
  const [other, setOther] = useState<Profile | null>(null)
  const read = (from: string) => {
    const result = readDocument(from)
    if ('faults' in result) return setFaults(result.faults)
    setFaults([])
    if (result.profile.id !== profile.id && !other) return setOther(result.profile)
    edit({ ...result.profile, id: profile.id }, { da: 'indsat dokument', en: 'inserted a document' })
    onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('title')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button look="primary" isDisabled={!text.trim()} onPress={() => read(text)}>
            {t('insert')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => {
              void files?.[0]?.text().then((content) => {
                setText(content.length > 200_000 ? '' : content)
                setOther(null)
                read(content)
              })
            }}
          >
            <Button>{t('file')}</Button>
          </FileTrigger>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="mb-3 max-w-[66ch]">{t('lead')}</p>
      {faults.length > 0 && (
        <div className="mb-3">
          <Notice tone="error" live title={t('fault')}>
            <ul>
              {faults.slice(0, 8).map((one, index) => (
                <li key={index}>{one[locale]}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {other && (
        <div className="mb-3">
          <Notice tone="warning" live>
            {t('otherId', { id: other.id, own: profile.id })}
          </Notice>
        </div>
      )}
      <div
        onPasteCapture={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (pasted.length <= MAX_LENGTH) return
          event.preventDefault() // a field of millions of letters holds the page for half a minute
          read(pasted)
        }}
      >
        <Field
          label={t('text')}
          value={text}
          onChange={(next) => {
            setText(next)
            setFaults([])
            setOther(null)
          }}
          lines={14}
          autoFocus
        />
      </div>
    </Dialog>
  )
}

/** Two flows beside each other, the sentences that differ marked. */
export function Compare({ mine, theirs, locale }: { mine: Profile; theirs: Profile; locale: Locale }) {
  const t = useTranslations('flow.conflict')
  const [left, right] = useMemo(
    () =>
      [mine, theirs].map((one) =>
        stepSentences(one, locale)
          .filter((sentence) => sentence.n > 0)
          .map((sentence) => sentence.text),
      ),
    [mine, theirs, locale],
  ) as [string[], string[]]
  const same = left.join() === right.join()
  const column = (title: string, own: string[], others: string[], of: Profile) => (
    <section className="min-w-0 flex-1">
      <h3 className="mb-1 font-semibold">{title}</h3>
      <p className="text-sm text-muted">{of.title}</p>
      <ol className="flex flex-col gap-1">
        {own.map((text, index) => (
          <li key={index} className={`border-l-4 pl-2 ${others.includes(text) ? 'border-transparent text-muted' : 'border-accent bg-accent-100'}`}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  )
  return (
    <>
      {same && <p className="mb-3">{t('same')}</p>}
      <div className="flex flex-col gap-6 md:flex-row">
        {column(t('mine'), left, right, mine)}
        {column(t('theirs'), right, left, theirs)}
      </div>
    </>
  )
}

export function ConflictDialog({ status, onChoose }: { status: Extract<SaveStatus, { at: 'conflict' }>; onChoose: (which: 'mine' | 'theirs') => void }) {
  const t = useTranslations('flow.conflict')
  const { profile, locale, format } = useEditor()
  const { theirs, by, at } = status.problem
  return (
    <Dialog
      open
      wide
      mayDismiss={false}
      onClose={() => {}}
      title={t('title')}
      closeLabel=""
      actions={
        <>
          <Button look="primary" onPress={() => onChoose('mine')}>
            {t('keepMine')}
          </Button>
          <Button onPress={() => onChoose('theirs')}>{t('keepTheirs')}</Button>
        </>
      }
    >
      <p className="mb-4 max-w-[66ch]">{t('lead', { by, at: format.instant(new Date(at)) })}</p>
      <Compare mine={profile} theirs={theirs} locale={locale} />
    </Dialog>
  )
}
