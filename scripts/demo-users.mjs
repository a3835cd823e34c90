// Who the demo users are, for the start-up to tell: the same list as the studio makes them from.
import { readFileSync } from 'node:fs'

/** @type {{ username: string, name: string, roles: string[] }[]} */
export const DEMO_USERS = JSON.parse(readFileSync(new URL('../lib/studio/demo-users.json', import.meta.url), 'utf8'))
