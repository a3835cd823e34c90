'use client'
// The way to "Ny ud fra …", beside the button of a new idea.
import { Copy } from 'lucide-react'
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useTranslations } from 'next-intl'

export function NewFromLink() {
  const t = useTranslations('examples')
  return (
    <Link
      href={'/profiler/ny-ud-fra' as Route}
      className="inline-flex min-h-10 items-center gap-2 rounded-sm border border-line bg-white px-4 py-1.5 font-medium text-accent hover:border-accent hover:bg-accent-100"
    >
      <Copy aria-hidden size={18} />
      {t('title')}
    </Link>
  )
}
