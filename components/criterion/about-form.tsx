'use client'
// The texts of a profile, what they bind, who wrote, and texts that were set aside.
import { useTranslations } from 'next-intl'
import { contentHash } from '#criteria'
import { setTexts, type Texts } from '#criteria/edit/index'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Terms } from '../manual/terms'
import { Basis } from '../status/basis'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { AboutMore } from './about-more'
import { NamesForm } from './names-form'

const PLACED = ['step', 'rule', 'tier', 'group', 'list', 'result', 'display', 'work', 'case'] as const

export function AboutForm() {
  const t = useTranslations('flow.about')
  const f = useTranslations('flow.conflict')
  const e = useTranslations('examples')
  const { profile, edit, canEdit, view, format } = useEditor()
  const findings = useFindings()
  const set = (name: keyof Texts, to: Texts) =>
    edit((now) => setTexts(now, to), { da: `ændret ${t(name).toLowerCase()}`, en: `changed ${t(name).toLowerCase()}` }, `head ${name}`)
  const here = findings.filter((one) => PLACED.every((place) => one[place] === undefined) && one.code !== 'noTiers')
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-6 py-6">
      {canEdit && view.setAside.length > 0 && (
        <Notice
          actions={view.setAside.map((one) => (
            <Button
              key={one.id}
              size="small"
              onPress={() => edit(one.document, { da: 'hentet tekst, der var lagt til side', en: 'fetched a text that was set aside' })}
            >
              {f('bring', { at: format.instant(new Date(one.at)) })}
            </Button>
          ))}
        >
          {f('aside', { count: view.setAside.length })}
        </Notice>
      )}
      {here.length > 0 && <FindingList findings={here} />}
      <Field label={t('title')} value={profile.title} disabled={!canEdit} maxLength={300} onChange={(title) => set('title', { title })} />
      <Field label={t('purpose')} value={profile.purpose} disabled={!canEdit} maxLength={8000} lines={4} onChange={(purpose) => set('purpose', { purpose })} />
      <Field
        label={t('background')}
        value={profile.background}
        disabled={!canEdit}
        maxLength={8000}
        lines={4}
        onChange={(background) => set('background', { background })}
      />
      <Field
        label={t('references')}
        value={profile.references.join('\n')}
        disabled={!canEdit}
        lines={3}
        onChange={(text) => set('references', { references: text === '' ? [] : text.split('\n').slice(0, 50) })}
      />
      <p className="text-sm text-muted">{t('wording')}</p>
      <Field
        label={t('intendedUse')}
        value={profile.intendedUse}
        disabled={!canEdit}
        maxLength={8000}
        lines={3}
        onChange={(intendedUse) => set('intendedUse', { intendedUse })}
      />
      <Field label={t('owner')} value={profile.owner} disabled={!canEdit} maxLength={300} onChange={(owner) => set('owner', { owner })} />
      <p className="text-sm text-muted">{t('meaning')}</p>
      <AboutMore />
      <NamesForm />
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-[14rem_1fr]">
        <dt className="text-sm font-medium">{t('contributors')}</dt>
        <dd>{view.contributors.map((one) => one.name).join(', ')}</dd>
        {view.basis && (
          <>
            <dt className="text-sm font-medium">{e('basisTerm')}</dt>
            <dd>
              <Basis basis={view.basis} />
              <br />
              <code className="text-sm break-all">{view.basis.contentHash}</code>
            </dd>
          </>
        )}
        <dt className="text-sm font-medium">{t('terminology')}</dt>
        <dd>{profile.terminology.map((one) => `${one.source} ${one.release}`).join(', ') || '–'}</dd>
        <dt className="text-sm font-medium">
          <Terms of={['contentHash']}>{t('fingerprint')}</Terms>
        </dt>
        <dd className="text-sm break-all">
          <code>{contentHash(profile)}</code>
        </dd>
      </dl>
    </div>
  )
}
