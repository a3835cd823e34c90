// Signing in by the shared service without a browser: the redirects and the two forms of the test's own provider, by hand.
import { Client } from './http'

/** At the provider of the tests, whoever signs in is called what he wrote, and has the roles that he wrote: 'author,clinicalReviewer'. */
export async function signInByService(base: string, roles: string): Promise<Client> {
  const studio = new Client(base)
  const { csrfToken } = (await (await studio.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const { url } = (await (await studio.form('/api/auth/signin/oidc', { csrfToken, json: 'true', callbackUrl: base })).json()) as { url: string }
  const provider = new Client(new URL(url).origin)
  let at = await follow(provider, base, await provider.get(url))
  for (let form = 1; form <= 3 && at.body; form++) {
    const fields = Object.fromEntries([...at.body.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
    const action = /<form[^>]*action="([^"]+)"/.exec(at.body)![1]!
    at = await follow(provider, base, await provider.form(new URL(action, at.url).href, { ...fields, login: roles, password: 'x' }))
  }
  const answer = await studio.get(at.url)
  const session = (await (await studio.get('/api/auth/session')).json()) as { actor?: { roles: string[] } }
  if (!session.actor) throw new Error(`sign-in by the service ended at ${answer.status} ${answer.headers.get('location')}`)
  return studio
}

/** Goes where the provider sends, until it shows a form or sends back to the studio. */
async function follow(provider: Client, base: string, first: Response): Promise<{ url: string; body: string }> {
  let response = first
  for (let hop = 0; hop < 10; hop++) {
    const to = response.headers.get('location')
    if (!to) return { url: response.url, body: await response.text() }
    const url = new URL(to, response.url).href
    if (new URL(url).origin === new URL(base).origin) return { url, body: '' }
    response = await provider.get(url)
  }
  throw new Error('The provider sends in circles')
}
