// The receiver's one page: profiles at the left, the chosen profile's list, and what stands behind it. Plain HTML, no scripts.
import { IntlProvider, useTranslations } from 'use-intl'
import { TEXTS } from './texts'
import { formatIn } from '#i18n/format'
import { Filters } from './filters'
import { List } from './list'
import type { Cockpit, PopulationList, Shelf } from './model'
import { Empty, Notices } from './notices'
import { Check, ReleasePanel } from './release-panel'
import { Summary } from './summary'
import { TierMark } from './tier-mark'
import { dateText, hrefOf, select, type View } from './view'

const DATE = '\\d{1,2}[.\\-]\\d{1,2}[.\\-]\\d{4}'

export interface PageProps {
  cockpit: Cockpit
  view: View
}

/** The whole document. `/cockpit.css` and the font are served beside it. */
export function CockpitPage({ cockpit, view }: PageProps) {
  const shelf = cockpit.shelves.find((one) => one.package === view.profile) ?? cockpit.shelves[0] ?? null
  return (
    <html lang={view.locale}>
      <IntlProvider locale={view.locale} messages={TEXTS[view.locale]} timeZone="Europe/Copenhagen">
        <Head cockpit={cockpit} shelf={shelf} />
        <body>
          <Top cockpit={cockpit} view={view} />
          <div className="frame">
            <Rail cockpit={cockpit} shelf={shelf} view={view} />
            <main id="indhold" tabIndex={-1}>
              <Notices cockpit={cockpit} shelf={shelf} view={view} />
              {shelf?.list && !shelf.withdrawn ? (
                <Sheet list={shelf.list} view={view} />
              ) : !shelf || !shelf.withdrawn ? (
                <Empty cockpit={cockpit} shelf={shelf} view={view} />
              ) : null}
            </main>
          </div>
        </body>
      </IntlProvider>
    </html>
  )
}

function Head({ cockpit, shelf }: { cockpit: Cockpit; shelf: Shelf | null }) {
  const t = useTranslations('receiver')
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${shelf ? `${shelf.title} – ` : ''}${t('list.title')} – ${cockpit.name}`}</title>
      <link rel="stylesheet" href="/cockpit.css" />
    </head>
  )
}

function Top({ cockpit, view }: PageProps) {
  const t = useTranslations('receiver.page')
  const other = view.locale === 'da' ? 'en' : 'da'
  return (
    <header className="top">
      <a className="skip" href="#indhold">
        {t('skip')}
      </a>
      <p className="brand">
        <strong>{t('product')}</strong>{' '}
        <span>
          {t('system')} · {cockpit.name}
        </span>
      </p>
      <a className="lang" lang={other} href={hrefOf(view, { locale: other, page: view.page })}>
        {other === 'en' ? 'English' : 'Dansk'}
      </a>
    </header>
  )
}

function Rail({ cockpit, shelf, view }: { cockpit: Cockpit; shelf: Shelf | null; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  return (
    <aside className="rail">
      <nav aria-label={t('page.profiles')}>
        <h2>{t('page.profiles')}</h2>
        {cockpit.shelves.length ? (
          <ul className="plain">
            {cockpit.shelves.map((one) => (
              <li key={one.package}>
                <a
                  href={hrefOf({ ...view, tier: '', role: '', sort: '', fields: [] }, { profile: one.package })}
                  aria-current={one === shelf ? 'page' : undefined}
                >
                  <span className="profile">{one.title}</span>
                  <span className="quiet">{t('release.version', { version: one.version })}</span>
                  {one.list && !one.withdrawn ? (
                    <span className="rail-tiers">
                      {one.list.tiers.map((tier) => (
                        <span key={tier.id} title={tier.name}>
                          <TierMark tier={tier} word={false} /> <span className="hidden">{tier.name}: </span>
                          {format.number(tier.count)}
                        </span>
                      ))}
                    </span>
                  ) : null}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">{t('page.profilesNone')}</p>
        )}
      </nav>
      <form method="post" action="/hent" className="ask">
        <input type="hidden" name="tilbage" value={hrefOf(view)} />
        <button type="submit" className="second">
          {t('page.checkNow')}
        </button>
        <p className="quiet">{cockpit.checkedAt ? t('empty.checked', { at: format.instant(new Date(cockpit.checkedAt)) }) : t('empty.never')}</p>
      </form>
      <p className="quiet local">{t('page.local')}</p>
    </aside>
  )
}

function Sheet({ list, view }: { list: PopulationList; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  return (
    <>
      <div className="head">
        <div>
          <h1>{list.release.title}</h1>
          <p className="line">
            {t('list.counted', { included: list.included, size: format.number(list.patients.size) })} · {t('list.asOf', { day: format.day(list.ref) })} ·{' '}
            {t('list.drawn', { at: format.instant(new Date(list.drawnAt)) })}
          </p>
          <p className="line">
            <span className="signed">
              <Check /> {t('release.version', { version: list.release.version })}, {t('release.verified').toLowerCase()}
            </span>
            {list.demonstration ? <span className="tag">{t('page.demonstration')}</span> : null}
          </p>
        </div>
        <form method="post" action="/traek" className="redraw">
          <input type="hidden" name="tilbage" value={hrefOf(view)} />
          <label>
            {t('page.asOf')}{' '}
            <input name="dato" required inputMode="numeric" autoComplete="off" pattern={DATE} title={t('page.dateForm')} defaultValue={dateText(list.ref)} />
          </label>
          <button type="submit" className="second">
            {t('page.redraw')}
          </button>
        </form>
      </div>
      <Summary list={list} view={view} />
      {list.remarks.map((remark) => (
        <p key={remark.label} className="remark">
          <strong>{remark.label}:</strong> {remark.text}
        </p>
      ))}
      <Filters list={list} view={view} />
      <List list={list} view={view} selection={select(list, view)} />
      <ReleasePanel list={list} view={view} />
    </>
  )
}
