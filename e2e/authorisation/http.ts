// The studio without its pages: sign-in, Server Actions and routes by plain HTTP, with a cookie jar.
import { request } from 'node:http'

/** What a Server Action answered: 'ok', the code of its problem, 'void', 'moved' (a redirect), or what else came. */
export interface Answer {
  said: string
  value: Record<string, unknown>
}

export class Client {
  constructor(
    readonly base: string,
    private readonly jar = new Map<string, string>(),
  ) {}

  /** Another browser holding the same cookies: what a thief of the cookie has. */
  twin = (): Client => new Client(this.base, new Map(this.jar))

  private keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = /^([^=]+)=([^;]*)/.exec(line)!.slice(1) as [string, string]
      if (value) this.jar.set(name, value)
      else this.jar.delete(name)
    }
    return response
  }
  cookie = (): string => [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async send(method: string, path: string, headers: Record<string, string> = {}, body?: string | FormData): Promise<Response> {
    const cookie = this.cookie()
    return this.keep(
      await fetch(new URL(path, this.base), {
        redirect: 'manual',
        method,
        headers: { ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    )
  }
  get = (path: string, headers?: Record<string, string>): Promise<Response> => this.send('GET', path, headers)
  form = (path: string, fields: Record<string, string>): Promise<Response> =>
    this.send('POST', path, { 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams(fields).toString())

  /** With next-auth's own token against foreign forms. */
  async password(username: string, password: string): Promise<Response> {
    const { csrfToken } = (await (await this.get('/api/auth/csrf')).json()) as { csrfToken: string }
    return this.form('/api/auth/callback/demo', { csrfToken, username, password, json: 'true', callbackUrl: this.base })
  }
  async signIn(username: string): Promise<this> {
    const answer = await this.password(username, username)
    if (answer.status !== 200) throw new Error(`sign-in as ${username}: ${answer.status} ${await answer.text()}`)
    return this
  }

  /** A Server Action as a browser's script calls it; `headers` may say otherwise, `body` replaces the encoded arguments. */
  async act(id: string, args: unknown, page = '/', headers: Record<string, string> = {}, body = JSON.stringify(args)): Promise<Answer> {
    return answerOf(
      await this.send(
        'POST',
        page,
        { 'next-action': id, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', origin: this.base, ...headers },
        body,
      ),
    )
  }
}

/** The first line of the answer names the row in which the action's own result stands. */
async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const none = (said: string): Answer => ({ said, value: {} })
  if (response.headers.has('x-action-redirect')) return none('moved')
  if (response.status !== 200) return none(`HTTP ${response.status}`)
  const row = /^0:\{"a":"\$@([0-9a-f]+)"/m.exec(text)?.[1]
  const result = row && new RegExp(`^${row}:(.*)$`, 'm').exec(text)?.[1]
  if (!result) return none('no result')
  if (result === '"$undefined"') return none('void')
  if (!result.startsWith('{"ok":')) return none(`unreadable ${result.slice(0, 60)}`)
  const { ok, value, problem } = JSON.parse(result) as { ok: boolean; value?: Record<string, unknown>; problem?: { code: string } }
  return ok ? { said: 'ok', value: value ?? {} } : none(problem!.code)
}

export interface Raw {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: string
}
/** A request whose target goes out letter for letter: neither dots nor slashes nor percent signs are tidied on the way. */
export const raw = (base: string, target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(base)
    const asked = request({ hostname, port, method, path: target, headers }, (response) => {
      const parts: Buffer[] = []
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }))
    })
    asked.on('error', fail).end()
  })
