// The language of a request: the person's choice in a cookie, Danish unless he chose English.
import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { MESSAGES } from '#i18n'

export default getRequestConfig(async () => {
  const locale = (await cookies()).get('locale')?.value === 'en' ? 'en' : 'da'
  return { locale, timeZone: 'Europe/Copenhagen', messages: MESSAGES[locale] }
})
