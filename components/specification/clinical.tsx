// The clinical specification: what a clinician must be able to judge without the studio at hand.
import { useLocale, useTranslations } from 'next-intl'
import { ROLE_NAMES, sayIn, sentencesOf, whoDoes, type Locale, type Profile, type Sentence, type Tier, type WorkHours } from '#criteria'
import { HoursTable } from '../criterion/work-hours'
import { TierMark } from '../population/tier-mark'
import { Table } from '../ui/table'
import { Facts, Part } from './head'
import { Picture } from './picture'

const TEXTS = ['owner', 'purpose', 'background', 'intendedUse'] as const

export function Clinical({ profile, hours, population }: { profile: Profile; hours: WorkHours | null; population: string }) {
  const t = useTranslations('specification')
  const locale: Locale = useLocale() === 'en' ? 'en' : 'da'
  const sentences = sentencesOf(profile, locale)
  const of = (...parts: Sentence['of'][]) => sentences.filter((one) => parts.includes(one.of))
  return (
    <>
      <Behind profile={profile} />
      <Part title={t('picture')} apart>
        <Picture profile={profile} locale={locale} />
      </Part>
      <Part title={t('sentences')} apart>
        <Sentences of={of('step')} />
      </Part>
      {of('parameter', 'group').length > 0 && (
        <Part title={t('settings')}>
          <Sentences of={of('parameter', 'group')} />
        </Part>
      )}
      <Part title={t('tiers')} apart>
        {profile.tiers.map((tier) => (
          <TierTable key={tier.id} tier={tier} profile={profile} locale={locale} />
        ))}
      </Part>
      <Part title={t('display')}>
        <Sentences of={of('field', 'order')} />
      </Part>
      <Part title={t('work')}>
        <Work profile={profile} locale={locale} />
        {profile.work && <HoursTable hours={hours} name={population} old={false} locale={locale} />}
      </Part>
      <Part title={t('patient')} apart>
        <p className="max-w-[66ch] text-sm text-muted">{t('patientLead')}</p>
        <ul className="flex flex-col gap-2">
          {profile.tiers.flatMap((tier) => [
            ...tier.rules.map((rule) => <PatientReads key={rule.id} title={profile.title} reason={rule.reason} action={rule.action} />),
            ...(tier.otherwise ? [<PatientReads key={tier.id} title={profile.title} reason="" action={tier.otherwise.action} />] : []),
          ])}
        </ul>
      </Part>
    </>
  )
}

const ended = (text: string): string => text.trim().replace(/[.!?]$/, '')
function PatientReads({ title, reason, action }: { title: string; reason: string; action: string }) {
  const t = useTranslations('specification')
  const text = t('patientReads', { title, reason: ended(reason), action: action.trim() })
  return <li className="max-w-[66ch] border-l-4 border-hair pl-3 print:break-inside-avoid">{text.replace(/\. \. /, '. ').replace(/\.{2,}/g, '.')}</li>
}

function Sentences({ of }: { of: readonly Sentence[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {of.map((one) => (
        <li key={`${one.of} ${one.step}`} className="max-w-[72ch] print:break-inside-avoid">
          {one.text}
        </li>
      ))}
    </ul>
  )
}

function Behind({ profile }: { profile: Profile }) {
  const t = useTranslations('specification')
  const w = useTranslations('work.about')
  const locale = useLocale()
  const { about } = profile
  const english = locale === 'en' ? about?.english : undefined
  const text = (name: (typeof TEXTS)[number]) => (name === 'owner' ? profile.owner : english?.[name] || profile[name])
  const prose = (says: string) => <span className="whitespace-pre-wrap">{says}</span>
  return (
    <Facts
      rows={[
        ...TEXTS.filter((name) => text(name)).map((name) => [t(name), prose(text(name))] as const),
        ...(about?.device ? [[t('device'), prose(about.device)] as const] : []),
        ...(about?.origin ? [[t('origin'), w(`origins.${about.origin}`)] as const] : []),
        ...(about?.uses.length ? [[t('uses'), about.uses.map((one) => w(`use.${one}`)).join(', ')] as const] : []),
        ...(about?.decision ? [[t('decision'), [about.decision, about.decided ?? ''].filter(Boolean).join(', ')] as const] : []),
        ...(profile.references.length ? [[t('references'), prose(profile.references.join('\n'))] as const] : []),
      ]}
    />
  )
}

function TierTable({ tier, profile, locale }: { tier: Tier; profile: Profile; locale: Locale }) {
  const say = sayIn(locale, profile)
  const t = useTranslations('specification')
  const rows = [
    ...tier.rules.map(({ id, reason, action, role, within }) => ({ id, reason, action, role, within })),
    ...(tier.otherwise ? [{ id: 'rest', reason: t('rest'), ...tier.otherwise }] : []),
  ]
  return (
    <div className="flex flex-col gap-1">
      <h3 className="flex items-center gap-2 text-base font-semibold print:break-after-avoid">
        <TierMark colour={tier.colour} symbol={tier.symbol} />
        {tier.name}
      </h3>
      <Table
        caption={tier.name}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: 'reason', label: t('reason'), head: true, cell: ({ reason }) => reason },
          { id: 'action', label: t('action'), cell: ({ action }) => action },
          {
            id: 'who',
            label: t('who'),
            cell: (row) => whoDoes(row, say),
          },
        ]}
      />
    </div>
  )
}

function Work({ profile, locale }: { profile: Profile; locale: Locale }) {
  const t = useTranslations('specification')
  const w = useTranslations('work')
  if (!profile.work) return <p className="text-muted">{t('noWork')}</p>
  const nameOf = (id: string) => profile.tiers.find((tier) => tier.id === id)?.name ?? id
  return (
    <ol className="flex list-decimal flex-col gap-3 pl-6">
      {profile.work.map((act) => (
        <li key={act.id} className="print:break-inside-avoid">
          <p className="font-medium">{act.title}</p>
          <p className="text-sm">
            {[
              w(`kinds.${act.kind}`),
              ROLE_NAMES[locale][act.role],
              t('minutes', { n: act.minutes }),
              ...(act.times > 1 ? [t('times', { n: act.times })] : []),
              act.tiers.length ? act.tiers.map(nameOf).join(', ') : w('everyone'),
              ...(act.partner ? [act.partner] : []),
            ].join(' · ')}
          </p>
          {act.checklist.length > 0 && (
            <ul className="list-['☐_'] pl-6 text-sm">
              {act.checklist.map((one, index) => (
                <li key={index}>{one}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
