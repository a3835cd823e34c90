'use client'
// A shared code list: found and decided code by code, ICPC and SKS side by side, saved as a new version.
import { FileUp, Save, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import { canonicalUri, SYSTEMS, systemOf, type ListedCode } from '#criteria'
import { keyOf } from '#terminology/list/index'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { CodeRows } from './code-rows'
import { FindCodes } from './find-codes'
import { ListAside } from './list-aside'
import { useList, type ListActs, type ListAsSeen, type Working } from './use-list'

export function ListWorkbench({ seen, acts, canEdit }: { seen: ListAsSeen; acts: ListActs; canEdit: boolean }) {
  const t = useTranslations('terminology.list')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const work = useList(seen, acts)
  const mayWrite = canEdit && seen.version === seen.newest
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-6">
        {!canEdit && <p className="text-sm text-muted">{t('readOnly')}</p>}
        {mayWrite && (
          <>
            <div className="max-w-xl">
              <Field label={t('label')} value={work.list.label} onChange={work.rename} maxLength={300} />
            </div>
            <FindCodes
              find={acts.find}
              locale={locale}
              onPick={({ system, code, title }) =>
                work.list.codes.some((one) => keyOf(one) === keyOf({ system, code })) || work.decide({ system, code, title }, 'undecided')
              }
            />
          </>
        )}
        {work.blocked.length > 0 && (
          <Notice tone="warning" title={t('blocked', { n: work.blocked.length })}>
            <p>{t('blockedWhat')}</p>
            <ul className="list-disc pl-5">
              {work.blocked.map((one) => (
                <li key={keyOf(one)}>{one.why[locale]}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Groups work={work} canEdit={mayWrite} locale={locale} />
        {mayWrite && <SaveBar work={work} slug={seen.list.id} />}
      </div>
      <ListAside seen={seen} work={work} canEdit={mayWrite} />
    </div>
  )
}

const PAIR: readonly string[] = [SYSTEMS.icpc.uri, SYSTEMS.sks.uri]
/** The two classifications of diagnoses beside each other, every other system below. */
function Groups({ work, canEdit, locale }: { work: Working; canEdit: boolean; locale: 'da' | 'en' }) {
  const t = useTranslations('terminology.list')
  const groups = new Map<string, ListedCode[]>()
  for (const one of work.list.codes) {
    const system = canonicalUri(one.system)
    groups.set(system, [...(groups.get(system) ?? []), one])
  }
  if (!groups.size) return <p className="text-muted">{t('empty')}</p>
  const name = (system: string) => systemOf(system)?.name[locale] ?? system
  const section = (system: string) => (
    <section key={system} aria-label={name(system)} className="min-w-0">
      <h2 className="mb-1 text-base font-semibold">
        {name(system)} <span className="tabular text-sm font-normal text-muted">{groups.get(system)!.length}</span>
      </h2>
      <CodeRows system={name(system)} codes={groups.get(system)!} work={work} canEdit={canEdit} />
    </section>
  )
  const pair = PAIR.filter((system) => groups.has(system))
  const others = [...groups.keys()].filter((system) => !PAIR.includes(system)).sort()
  return (
    <div className="flex flex-col gap-6">
      {pair.length > 0 && <div className={`grid gap-6 ${pair.length > 1 ? '2xl:grid-cols-2' : ''}`}>{pair.map(section)}</div>}
      {others.map(section)}
    </div>
  )
}

/** What is to be saved, with a reason, and what came of it. */
function SaveBar({ work, slug }: { work: Working; slug: string }) {
  const t = useTranslations('terminology.list')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const sentence = useProblemText()
  const file = useRef<HTMLInputElement>(null)
  const { problem, saved, read } = work.said
  return (
    <section aria-label={t('save')} className="contents">
      {problem && (
        <Notice
          tone="error"
          live
          actions={
            problem.code === 'changedSinceSeen' ? (
              <>
                <Button size="small" onPress={work.saveOnTop} isPending={work.busy}>
                  {t('onTop')}
                </Button>
                <a
                  className="inline-flex min-h-8 items-center px-2 text-sm text-accent underline"
                  href={`/kodelister/${slug}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t('seeNewest')}
                </a>
              </>
            ) : undefined
          }
        >
          {problem.code === 'changedSinceSeen' ? t('changedSince') : sentence(problem)}
        </Notice>
      )}
      {saved !== null && !work.dirty && (
        <Notice tone="success" live>
          {t('saved', { version: saved })}
        </Notice>
      )}
      {read && (
        <Notice tone="info" live>
          {t('imported', { n: read.codes })}
          {read.left.length > 0 && (
            <>
              <p>{t('left', { n: read.left.length })}</p>
              <ul className="list-disc pl-5">
                {read.left.slice(0, 20).map((one) => (
                  <li key={`${one.at} ${one[locale]}`}>
                    {one.at}: {one[locale]}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      <div className="sticky bottom-0 flex flex-wrap items-end gap-3 border-t border-line bg-white py-3">
        <div className="min-w-64 flex-1">
          <Field label={t('note')} value={work.note} onChange={work.setNote} maxLength={500} />
        </div>
        <Button look="primary" icon={<Save size={18} />} isDisabled={!work.dirty || !work.list.label.trim()} isPending={work.busy} onPress={work.save}>
          {t('save')}
        </Button>
        {work.dirty && (
          <Button icon={<Undo2 size={18} />} onPress={work.discard}>
            {t('discard')}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button look="quiet" icon={<FileUp size={18} />} onPress={() => file.current?.click()}>
          {t('importFile')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.json,text/csv,application/json,application/fhir+json"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('importFile')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen) void chosen.text().then(work.read)
          }}
        />
        <p className="text-sm text-muted">{t('importHelp')}</p>
      </div>
    </section>
  )
}
