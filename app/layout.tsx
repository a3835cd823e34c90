import './globals.css'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Providers } from '#components/shell/providers'

export const metadata: Metadata = {
  title: { default: 'Profilstudio', template: '%s · Profilstudio' },
  description: 'Profiler til populationsomsorg i almen praksis',
}
// Every page knows who asks, and carries the nonce of its own content security policy.
export const dynamic = 'force-dynamic'

export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider>
          <Providers locale={locale}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
