// The technical specification: what a record system must have, the codes, the core as data, and the test patients with what came of them.
import { useLocale, useTranslations } from 'next-intl'
import { planOf, stepLabel, sayIn, systemOf, type Locale, type Profile } from '#criteria'
import type { Requires } from '#criteria/requires/requires'
import { TABLE_NAMES } from '#criteria/requires/systems'
import { isText } from '#engines/cases/shown'
import { Table } from '../ui/table'
import { Facts, Part } from './head'

export interface CaseSaid {
  id: string
  title: string
  ok: boolean
  da: string
  en: string
}
export interface TechnicalProps {
  profile: Profile
  requires: Requires
  logic: string
  /** The core as JSON text. */
  core: string
  cases: readonly CaseSaid[]
}

export function Technical({ profile, requires, logic, core, cases }: TechnicalProps) {
  const t = useTranslations('specification')
  const locale: Locale = useLocale() === 'en' ? 'en' : 'da'
  return (
    <>
      <Needs requires={requires} locale={locale} />
      <Codes profile={profile} locale={locale} />
      <Part title={t('terminology')}>
        {profile.terminology.length ? (
          <Facts
            rows={profile.terminology.map((one) => [
              `${one.source} ${one.release}`,
              <code key="d" className="text-sm break-all">
                {one.digest}
              </code>,
            ])}
          />
        ) : (
          <p className="text-muted">{t('noTerminology')}</p>
        )}
      </Part>
      {profile.uses.length > 0 && (
        <Part title={t('used')}>
          <Facts
            rows={profile.uses.map((one) => [
              `${one.title} ${one.version}`,
              <code key="d" className="text-sm break-all">
                {one.digest}
              </code>,
            ])}
          />
        </Part>
      )}
      <Cases profile={profile} cases={cases} locale={locale} />
      <Part title={t('core')} apart>
        <p className="max-w-[66ch] text-sm text-muted">{t('coreLead')}</p>
        <Facts
          rows={[
            [
              t('logic'),
              <code key="l" className="text-sm break-all">
                {logic}
              </code>,
            ],
          ]}
        />
        <pre tabIndex={0} className="overflow-x-auto rounded-sm border border-hair bg-paper p-3 text-sm whitespace-pre-wrap break-all">
          {core}
        </pre>
      </Part>
    </>
  )
}

function Needs({ requires, locale }: { requires: Requires; locale: Locale }) {
  const t = useTranslations('specification')
  const of = (table: string, all: readonly { table: string; name: string }[]) => all.filter((one) => one.table === table).map(({ name }) => name)
  return (
    <Part title={t('tables')}>
      <p>{t('level', { level: requires.level })}</p>
      <Table
        caption={t('tables')}
        rows={requires.tables}
        rowKey={(table) => table}
        columns={[
          { id: 'table', label: t('table'), head: true, cell: (table) => TABLE_NAMES[table][locale] },
          { id: 'columns', label: t('columns'), cell: (table) => [...of(table, requires.columns), ...of(table, requires.words)].join(', ') },
          {
            id: 'systems',
            label: t('systems'),
            cell: (table) =>
              of(table, requires.systems)
                .map((uri) => systemOf(uri)?.name[locale] ?? uri)
                .join(', '),
          },
        ]}
      />
      {requires.person.length > 0 && <p>{t('person', { fields: requires.person.join(', ') })}</p>}
      <p className="text-sm">{t('operators', { operators: requires.operators.join(', ') })}</p>
    </Part>
  )
}

function Codes({ profile, locale }: { profile: Profile; locale: Locale }) {
  const t = useTranslations('specification')
  const system = (uri: string) => systemOf(uri)?.name[locale] ?? uri
  return (
    <>
      <Part title={t('codes')} apart>
        {profile.codeLists.map((list) => (
          <div key={list.id} className="print:break-inside-auto">
            <h3 className="text-base font-semibold print:break-after-avoid">
              {list.label} <span className="font-normal text-muted">({list.id})</span>
            </h3>
            <Table
              caption={list.label}
              rows={list.codes}
              rowKey={(one) => `${one.system}|${one.code}`}
              columns={[
                { id: 'code', label: t('code'), head: true, cell: ({ code }) => <span className="tabular">{code}</span> },
                { id: 'system', label: t('system'), cell: (one) => system(one.system) },
                {
                  id: 'title',
                  label: t('codeTitle'),
                  cell: ({ title = '', include, decided }) =>
                    [title, ...(include ? [] : [`(${t('out')})`]), ...(decided ? [] : [`(${t('undecided')})`])].filter(Boolean).join(' '),
                },
              ]}
            />
          </div>
        ))}
      </Part>
      <Part title={t('results')}>
        <Table
          caption={t('results')}
          rows={profile.results}
          rowKey={({ id }) => id}
          columns={[
            { id: 'label', label: t('results'), head: true, cell: ({ label }) => label },
            { id: 'codes', label: t('code'), cell: ({ codes }) => codes.map(({ code }) => code).join(', ') },
            { id: 'unit', label: t('unit'), cell: ({ unit }) => unit },
          ]}
        />
      </Part>
    </>
  )
}

function Cases({ profile, cases, locale }: { profile: Profile; cases: readonly CaseSaid[]; locale: Locale }) {
  const t = useTranslations('specification')
  const say = sayIn(locale, profile)
  const plan = planOf(profile)
  const expected = (id: string): string => {
    const { step, tier, shown = [] } = profile.cases.find((one) => one.id === id)!.expect
    const to = profile.flow.find((one) => one.id === step)
    const outcome = [to ? stepLabel(to, say) : step, ...(tier === null ? [] : [profile.tiers.find((one) => one.id === tier)?.name ?? tier])].join(', ')
    const shows = shown.map(({ field, is }) => {
      const projection = plan.display.find((one) => one.id === field)?.projection ?? null
      return `${profile.display.find((one) => one.id === field)?.label ?? field}: ${isText(is, field, projection, profile, locale)}`
    })
    return [outcome, ...shows].join('; ')
  }
  return (
    <Part title={t('cases')} apart>
      <Table
        caption={t('cases')}
        rows={cases}
        rowKey={({ id }) => id}
        empty={t('noCases')}
        columns={[
          { id: 'title', label: t('caseTitle'), head: true, cell: ({ title }) => title },
          { id: 'expected', label: t('expected'), cell: ({ id }) => expected(id) },
          {
            id: 'got',
            label: t('got'),
            cell: (one) => (
              <>
                <span className="font-medium">{one.ok ? `✓ ${t('pass')}` : `✗ ${t('fail')}`}</span> <span className="text-sm">{one[locale]}</span>
              </>
            ),
          },
        ]}
      />
    </Part>
  )
}
