import type { ReactNode } from 'react'
import { getLocale } from 'next-intl/server'
import { myTurn } from '#studio'
import { Frame } from '#components/shell/frame'
import { chooseLanguage } from '../actions/choose-language'
import { signOut } from '../actions/sign-out'
import { requireActor, valueOf } from '../session'

export default async function Studio({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const locale = (await getLocale()) === 'en' ? 'en' : 'da'
  return (
    <Frame person={actor.name} waiting={valueOf(await myTurn(actor)).length} signOut={signOut} chooseLanguage={chooseLanguage} locale={locale}>
      {children}
    </Frame>
  )
}
