'use client'
// Other profiles that this one uses (G4): a release chosen by profile and version, pinned to its content, with values for its settings.
import { Plus, RotateCw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { contentHash, type UsedProfile, type Words } from '#criteria'
import { addUse, removeUse, setUse, usersOf } from '#criteria/edit/index'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import type { Released } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Button, IconButton } from '../ui/button'
import { SelectField } from '../ui/field'
import { Menu } from '../ui/menu'
import { Notice } from '../ui/notice'
import { UsedValues } from './used-values'

/** The newest release of each profile, one of which is offered first. */
export const newestOf = (releases: readonly Released[]): Released[] =>
  releases.filter((one, index) => releases.findIndex(({ slug }) => slug === one.slug) === index)

export function UsesForm() {
  const t = useTranslations('flow.uses')
  const { profile, releases, edit, canEdit } = useEditor()
  const offered = newestOf(releases).filter((one) => !profile.uses.some((use) => use.profile === one.slug))
  return (
    <section aria-labelledby="brugte" className="mt-4 flex flex-col gap-4">
      <h2 id="brugte" className="text-lg">
        {t('title')}
      </h2>
      <p className="max-w-[66ch]">{t('lead')}</p>
      {!profile.uses.length && <p className="text-muted">{t('empty')}</p>}
      {profile.uses.map((use) => (
        <UsedPart key={use.id} use={use} />
      ))}
      {canEdit &&
        (offered.length > 0 ? (
          <div>
            <Menu
              label={t('add')}
              trigger={<Button icon={<Plus size={16} />}>{t('add')}</Button>}
              onAct={(slug) => {
                const release = offered.find((one) => one.slug === slug)
                if (release)
                  edit((now) => addUse(now, release).profile, {
                    da: `tilføjet brug af »${release.title} ${release.version}«`,
                    en: `added use of “${release.title} ${release.version}”`,
                  })
              }}
              parts={[{ id: 'releases', acts: offered.map((one) => ({ id: one.slug, label: `${one.title} ${one.version}` })) }]}
            />
          </div>
        ) : (
          <p className="text-sm text-muted">{t('noneToAdd')}</p>
        ))}
    </section>
  )
}

function UsedPart({ use }: { use: UsedProfile }) {
  const t = useTranslations('flow.uses')
  const w = useTranslations('workflow.states')
  const { profile, used, releases, edit, canEdit } = useEditor()
  const here = useFindings().filter((one) => one.use === use.id)
  const document = used.documents.find((one) => contentHash(one) === use.digest)
  const n = usersOf(profile, use.id).length
  const words = (da: string, en: string): Words => ({ da: `${da} »${use.title}«`, en: `${en} “${use.title}”` })
  const versions = releases.filter((one) => one.slug === use.profile)
  const options = [
    ...versions.map((one) => ({ id: one.contentHash, label: one.version, detail: w(one.state) })),
    ...(versions.some((one) => one.contentHash === use.digest) ? [] : [{ id: use.digest, label: use.version }]),
  ]
  return (
    <section aria-label={use.title} className="flex flex-col gap-4 rounded-sm border border-line p-4">
      <div className="flex flex-wrap items-end gap-3">
        <p className="min-w-40 flex-1">
          <span className="block font-semibold">{use.title}</span>
          <span className="text-sm text-muted">{t('used', { n })}</span>
        </p>
        <div className="w-48">
          <SelectField
            label={t('version')}
            value={use.digest}
            disabled={!canEdit}
            options={options}
            onChange={(digest) => {
              const release = versions.find((one) => one.contentHash === digest)
              if (release) edit((now) => setUse(now, use.id, release), words('ændret version af', 'changed the version of'))
            }}
          />
        </div>
        {canEdit && (
          <IconButton
            label={n ? t('inUse', { title: use.title }) : t('remove', { title: use.title })}
            icon={<Trash2 size={16} />}
            isDisabled={n > 0}
            onPress={() => edit((now) => removeUse(now, use.id), words('fjernet brug af', 'removed use of'))}
          />
        )}
      </div>
      <p className="text-sm break-all text-muted">
        {t('pinned')} <code>{use.digest}</code>
      </p>
      {here.length > 0 && <FindingList findings={here} />}
      {document ? (
        <UsedValues use={use} document={document} />
      ) : used.unreachable.has(use.digest) ? (
        <Notice
          tone="warning"
          actions={
            <Button size="small" icon={<RotateCw size={16} />} onPress={used.retry}>
              {t('retry')}
            </Button>
          }
        >
          {t('unreachable', { title: use.title, version: use.version })}
        </Notice>
      ) : (
        <p role="status" className="text-sm text-muted">
          {t('loading')}
        </p>
      )}
    </section>
  )
}
