// Choices within the list, as a plain form: it works without scripts and its address can be kept.
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import type { PopulationList } from './model'
import { hrefOf, rolesOf, type View } from './view'

export function Filters({ list, view }: { list: PopulationList; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
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
          {rolesOf(list).map(({ role, count }) => option(role, roleName(t, role), count))}
        </select>
      </label>
      <label>
        {t('filter.sort')}
        <select name="sortering" defaultValue={view.sort}>
          <option value="">{t('filter.sortDefault')}</option>
          {list.columns.map((column) => <option key={column.id} value={column.id}>{column.label}</option>)}
        </select>
      </label>
      <button type="submit">{t('filter.apply')}</button>
      {view.tier || view.role || view.sort ? <a className="reset" href={hrefOf(view, { tier: '', role: '', sort: '' })}>{t('filter.clear')}</a> : null}
    </form>
  )
}

/** A role of the language in words; the name itself for one that came later. */
export function roleName(t: ReturnType<typeof useTranslations>, role: string): string {
  const name = `role.${role}`
  return t.has(name) ? t(name) : role
}
