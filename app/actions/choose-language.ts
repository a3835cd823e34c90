'use server'
// Danish or English, kept in a cookie.
import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'

const YEAR = 365 * 86_400

export async function chooseLanguage(locale: unknown): Promise<void> {
  const jar = await cookies()
  jar.set('locale', locale === 'en' ? 'en' : 'da', { sameSite: 'lax', httpOnly: true, path: '/', maxAge: YEAR })
  revalidatePath('/', 'layout')
}
