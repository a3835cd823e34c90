'use client'
// One's own synthetic data: files are chosen and read, and what was left out is told line by line.
import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { LEFT_OUT, type LeftOut } from '#population/source'
import type { Problem } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'

interface Came {
  patients: number
  rows: number
  left: LeftOut[]
  leftInAll: number
}

export function ImportFiles() {
  const t = useTranslations('populations.import')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = useFormatter()
  const sentence = useProblemText()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [problem, setProblem] = useState<Problem | 'lost' | null>(null)
  const [came, setCame] = useState<Came | null>(null)
  const [busy, start] = useTransition()
  const send = () =>
    start(async () => {
      setProblem(null)
      setCame(null)
      const form = new FormData()
      form.set('title', title)
      for (const file of files) form.append('files', file, file.name)
      const answer = await fetch('/api/populations', { method: 'POST', headers: { 'x-population': 'ja' }, body: form }).then(
        (response) => response.json() as Promise<{ value: Came } | { problem: Problem }>,
        () => null,
      )
      if (!answer) return setProblem('lost')
      if ('problem' in answer) return setProblem(answer.problem)
      setCame(answer.value)
      router.refresh()
    })
  return (
    <>
      <Button icon={<FileUp size={18} />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={t('close')}
        wide
        actions={
          <>
            <Button look="primary" isDisabled={!files.length || !title.trim()} isPending={busy} onPress={send}>
              {t('start')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('close')}</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <Notice tone="warning">{t('guard')}</Notice>
          <p className="max-w-[66ch]">{t('lead')}</p>
          <Field label={t('name')} value={title} onChange={setTitle} maxLength={100} />
          <div className="flex flex-wrap items-center gap-3">
            <Button isDisabled={busy} onPress={() => input.current?.click()}>
              {t('choose')}
            </Button>
            <span className="text-sm">{t('chosen', { n: files.length })}</span>
            <input
              ref={input}
              type="file"
              multiple
              accept=".csv,.json,text/csv,application/json,application/fhir+json"
              className="sr-only"
              tabIndex={-1}
              aria-label={t('files')}
              onChange={(event) => {
                setFiles([...(event.target.files ?? [])])
                setProblem(null)
                setCame(null)
              }}
            />
          </div>
          {problem && (
            <Notice tone="error" live>
              {problem === 'lost' ? t('lost') : sentence(problem)}
            </Notice>
          )}
          {came && (
            <Notice tone={came.leftInAll ? 'warning' : 'success'} live>
              {t('done', { patients: came.patients, rows: came.rows, left: came.leftInAll })}
            </Notice>
          )}
          {came && came.left.length > 0 && (
            <Table
              caption={t('left')}
              showCaption
              rows={came.left}
              rowKey={({ file, at, code, what }) => `${file} ${at} ${code} ${what}`}
              columns={[
                { id: 'file', label: t('file'), head: true, cell: ({ file }) => file },
                { id: 'at', label: t('place'), cell: ({ at }) => at },
                { id: 'why', label: t('why'), cell: ({ code }) => LEFT_OUT[code][locale] },
                { id: 'what', label: t('what'), cell: ({ what }) => <span className="font-mono text-sm break-all">{what}</span> },
              ]}
            />
          )}
          {came && came.leftInAll > came.left.length && (
            <p className="text-sm text-muted">{t('more', { n: format.number(came.leftInAll - came.left.length) })}</p>
          )}
        </div>
      </Dialog>
    </>
  )
}
