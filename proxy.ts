// Sends people without a session to the sign-in page and sets the content security policy.
// It is a convenience: deleting this file changes no answer about permission (the use cases decide).
import { NextResponse, type NextRequest } from 'next/server'

const PUBLIC = ['/login', '/api/', '/icon.svg']
const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  const signedIn = SESSION_COOKIES.some((name) => request.cookies.has(name))
  if (!signedIn && request.method === 'GET' && !PUBLIC.some((start) => pathname.startsWith(start))) {
    const to = new URL('/login', request.url)
    to.searchParams.set('callbackUrl', pathname)
    return NextResponse.redirect(to)
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const development = process.env.NODE_ENV === 'development'
  const identityProvider = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : ''
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`, // React Flow places its steps by inline styles
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `worker-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'${identityProvider}`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  return response
}

// Not before files that are sent in: what stands before a route is handed the whole of its body first, and no more than 10 MB of it.
export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|api/terminology|api/populations).*)'] }
