// The doors: demo users and a sign-in service, by next-auth. The cookie holds a session's id and nothing else.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { actorOf, DEMO_USERS, meansOf, SESSION_HOURS, signInDemo, signInService, signOut } from '#studio'

/** Names of next-auth's session cookie; a long one comes in numbered parts. */
export const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

type Providers = NextAuthOptions['providers']

const demo = () =>
  Credentials({
    id: 'demo',
    name: 'Demo',
    credentials: { username: {}, password: { type: 'password' } },
    async authorize(given, request) {
      const forwarded: unknown = request.headers?.['x-forwarded-for']
      const address = typeof forwarded === 'string' ? forwarded.split(',')[0]!.trim() : 'unknown'
      const result = await signInDemo({ username: String(given?.username ?? ''), password: String(given?.password ?? ''), address })
      if (result.ok) return { id: result.value.sessionId, sessionId: result.value.sessionId, name: result.value.name }
      if (result.problem.code === 'tooManyAttempts') throw new Error(`tooManyAttempts:${result.problem.seconds}`)
      return null
    },
  })

const service = (of: NonNullable<ReturnType<typeof meansOf>['service']>): Providers[number] => ({
  id: 'oidc',
  name: of.name,
  type: 'oauth',
  wellKnown: `${of.issuer}/.well-known/openid-configuration`,
  issuer: of.issuer,
  clientId: of.clientId,
  clientSecret: of.clientSecret,
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  authorization: { params: { scope: of.scope } },
  profile: (claims: { sub: string }) => ({ id: claims.sub }),
})

/** Made when asked for, since the environment is known only when the studio runs. */
export function authOptions(): NextAuthOptions {
  const means = meansOf()
  return {
    providers: [...(means.demo ? [demo()] : []), ...(means.service ? [service(means.service)] : [])],
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/login', error: '/login' },
    callbacks: {
      async jwt({ token, user, account, profile }) {
        if (account?.provider === 'oidc') {
          const result = await signInService((profile ?? {}) as Record<string, unknown>)
          if (!result.ok) throw new Error(result.problem.code)
          return { sid: result.value.sessionId }
        }
        return { sid: user ? user.sessionId : token.sid }
      },
      session: async ({ session, token }) => ({ expires: session.expires, actor: await actorOf(token.sid) }),
      redirect: ({ url, baseUrl }) => within(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await signOut(token.sid)
      },
    },
  }
}

/** Only addresses of our own origin; anything else, or what cannot be read, leads to the first page. */
export function within(url: string, baseUrl: string): string {
  try {
    const to = new URL(url, baseUrl)
    return to.origin === new URL(baseUrl).origin ? to.href : baseUrl
  } catch {
    return baseUrl
  }
}

/** What the sign-in page offers. */
export function doors(): { demo: { username: string; name: string }[]; sso: string | null } {
  const means = meansOf()
  return { demo: means.demo ? DEMO_USERS.map(({ username, name }) => ({ username, name })) : [], sso: means.service?.name ?? null }
}
