// Choices within the list, as a plain form: it works without scripts and its address can be kept.
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import type { PopulationList } from './model'
import { ROLE_NAMES, type Locale, type RoleCode } from '#criteria'
import { hrefOf, rolesOf, shownColumns, type View } from './view'

const FEW = 3

export function Filters({ list, view }: { list: PopulationList; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  const shown = shownColumns(list, view)
  const option = (value: string, label: string, count: number) => <option key={value} value={value}>{`${label} (${format.number(count)})`}</option>
  return (
    <form className="filters" method="get" action="/" aria-label={t('filter.title')}>
      {view.profile ? <input type="hidden" name="profil" value={view.profile} /> : null}
      {view.locale === 'en' ? <input type="hidden" name="lang" value="en" /> : null}
      <label>
        {t('filter.tier')}
        <select name="prioritet" defaultValue={view.tier}>
          <option value="">{t('filter.all')}</option>
          {list.tiers.map((tier) => option(tier.id, tier.name, tier.count))}
        </select>
      </label>
      <label>
        {t('filter.role')}
        <select name="rolle" defaultValue={view.role}>
          <option value="">{t('filter.all')}</option>
          {rolesOf(list).map(({ role, count }) => option(role, capital(roleName(role, view.locale)), count))}
        </select>
      </label>
      <label>
        {t('filter.sort')}
        <select name="sortering" defaultValue={view.sort}>
          <option value="">{t('filter.sortDefault')}</option>
          {list.columns.map((column) => (
            <option key={column.id} value={column.id}>
              {column.label}
            </option>
          ))}
        </select>
      </label>
      {list.columns.length > FEW ? (
        <details className="choose">
          <summary>{t('filter.columns', { shown: shown.length, all: list.columns.length })}</summary>
          <div className="boxes">
            {list.columns.map((column, index) => (
              <label key={column.id}>
                <input type="checkbox" name="felt" value={column.id} defaultChecked={shown.includes(index)} /> {column.label}
              </label>
            ))}
          </div>
        </details>
      ) : null}
      <button type="submit">{t('filter.apply')}</button>
      {view.tier || view.role || view.sort || view.fields.length ? (
        <a className="reset" href={hrefOf(view, { tier: '', role: '', sort: '', fields: [] })}>
          {t('filter.clear')}
        </a>
      ) : null}
    </form>
  )
}

/** A role of the language in words; the name itself for one that came later. */
export const roleName = (role: string, locale: Locale): string => ROLE_NAMES[locale][role as RoleCode] ?? role
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
