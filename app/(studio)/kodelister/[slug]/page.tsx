import type { Metadata, Route } from 'next'
import { Link } from '#components/ui/link'
import { getTranslations } from 'next-intl/server'
import { compareCodeLists, mayDo, openCodeList } from '#studio'
import { Page } from '#components/shell/frame'
import { ListDifference } from '#components/terminology/list-difference'
import { ListWorkbench } from '#components/terminology/list-workbench'
import { Notice } from '#components/ui/notice'
import { codesBelow } from '../../../actions/codes-below'
import { findCodes } from '../../../actions/find-codes'
import { openCodeList as openNewest } from '../../../actions/open-code-list'
import { readCodeList } from '../../../actions/read-code-list'
import { saveCodeList } from '../../../actions/save-code-list'
import { requireActor, valueOf } from '../../../session'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ version?: string | string[]; fra?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).slug }
}

const number = (text: string | string[] | undefined) => (typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)

export default async function CodeListPage({ params, searchParams }: Props) {
  const t = await getTranslations('terminology.list')
  const actor = await requireActor()
  const { slug } = await params
  const { version, fra } = await searchParams
  const asked = number(version)
  const view = valueOf(await openCodeList(actor, { slug, ...(asked === undefined ? {} : { version: asked }) }))
  const from = number(fra)
  const difference = from === undefined ? null : { from, to: view.version, of: valueOf(await compareCodeLists(actor, { slug, from, to: view.version })) }
  const newest = view.versions[0]!.number
  const shown = view.versions.find((one) => one.number === view.version)!
  const { list, parents, proposals, mapped, usedBy, versions } = view
  return (
    <Page title={list.label} lead={t('lead', { version: view.version, by: shown.savedBy, at: shown.savedAt.slice(0, 10) })}>
      <div className="flex flex-col gap-6">
        {view.version !== newest && (
          <Notice
            tone="info"
            actions={
              <Link className="text-accent underline" href={`/kodelister/${slug}` as Route}>
                {t('toNewest')}
              </Link>
            }
          >
            {t('older', { version: view.version, newest })}
          </Notice>
        )}
        {difference && <ListDifference {...difference} />}
        <ListWorkbench
          key={view.version === newest ? slug : `${slug} ${view.version}`}
          canEdit={mayDo(actor, 'saveCodeList')}
          seen={{ list, version: view.version, newest, parents, proposals, mapped, usedBy, versions }}
          acts={{ save: saveCodeList, read: readCodeList, find: findCodes, below: codesBelow, newest: openNewest }}
        />
      </div>
    </Page>
  )
}
