// Tells the studio which release this receiver runs. Says nothing of patients.
export interface Adoption {
  receiver: string
  package: string
  version: string
  sha256: string
  /** UTC. */
  activatedAt: string
  engine: string
}

/** '' when the studio took it, otherwise why not in a few words. Never throws. */
export async function reportAdoption(studio: { url: string; token: string }, adoption: Adoption): Promise<string> {
  try {
    const answer = await fetch(`${studio.url}/api/adoption`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${studio.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(adoption),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
    return answer.ok ? '' : `HTTP ${answer.status}`
  } catch (error) {
    const { message, cause } = error as Error
    return cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code || message : message
  }
}
