// What went wrong, in place, in words: a refused release, a list that could not be drawn again, a profile taken back. And what is shown before there is anything.
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import type { Cockpit, Shelf, Trouble } from './model'
import { hrefOf, type View } from './view'

export function Notices({ cockpit, shelf, view }: { cockpit: Cockpit; shelf: Shelf | null; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  const keep = shelf?.list ? t('refused.listKeep', { at: format.instant(new Date(shelf.list.drawnAt)) }) : null
  return (
    <>
      {cockpit.trouble ? <Notice title={t('refused.feedTitle')} trouble={cockpit.trouble} view={view} /> : null}
      {shelf?.withdrawn && shelf.refused ? <Notice title={t('refused.withdrawnTitle')} trouble={shelf.refused} view={view} /> : null}
      {shelf?.refused && !shelf.withdrawn ? <Notice title={t('refused.title')} trouble={shelf.refused} view={view} /> : null}
      {shelf?.trouble ? <Notice title={shelf.list ? t('refused.listTitle') : t('empty.noListFailed')} trouble={shelf.trouble} more={keep} view={view} /> : null}
      {shelf?.drawing && shelf.list ? (
        <p className="working" role="status">
          {t('empty.drawing')} <a href={hrefOf(view, { page: view.page })}>{t('empty.again')}</a>
        </p>
      ) : null}
    </>
  )
}

function Notice({ title, trouble, more, view }: { title: string; trouble: Trouble; more?: string | null; view: View }) {
  return (
    <section className="notice" role="alert">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path className="fill" d="M10 1.8 19 17.6H1z" />
        <path className="stroke" d="M10 7.2v5M10 14.2v1.4" />
      </svg>
      <div>
        <h2>{title}</h2>
        <p>
          {trouble.says[view.locale]}
          {more ? ` ${more}` : ''}
        </p>
        <p className="when">{formatIn(view.locale).instant(new Date(trouble.at))}</p>
      </div>
    </section>
  )
}

export function Empty({ cockpit, shelf, view }: { cockpit: Cockpit; shelf: Shelf | null; view: View }) {
  const t = useTranslations('receiver.empty')
  if (shelf)
    return (
      <section className="empty">
        <h2>{shelf.trouble ? t('noListFailed') : t('noList')}</h2>
        <p>{shelf.trouble ? t('noListFailedText') : t('noListText')}</p>
        {shelf.trouble ? null : (
          <p>
            <a href={hrefOf(view)}>{t('again')}</a>
          </p>
        )}
      </section>
    )
  return (
    <section className="empty">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <p className="quiet">{t('feed', { url: cockpit.feedUrl })}</p>
      <p className="quiet">{cockpit.checkedAt ? t('checked', { at: formatIn(view.locale).instant(new Date(cockpit.checkedAt)) }) : t('never')}</p>
    </section>
  )
}
