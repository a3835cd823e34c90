'use client'
// What a profile began as a copy of, with the way there.
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useTranslations } from 'next-intl'
import type { BasisView } from '#workflow'

export function Basis({ basis: { slug, title, version } }: { basis: BasisView }) {
  const t = useTranslations('examples')
  if (version === null) return t('basisShipped', { title })
  return t.rich('basis', {
    title,
    version,
    link: (words) => (
      <Link href={`/profiler/${slug}/${version}` as Route} className="text-accent underline">
        {words}
      </Link>
    ),
  })
}
