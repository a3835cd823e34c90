import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { listCodeLists, listTerminology, mayDo, searchCodesOf } from '#studio'
import { FORMAT_IDS, formatOf } from '#terminology/import/index'
import { Page } from '#components/shell/frame'
import { ImportFile } from '#components/terminology/import-file'
import { SharedLists } from '#components/terminology/lists'
import { FoundCodes, KnownReleases } from '#components/terminology/views'
import { inputLook, labelLook } from '#components/ui/field'
import { saveCodeList } from '../../actions/save-code-list'
import { requireActor, valueOf } from '../../session'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('terminology'))('pageTitle') }
}

export default async function Terminology({ searchParams }: Props) {
  const t = await getTranslations('terminology')
  const locale = (await getLocale()) === 'en' ? 'en' : 'da'
  const actor = await requireActor()
  const asked = (await searchParams).q
  const query = (typeof asked === 'string' ? asked : '').trim().slice(0, 400)
  const { releases, extract } = valueOf(await listTerminology(actor))
  const lists = valueOf(await listCodeLists(actor))
  const found = query ? valueOf(await searchCodesOf(actor, { query })) : null
  const formats = FORMAT_IDS.map((id) => ({ id, name: formatOf(id).label[locale] }))
  return (
    <Page
      title={t('pageTitle')}
      lead={t('lead')}
      words={{ title: ['codeList'], lead: ['terminologyRelease'] }}
      aside={mayDo(actor, 'importTerminology') && <ImportFile formats={formats} />}
    >
      <div className="flex flex-col gap-8">
        <form role="search" className="flex max-w-xl flex-col gap-1">
          <label htmlFor="q" className={labelLook}>
            {t('search')}
          </label>
          <input id="q" name="q" type="search" defaultValue={query} className={inputLook} autoComplete="off" />
          <p className="text-sm">{t('searchHelp')}</p>
        </form>
        {found && <FoundCodes query={query} hits={found.hits} near={found.near} extract={extract.source} />}
        <SharedLists lists={lists} save={mayDo(actor, 'saveCodeList') ? saveCodeList : null} />
        <KnownReleases releases={releases} extract={{ name: extract.name, codes: extract.codes, note: extract.note[locale] }} />
      </div>
    </Page>
  )
}
