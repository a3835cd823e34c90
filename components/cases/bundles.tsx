'use client'
// FHIR bundles from files as test patients, with a report of what did not come along; a real number refuses its file whole.
import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { contentOfCase, keepCase, MOST_CASES, usualDate } from '#criteria/edit/index'
import { MOST_OF_A_BUNDLE, type BundleFile, type BundleNote, type BundleRead } from '#engines/cases/bundle'
import { LEFT_OUT } from '#population/source'
import { useEditor } from '../flow/context'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import type { Runs } from './use-runs'

interface Came {
  added: number
  /** Files of patients that are here already, and those for whom there was no room. */
  again: string[]
  full: boolean
  read: BundleRead[]
}
/** Lines of the report that are shown. */
const SHOWN = 100

export function BundleButton({ runs, onRead }: { runs: Runs; onRead: (id: string) => void }) {
  const t = useTranslations('cases.bundles')
  const { profile, edit } = useEditor()
  const input = useRef<HTMLInputElement>(null)
  const now = useRef(profile)
  now.current = profile
  const [state, setState] = useState<Came | 'reading' | 'failed' | null>(null)

  const take = async (files: readonly File[]) => {
    setState('reading')
    // One that is too large is not read at all: its length alone refuses it.
    const texts = await Promise.all(
      files.map(async (file): Promise<BundleFile> => ({
        name: file.name,
        text: file.size > 4 * MOST_OF_A_BUNDLE ? ' '.repeat(MOST_OF_A_BUNDLE + 1) : await file.text(),
      })),
    ).catch(() => null)
    const read = texts && (await runs.read(texts, usualDate(now.current)))
    if (!read) return setState('failed')
    const came: Came = { added: 0, again: [], full: false, read }
    let next = now.current
    for (const { case: one, file } of read) {
      if (!one) continue
      const there = next.cases.some((other) => contentOfCase(other) === contentOfCase(one))
      const made = keepCase(next, one)
      if (there) came.again.push(file)
      else if (!made.id) came.full = true
      else came.added++
      next = made.profile
      if (made.id) onRead(made.id)
    }
    if (came.added) edit(next, { da: 'hentet testpatienter fra FHIR-bundter', en: 'fetched test patients from FHIR bundles' })
    setState(came)
  }
  return (
    <>
      <Button size="small" icon={<FileUp size={16} />} onPress={() => input.current?.click()}>
        {t('open')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".json,application/json,application/fhir+json"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('files')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = '' // the same file can be chosen again
          if (files.length) void take(files)
        }}
      />
      {state !== null && (
        <Dialog
          open
          wide
          title={t('title')}
          closeLabel={t('close')}
          onClose={() => setState(null)}
          actions={<Button onPress={() => setState(null)}>{t('close')}</Button>}
        >
          {state === 'reading' ? (
            <p role="status">{t('reading')}</p>
          ) : state === 'failed' ? (
            <Notice tone="error" live>
              {t('failed')}
            </Notice>
          ) : (
            <Report came={state} />
          )}
        </Dialog>
      )}
    </>
  )
}

function Report({ came: { added, again, full, read } }: { came: Came }) {
  const t = useTranslations('cases.bundles')
  const cases = useTranslations('cases')
  const { locale } = useEditor()
  const notes = read.flatMap(({ file, notes: of }) => of.map((note) => ({ file, ...note })))
  const why = ({ code }: BundleNote): string =>
    code === 'notListed' || code === 'otherClinic' || code === 'noRoom' || code === 'tooLong' ? t(`notes.${code}`) : LEFT_OUT[code][locale]
  return (
    <div className="flex flex-col gap-4">
      {read.map(({ file, refused }) =>
        refused ? (
          <Notice key={file} tone="error" live>
            {refused.code === 'looksReal'
              ? refused.line
                ? t('refused.looksReal', { file, line: refused.line })
                : t('refused.looksRealName', { file })
              : t(`refused.${refused.code}`, { file })}
          </Notice>
        ) : null,
      )}
      <Notice tone={added ? 'success' : 'info'} live>
        {t('done', { n: added })}
      </Notice>
      {again.map((file) => (
        <p key={file}>{t('again', { file })}</p>
      ))}
      {full && <Notice tone="warning">{cases('full', { n: MOST_CASES })}</Notice>}
      {notes.length > 0 && (
        <Table
          caption={t('left')}
          showCaption
          rows={notes.slice(0, SHOWN).map((note, index) => ({ ...note, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { id: 'place', label: t('place'), head: true, cell: ({ file, at }) => `${read.length > 1 ? `${file}: ` : ''}${at || t('patient')}` },
            { id: 'why', label: t('why'), cell: why },
            { id: 'what', label: t('what'), cell: ({ what }) => <span className="font-mono text-sm break-all">{what}</span> },
          ]}
        />
      )}
      {notes.length > SHOWN && <p className="text-sm text-muted">{t('more', { n: notes.length - SHOWN })}</p>}
    </div>
  )
}
