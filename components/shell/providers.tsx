'use client'
// Language and navigation for the library's own parts (date forms, links).
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'

export function Providers({ locale, children }: { locale: string; children: ReactNode }) {
  const router = useRouter()
  return (
    <I18nProvider locale={locale === 'en' ? 'en-GB' : 'da-DK'}>
      <RouterProvider navigate={(path) => router.push(path as Route)}>{children}</RouterProvider>
    </I18nProvider>
  )
}
