// The studio without its pages: sign-in, Server Actions and routes by plain HTTP.
const agent = { redirect: 'manual' as const }

export class Client {
  private jar = new Map<string, string>()
  constructor(private readonly base: string) {}

  private keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const at = pair!.indexOf('=')
      this.jar.set(pair!.slice(0, at), pair!.slice(at + 1))
    }
    return response
  }

  async send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return this.keep(await fetch(this.base + path, { ...agent, method, headers: { ...(cookie ? { cookie } : {}), ...headers }, ...(body === undefined ? {} : { body }) }))
  }

  async signIn(username: string): Promise<void> {
    const { csrfToken } = (await (await this.send('GET', '/api/auth/csrf')).json()) as { csrfToken: string }
    const form = new URLSearchParams({ csrfToken, username, password: username, json: 'true', callbackUrl: this.base })
    const answer = await this.send('POST', '/api/auth/callback/demo', { 'content-type': 'application/x-www-form-urlencoded' }, form.toString())
    if (answer.status !== 200) throw new Error(`sign-in as ${username}: ${answer.status} ${await answer.text()}`)
  }

  /** Calls a Server Action by its id. Answers its result, 'void', or 'HTTP nnn'. */
  async act(id: string, args: unknown[], page = '/'): Promise<string> {
    const answer = await this.send('POST', page, { 'next-action': id, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', origin: this.base }, JSON.stringify(args))
    if (answer.status === 303) return 'moved'
    if (answer.status !== 200) return `HTTP ${answer.status}`
    const text = await answer.text()
    const result = /^[0-9a-f]+:(\{"ok":.*)$/m.exec(text)
    if (!result) return 'void'
    const parsed = JSON.parse(result[1]!) as { ok: boolean; problem?: { code: string } }
    return parsed.ok ? 'ok' : parsed.problem!.code
  }
}
