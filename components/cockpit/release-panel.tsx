// What stands behind the list: the release, who approved it, the data it was drawn from, what was left out, and how patients fell.
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import type { PopulationList } from './model'
import type { View } from './view'

const STATES: readonly string[] = ['pilot', 'published', 'superseded', 'retired']
const NOTES = new Set([
  'status',
  'unknownResource',
  'unknownSystem',
  'noCode',
  'noDay',
  'otherPatient',
  'replaced',
  'unknownUnit',
  'unreadableValue',
  'partDate',
  'alias',
  'endBeforeStart',
  'unknownSex',
])

export function ReleasePanel({ list, view }: { list: PopulationList; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  const { release, patients } = list
  const notes = patients.notes.filter((note) => NOTES.has(note.code))
  return (
    <details className="panel">
      <summary>
        <span className="panel-title">{t('release.title')}</span>
        <span className="panel-line">
          {t('release.version', { version: release.version })} ·{' '}
          <span className="signed">
            <Check /> {t('release.verified')}
          </span>
        </span>
      </summary>
      <dl className="facts">
        <Fact name={t('release.name')}>
          {release.package} {release.version}
        </Fact>
        <Fact name={t('release.status')}>{STATES.includes(release.status) ? t(`release.states.${release.status as 'pilot'}`) : release.status}</Fact>
        <Fact name={t('release.fetched')}>{format.instant(new Date(release.since))}</Fact>
        <Fact name={t('release.approvals')}>
          <ul className="plain">
            {release.approvals.map((one) => (
              <li key={one.kind + one.by}>{t('release.approvedBy', { kind: t(`release.${one.kind}`), by: one.by, at: format.instant(new Date(one.at)) })}</li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('release.fingerprint')}>
          <code>{release.sha256}</code>
        </Fact>
        <Fact name={t('release.content')}>
          <code>{release.contentHash}</code>
        </Fact>
        <Fact name={t('release.engine')}>{t('release.engineText')}</Fact>
        <Fact name={t('release.patients')}>
          {t('release.patientsText', { name: list.clinicName, count: patients.size, clinic: list.clinic })}
          <br />
          <code>{patients.folder}</code>
        </Fact>
        <Fact name={t('release.notes')}>
          {notes.length ? (
            <ul className="plain">
              {notes.map((note) => (
                <li key={note.code + note.what}>
                  {t(`notes.${note.code as 'status'}`, { what: note.what })}: {format.number(note.count)}
                </li>
              ))}
            </ul>
          ) : (
            t('release.notesNone')
          )}
        </Fact>
      </dl>
      <Flow list={list} view={view} />
    </details>
  )
}

function Flow({ list, view }: { list: PopulationList; view: View }) {
  const t = useTranslations('receiver.release')
  const format = formatIn(view.locale)
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('flow')}>
      <table className="flow">
        <caption>{t('flow')}</caption>
        <thead>
          <tr>
            {(['flowStep', 'flowIn', 'flowYes', 'flowNo', 'flowMissing'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.steps.map((step) => (
            <tr key={step.id}>
              <th scope="row">{step.type === 'in' ? t('flowIncluded') : step.title || step.id}</th>
              <td>{format.number(step.in)}</td>
              {step.type === 'question' ? (
                <>
                  <td>{format.number(step.yes)}</td>
                  <td>{format.number(step.no)}</td>
                  <td>{format.number(step.missing)}</td>
                </>
              ) : (
                <td colSpan={3}>{t('flowEnd')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

export const Check = () => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false" className="check">
    <path d="M2.5 8.5 6.2 12 13.5 4.5" />
  </svg>
)
