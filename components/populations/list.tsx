'use client'
// The populations of the studio, the one that is used, and those that are being made.
import { Users } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { isoOf } from '#criteria'
import { BROWSER_MOST, SIZES } from '#population/sizes'
import type { Problem, Result } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field, NumberField, SelectField } from '../ui/field'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import { ImportFiles } from './import-files'
import { RemovePopulation } from './remove'

export interface PopulationRow {
  digest: string
  title: string
  size: number
  /** A Day. */
  ref: number
  madeAt?: string | undefined
  madeBy?: string | undefined
  chosen: boolean
}
export interface Job {
  id: string
  title: string
  size: number
  made: number
  by: string
  state: 'running' | 'done' | 'stopped' | 'failed'
  digest: string | null
}
export interface PopulationActs {
  make: (input: { title: string; size: number; seed: number }) => Promise<Result<Job>>
  stop: (input: { id: string }) => Promise<Result<Job>>
  choose: (input: { digest: string }) => Promise<Result<unknown>>
  remove: (input: { digest: string }) => Promise<Result<unknown>>
}

export function Populations({
  rows,
  running,
  jobs,
  acts,
}: {
  rows: readonly PopulationRow[]
  /** As of when the page was drawn. */
  running: readonly Job[]
  jobs: (input: { most: number }) => Promise<Result<Job[]>>
  /** Null for those who may only look. */
  acts: PopulationActs | null
}) {
  const t = useTranslations('populations')
  const format = useFormatter()
  const sentence = useProblemText()
  const router = useRouter()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const now = useJobs(running, jobs)
  const choose = (digest: string) =>
    start(async () => {
      const result = await acts!.choose({ digest })
      setProblem(result.ok ? null : result.problem)
      if (result.ok) router.refresh()
    })
  return (
    <div className="flex flex-col gap-8">
      {now.jobs.length > 0 && <Jobs jobs={now.jobs} {...(acts ? { stop: (id: string) => void acts.stop({ id }).then(now.ask) } : {})} />}
      <section aria-label={t('list')} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-muted">{t('chooseWhy')}</p>
          {acts && (
            <div className="flex flex-wrap gap-3">
              <ImportFiles />
              <Make make={acts.make} begun={now.ask} />
            </div>
          )}
        </div>
        {problem && (
          <Notice tone="error" live>
            {sentence(problem)}
          </Notice>
        )}
        <Table
          caption={t('list')}
          rows={rows}
          rowKey={({ digest }) => digest}
          empty={t('empty')}
          columns={[
            {
              id: 'title',
              label: t('title'),
              head: true,
              cell: ({ title, digest }) => (
                <Link className="text-accent underline" href={`/populationer/${digest}` as Route}>
                  {title}
                </Link>
              ),
            },
            { id: 'size', label: t('size'), number: true, cell: ({ size }) => format.number(size) },
            { id: 'ref', label: t('ref'), cell: ({ ref }) => isoOf(ref) },
            { id: 'madeAt', label: t('madeAt'), cell: ({ madeAt, madeBy }) => (madeAt ? `${madeAt.slice(0, 10)}, ${madeBy ?? ''}` : t('shipped')) },
            {
              id: 'use',
              label: t('use'),
              cell: ({ chosen, digest, title, size, madeAt }) =>
                chosen ? (
                  <Badge tone="success">{t('chosen')}</Badge>
                ) : (
                  <span className="flex flex-wrap items-center gap-3">
                    {size > BROWSER_MOST ? (
                      <span className="text-sm">{t('onServer')}</span>
                    ) : (
                      acts && (
                        <Button size="small" isPending={busy} aria-label={`${t('choose')}: ${title}`} onPress={() => choose(digest)}>
                          {t('choose')}
                        </Button>
                      )
                    )}
                    {acts && madeAt && <RemovePopulation digest={digest} title={title} remove={acts.remove} />}
                  </span>
                ),
            },
          ]}
        />
      </section>
    </div>
  )
}

const ASK_MS = 700
const MOST = 20
/** What is being made, asked for again and again while something is. */
function useJobs(seen: readonly Job[], asked: (input: { most: number }) => Promise<Result<Job[]>>) {
  const router = useRouter()
  const [jobs, setJobs] = useState(seen)
  const [turn, setTurn] = useState(0)
  const running = jobs.some((one) => one.state === 'running')
  useEffect(() => {
    if (!running && !turn) return
    let gone = false
    const again = () => void (gone || setTurn((was) => was + 1)) // the network was away: asked once more
    const later = setTimeout(
      () =>
        void asked({ most: MOST }).then((result) => {
          if (gone) return
          if (!result.ok) return again()
          if (result.value.filter((one) => one.state === 'done').length !== jobs.filter((one) => one.state === 'done').length) router.refresh()
          setJobs(result.value)
          setTurn((was) => (result.value.some((one) => one.state === 'running') ? was + 1 : 0))
        }, again),
      ASK_MS,
    )
    return () => {
      gone = true
      clearTimeout(later)
    }
  }, [running, turn, asked, router, jobs])
  return { jobs, ask: () => setTurn((was) => was + 1) }
}

function Jobs({ jobs, stop }: { jobs: readonly Job[]; stop?: (id: string) => void }) {
  const t = useTranslations('populations.jobs')
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <ul>
        {jobs.map((job) => (
          <li key={job.id} className="flex flex-wrap items-center gap-4 border-b border-hair py-2">
            <span className="min-w-48 font-medium">{job.title}</span>
            <progress className="w-48 accent-accent" max={job.size} value={job.made} aria-label={job.title} />
            <span className="tabular text-sm">{t('of', { made: job.made, size: job.size })}</span>
            <Badge tone={job.state === 'done' ? 'success' : job.state === 'failed' ? 'error' : 'plain'}>{t(job.state)}</Badge>
            {job.state === 'running' && stop && (
              <Button size="small" onPress={() => stop(job.id)}>
                {t('stop', { title: job.title })}
              </Button>
            )}
            {job.digest && (
              <Link className="text-sm text-accent underline" href={`/populationer/${job.digest}` as Route}>
                {t('see')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Make({ make, begun }: { make: PopulationActs['make']; begun: () => void }) {
  const t = useTranslations('populations.make')
  const locale = useLocale()
  const sentence = useProblemText()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [size, setSize] = useState<string>(String(SIZES[1]))
  const [seed, setSeed] = useState<number | null>(1)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const run = () =>
    start(async () => {
      const result = await make({ title, size: Number(size), seed: seed ?? 0 })
      if (!result.ok) return setProblem(result.problem)
      setProblem(null)
      setOpen(false)
      setTitle('')
      begun()
    })
  return (
    <>
      <Button icon={<Users size={18} />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={t('close')}
        actions={
          <>
            <Button look="primary" isDisabled={!title.trim() || seed === null} isPending={busy} onPress={run}>
              {t('start')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <Field label={t('name')} value={title} onChange={setTitle} maxLength={100} autoFocus />
          <SelectField label={t('size')} value={size} onChange={setSize} options={SIZES.map((one) => ({ id: String(one), label: t(`sizes.s${one}`) }))} />
          <NumberField label={t('seed')} help={t('seedHelp')} value={seed} onChange={setSeed} wrong={t('seedWrong')} locale={locale} narrow />
          <p className="text-sm text-muted">{t('denmark')}</p>
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
