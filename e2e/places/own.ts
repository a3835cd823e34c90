// Nothing leaves the origin, and no page comes without its content security policy.
import type { Page } from '@playwright/test'

/** What is wrong with a policy as a page's answer has it; null when it holds. */
export function faultOfPolicy(policy: string | undefined): string | null {
  if (!policy) return 'no content-security-policy'
  const parts = new Map(policy.split(';').map((part) => [part.trim().split(/\s+/)[0]!, part.trim().split(/\s+/).slice(1)]))
  const script = parts.get('script-src') ?? parts.get('default-src') ?? []
  if (script.length === 0 || script.includes('*')) return 'scripts may come from anywhere'
  for (const word of ["'unsafe-eval'", "'unsafe-inline'", 'data:', 'blob:', 'https:', 'http:']) if (script.includes(word)) return `script-src has ${word}`
  if (!script.some((word) => /^'nonce-[A-Za-z0-9+/=]{16,}'$/.test(word))) return 'scripts have no nonce'
  for (const [name, wanted] of [
    ['default-src', "'self'"],
    ['connect-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'self'"],
    ['frame-ancestors', "'none'"],
  ] as const)
    if (parts.get(name)?.join(' ') !== wanted) return `${name} is not ${wanted}`
  return null
}

/** Follows pages: what is asked of another origin, pages without the policy, and what the policy refused. */
export function tracked(): { follow: (page: Page) => void; wrong: string[] } {
  const wrong: string[] = []
  const own = new URL(process.env.STUDIO_URL!).origin
  const follow = (page: Page) => {
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== own) wrong.push(`asked of another: ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'document' || response.status() >= 300) return
      const fault = faultOfPolicy(response.headers()['content-security-policy'])
      if (fault) wrong.push(`${new URL(response.url()).pathname}: ${fault}`)
    })
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) wrong.push(message.text())
    })
  }
  return { follow, wrong }
}
