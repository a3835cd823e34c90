'use client'
// The administrator sends in an official file: how far, stop, and what came of it.
import { FileUp } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Problem } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { Field, SelectField } from '../ui/field'
import { Notice } from '../ui/notice'
import { sendFile, type Sending } from './send-file'

const GUESS = 'guess'
/** Bytes as people read them. */
export const useSize = () => {
  const format = useFormatter()
  return (bytes: number) =>
    bytes < 1_000_000
      ? format.number(Math.ceil(bytes / 1000), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
}

type Came = { report: { release: number | null; codes: number } } | { problem: Problem } | { lost: true } | { stopped: true }

export function ImportFile({ formats }: { formats: readonly { id: string; name: string }[] }) {
  const t = useTranslations('terminology.import')
  const w = useTranslations('terminology')
  const sentence = useProblemText()
  const format = useFormatter()
  const size = useSize()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const sending = useRef<Sending | null>(null)
  const [open, setOpen] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState(GUESS)
  const [name, setName] = useState('')
  const [smaller, setSmaller] = useState(false)
  const [far, setFar] = useState<{ share: number; rows: number } | null>(null)
  const [came, setCame] = useState<Came | null>(null)
  const start = async () => {
    if (!file) return
    setCame(null)
    setFar({ share: 0, rows: 0 })
    sending.current = sendFile(file, { format: kind === GUESS ? '' : kind, name, smaller }, setFar)
    const answer = await sending.current.answer
    sending.current = null
    setFar(null)
    setCame(answer)
    if ('report' in answer) router.refresh()
  }
  const askSmaller = came && 'problem' in came && came.problem.code === 'malformed' && came.problem.fields[0]?.path === 'smaller'
  return (
    <>
      <Button icon={<FileUp size={18} />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={w('close')}
        mayDismiss={!far}
        actions={
          far ? (
            <Button onPress={() => sending.current?.stop()}>{t('stop')}</Button>
          ) : (
            <>
              <Button look="primary" isDisabled={!file} onPress={() => void start()}>
                {t('start')}
              </Button>
              <Button onPress={() => setOpen(false)}>{w('close')}</Button>
            </>
          )
        }
      >
        <div className="flex flex-col gap-4">
          <p>{t('lead')}</p>
          <div className="flex flex-wrap items-center gap-3">
            <Button isDisabled={!!far} onPress={() => input.current?.click()}>
              {t('choose')}
            </Button>
            <span className="min-w-0 text-sm break-all">{file ? t('chosen', { name: file.name, size: size(file.size) }) : t('none')}</span>
            <input
              ref={input}
              type="file"
              className="sr-only"
              tabIndex={-1}
              aria-label={t('file')}
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null)
                setCame(null)
                setSmaller(false)
              }}
            />
          </div>
          <SelectField
            label={t('format')}
            disabled={!!far}
            value={kind}
            onChange={setKind}
            options={[{ id: GUESS, label: t('guess') }, ...formats.map((one) => ({ id: one.id, label: one.name }))]}
          />
          <Field label={t('name')} help={t('nameHelp')} disabled={!!far} value={name} onChange={setName} maxLength={60} />
          {(askSmaller || smaller) && <Checkbox label={t('smaller')} value={smaller} onChange={setSmaller} />}
          {far && (
            <div role="status" className="flex flex-col gap-1">
              <progress className="w-full accent-accent" max={1} value={far.share} aria-label={t('title')} />
              <span className="tabular text-sm">{t('rows', { n: far.rows, share: format.number(far.share, { style: 'percent' }) })}</span>
            </div>
          )}
          {came && 'report' in came && (
            <Notice tone="success" live>
              {came.report.release === null ? t('same') : t('done', { codes: came.report.codes })}{' '}
              {came.report.release !== null && (
                <Link className="text-accent underline" href={`/kodelister/udgave/${came.report.release}` as Route}>
                  {t('see')}
                </Link>
              )}
            </Notice>
          )}
          {came && 'problem' in came && (
            <Notice tone="error" live>
              {sentence(came.problem)}
            </Notice>
          )}
          {came && ('lost' in came || 'stopped' in came) && (
            <Notice tone="warning" live>
              {t('lost' in came ? 'lost' : 'stopped')}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
