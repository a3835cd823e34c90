// What changed between two versions of a code list, code by code.
import { useLocale, useTranslations } from 'next-intl'
import type { ListDifference as Difference } from '#terminology/list/index'
import { Notice } from '../ui/notice'

export function ListDifference({ from, to, of }: { from: number; to: number; of: Difference }) {
  const t = useTranslations('terminology.list')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  return (
    <Notice tone="info" title={t('difference', { from, to })}>
      {of.label && <p>{t('renamed', of.label)}</p>}
      {!of.codes.length && <p>{t('noDifference')}</p>}
      {of.codes.length > 0 && (
        <ul className="list-disc pl-5">
          {of.codes.map((one) => (
            <li key={`${one.kind} ${one.system} ${one.code} ${one.text.en}`}>{one.text[locale]}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
