// The population list: by tier, each patient with all reasons that hold, what to do, who does it and when.
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import { CellText } from './cell-text'
import { capital, roleName } from './filters'
import type { ListRow, PopulationList, Task } from './model'
import { TierMark } from './tier-mark'
import { hrefOf, PAGE_SIZE, shownColumns, type Selection, type View } from './view'

export function List({ list, view, selection }: { list: PopulationList; view: View; selection: Selection }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  const { shown, rows, from, page, pages } = selection
  if (!rows.length)
    return (
      <p className="nothing">
        {list.included ? t('list.emptyFilter') : t('list.empty')}{' '}
        {list.included ? <a href={hrefOf(view, { tier: '', role: '' })}>{t('list.showAll')}</a> : null}
      </p>
    )
  const to = from + shown.length - 1
  const columns = shownColumns(list, view)
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('list.title')}>
        <table className="list">
          <caption>{t('list.caption', { shown: format.number(shown.length), total: format.number(rows.length) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.patient')}</th>
              <th scope="col" className="why">
                {t('list.why')}
              </th>
              {columns.map((index) => (
                <th key={index} scope="col">
                  {list.columns[index]!.label}
                </th>
              ))}
            </tr>
          </thead>
          {list.tiers.map((tier, index) => {
            const here = shown.filter((row) => row.tier === index)
            return here.length ? (
              <tbody key={tier.id}>
                <tr className={`tier ${tier.colour}`}>
                  <th scope="rowgroup" colSpan={2 + columns.length}>
                    <TierMark tier={tier} /> <span className="tier-count">{format.number(rows.filter((row) => row.tier === index).length)}</span>
                  </th>
                </tr>
                {here.map((row) => (
                  <PatientRow key={row.key} row={row} list={list} view={view} columns={columns} />
                ))}
              </tbody>
            ) : null
          })}
        </table>
      </div>
      <nav className="pages" aria-label={t('list.pages')}>
        <span>{t('list.showing', { from: format.number(from), to: format.number(to), total: format.number(rows.length) })}</span>
        {view.page !== 'all' && page > 1 ? (
          <a rel="prev" href={hrefOf(view, { page: page - 1 })}>
            {t('list.previous')}
          </a>
        ) : null}
        {view.page !== 'all' && page < pages ? (
          <a rel="next" href={hrefOf(view, { page: page + 1 })}>
            {t('list.next')}
          </a>
        ) : null}
        {view.page !== 'all' && rows.length > PAGE_SIZE ? <a href={hrefOf(view, { page: 'all' })}>{t('page.print')}</a> : null}
      </nav>
    </>
  )
}

function PatientRow({ row, list, view, columns }: { row: ListRow; list: PopulationList; view: View; columns: number[] }) {
  const t = useTranslations('receiver')
  const [first, ...others] = row.tasks
  const more = columns.length < list.columns.length
  return (
    <>
      <tr className={more ? 'patient' : undefined}>
        <th scope="row">
          <span className="key">{row.key}</span>
          <span className="person">
            {row.age === null ? t('list.ageUnknown') : t('list.age', { age: row.age })},{' '}
            {t(row.sex === 'K' ? 'list.woman' : row.sex === 'M' ? 'list.man' : 'list.sexUnknown')}
          </span>
        </th>
        <td className="why">
          {first ? <TaskText task={first} locale={view.locale} first /> : null}
          {others.length ? (
            <div className="also">
              <span className="also-word">{t('list.also')}</span>
              <ul className="plain">
                {others.map((task, index) => (
                  <li key={index}>
                    <TaskText task={task} locale={view.locale} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </td>
        {columns.map((index) => (
          <td key={index}>
            <CellText cell={row.cells[index]} column={list.columns[index]!} locale={view.locale} />
          </td>
        ))}
      </tr>
      {more ? (
        <tr className="more">
          <td colSpan={2 + columns.length}>
            <details>
              <summary>
                {t('list.allFields')}
                <span className="hidden"> {row.key}</span>
              </summary>
              <dl>
                {list.columns.map((column, index) => (
                  <div key={column.id}>
                    <dt>{column.label}</dt>
                    <dd>
                      <CellText cell={row.cells[index]} column={column} locale={view.locale} />
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </td>
        </tr>
      ) : null}
    </>
  )
}

function TaskText({ task, locale, first = false }: { task: Task; locale: View['locale']; first?: boolean }) {
  const t = useTranslations('receiver')
  const when = task.within && t('list.within', { n: task.within.n, unit: t(`list.${task.within.unit}`, { n: task.within.n }) })
  return (
    <Fragment>
      {task.reason ? <span className={first ? 'reason' : 'reason second'}>{task.reason}</span> : null}
      <span className="task">
        {task.action}{' '}
        <span className="who">
          {capital(roleName(task.role, locale))}
          {when ? `, ${when}` : ''}
        </span>
      </span>
    </Fragment>
  )
}
