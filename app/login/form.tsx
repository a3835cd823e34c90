'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'

export interface DemoUser {
  username: string
  name: string
}

export function LoginForm({ demo, sso, callbackUrl, failed }: { demo: readonly DemoUser[]; sso: string | null; callbackUrl: string; failed: boolean }) {
  const t = useTranslations('shell.login')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<string | null>(failed ? t('failed') : null)
  const [busy, start] = useTransition()
  const enter = (name: string, word: string) =>
    start(async () => {
      setFault(null)
      const answer = await signIn('demo', { username: name, password: word, redirect: false })
      if (answer?.ok && !answer.error) return window.location.assign(callbackUrl)
      const wait = /tooManyAttempts:(\d+)/.exec(answer?.error ?? '')
      setFault(wait ? t('slow', { seconds: wait[1]! }) : t('wrong'))
    })
  return (
    <div className="flex flex-col gap-6">
      {fault && (
        <Notice tone="error" live>
          {fault}
        </Notice>
      )}
      {sso && (
        <Button
          look="primary"
          isPending={busy}
          onPress={() =>
            start(async () => {
              await signIn('oidc', { callbackUrl })
            })
          }
        >
          {t('sso', { name: sso })}
        </Button>
      )}
      {demo.length > 0 && (
        <>
          <form
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              enter(username, password)
            }}
          >
            {sso && <p className="text-muted">{t('or')}</p>}
            <Field label={t('username')} value={username} onChange={setUsername} autoFocus />
            <Field label={t('password')} secret value={password} onChange={setPassword} />
            <div>
              <Button type="submit" look={sso ? 'secondary' : 'primary'} isPending={busy}>
                {t('submit')}
              </Button>
            </div>
          </form>
          <section aria-labelledby="demo">
            <h2 id="demo" className="text-base">
              {t('demoTitle')}
            </h2>
            <p className="mb-2 text-sm text-muted">{t('demoHelp')}</p>
            <ul className="grid gap-2 sm:grid-cols-2">
              {demo.map((user) => (
                <li key={user.username}>
                  <Button wide look="quiet" isDisabled={busy} aria-label={t('choose', { name: user.name })} onPress={() => enter(user.username, user.username)}>
                    {user.name}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  )
}
