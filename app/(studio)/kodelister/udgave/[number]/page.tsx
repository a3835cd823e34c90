import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { effectsOfRelease, mayDo, openTerminologyRelease, type ImportReport } from '#studio'
import { NOTES, REASONS } from '#terminology/import/index'
import { Page } from '#components/shell/frame'
import { ChangesView, ReportView } from '#components/terminology/release-view'
import { prepareChange } from '../../../../actions/prepare-change'
import { saveCodeList } from '../../../../actions/save-code-list'
import { requireActor, valueOf } from '../../../../session'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('terminology'))('pageTitle')} ${(await params).number}` }
}

export default async function TerminologyRelease({ params }: Props) {
  const locale = (await getLocale()) === 'en' ? 'en' : 'da'
  const actor = await requireActor()
  const asked = (await params).number
  if (!/^[1-9]\d{0,8}$/.test(asked)) notFound()
  const number = Number(asked)
  const found = valueOf(await openTerminologyRelease(actor, { number }))
  const { lists, profiles, source, before, counts } = valueOf(await effectsOfRelease(actor, { number }))
  const report = found.report as ImportReport
  const words = (line: number, text: string, what: string) => `${line}: ${text} ${what}`.trim()
  return (
    <Page title={`${found.source} ${found.name}`} lead={found.title ?? undefined}>
      <div className="flex flex-col gap-8">
        <ChangesView
          number={number}
          changes={{ source, before, counts, lists, profiles: profiles.map(({ prepared: _prepared, ...one }) => one) }}
          saveList={mayDo(actor, 'saveCodeList') ? saveCodeList : null}
          prepare={mayDo(actor, 'prepareChange') ? prepareChange : null}
        />
        <ReportView
          report={{
            ...found,
            reasons: Object.entries(report.byReason).map(([reason, count]) => ({ reason: REASONS[reason as keyof typeof REASONS][locale], count: count ?? 0 })),
            refusals: report.refusals.slice(0, 100).map((one) => ({ line: one.line, reason: REASONS[one.reason][locale], what: one.what })),
            notes: report.notes.map((one) => words(one.line, NOTES[one.note][locale], one.what)),
          }}
        />
      </div>
    </Page>
  )
}
