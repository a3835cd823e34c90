// Signing in: doors, waiting after wrong passwords, and roles and sessions that count at once.
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ownDatabase } from '../store/testing/database'
import { meansOf, rolesOf } from './means'
import { hashPassword, isPassword } from './password'
import { actorOf, DEMO_USERS, ensureDemoUsers, signInDemo, signInService, signOut } from './sign-in'
import { codeOf, value } from './testing/story'

const { as } = ownDatabase()
beforeAll(async () => void (await ensureDemoUsers()))
afterEach(async () => {
  vi.unstubAllEnvs()
  await as('app', 'delete from sign_in_attempts')
})
const enter = (username: string, password = username, address = '192.0.2.1') => signInDemo({ username, password, address })

test('every demo user comes in with his own name as password, once made', async () => {
  expect(DEMO_USERS.map((one) => one.name)).toEqual([
    'Forfatter',
    'Anden forfatter',
    'Klinisk reviewer',
    'Teknisk reviewer',
    'Aftalegodkender',
    'Leverandørreviewer',
    'Projektleder',
    'Udgiver',
    'Administrator',
  ])
  for (const { username, name, roles } of DEMO_USERS) expect(await actorOf(value(await enter(username)).sessionId)).toMatchObject({ name, roles })
  const before = (await as('app', 'select count(*)::int as n from audit where act = $1', ['addUser'])).rows[0].n
  await ensureDemoUsers()
  expect((await as('app', 'select count(*)::int as n from audit where act = $1', ['addUser'])).rows[0].n).toBe(before)
})

test('an unknown user and a wrong password are told alike', async () => {
  expect(await enter('forfatter', 'forkert')).toEqual(await enter('findes-ikke', 'forkert'))
  expect(codeOf(await enter('forfatter', ''))).toBe('wrongPassword')
})

test('thirty wrong passwords at once: ten are tried, the rest must wait, and so must the right one', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => enter('udgiver', 'forkert')))
  const codes = answers.map(codeOf)
  expect(codes.filter((one) => one === 'wrongPassword')).toHaveLength(10)
  expect(codes.filter((one) => one === 'tooManyAttempts')).toHaveLength(20)
  const right = await enter('udgiver')
  expect(right).toMatchObject({ ok: false, problem: { code: 'tooManyAttempts' } })
  if (!right.ok && right.problem.code === 'tooManyAttempts') expect(right.problem.seconds).toBeGreaterThan(0)
  expect(codeOf(await enter('forfatter')), 'others are let in').toBe('ok')
  await as('app', `update sign_in_attempts set at = at - interval '6 seconds'`)
  expect(codeOf(await enter('udgiver', 'forkert'))).toBe('wrongPassword')
  expect(codeOf(await enter('udgiver')), 'the eleventh costs twice the wait').toBe('tooManyAttempts')
  await as('app', `update sign_in_attempts set at = at - interval '16 minutes'`)
  expect(codeOf(await enter('udgiver'))).toBe('ok')
  expect((await as('app', `select count(*)::int as n from sign_in_attempts where key = 'account:udgiver'`)).rows[0].n).toBe(0)
})

test('one address guessing at many accounts is slowed too', async () => {
  await as('app', `insert into sign_in_attempts (key) select 'address:198.51.100.7' from generate_series(1, 60)`)
  expect(codeOf(await enter('forfatter', 'forfatter', '198.51.100.7'))).toBe('tooManyAttempts')
  expect(codeOf(await enter('forfatter'))).toBe('ok')
})

test('a change of role, a sign-out, an end of time and a disabled account count at the next question', async () => {
  const { sessionId } = value(await enter('klinisk'))
  const set = (sql: string) => as('app', sql, [sessionId])
  await set(`update users set roles = '{author}' where id = (select user_id from sessions where id = $1)`)
  expect((await actorOf(sessionId))?.roles).toEqual(['author'])
  await set(`update users set active = false where id = (select user_id from sessions where id = $1)`)
  expect(await actorOf(sessionId)).toBeNull()
  expect(codeOf(await enter('klinisk')), 'nor does he come in again').toBe('wrongPassword')
  await set(`update users set active = true, roles = '{clinicalReviewer}' where id = (select user_id from sessions where id = $1)`)
  await set(`update sessions set seen_at = now() - interval '5 hours' where id = $1`)
  expect(await actorOf(sessionId), 'idle').toBeNull()
  await set(`update sessions set seen_at = now(), expires_at = now() - interval '1 second' where id = $1`)
  expect(await actorOf(sessionId), 'too old').toBeNull()
  const second = value(await enter('klinisk')).sessionId
  await signOut(second)
  expect(await actorOf(second)).toBeNull()
  for (const odd of [undefined, null, 7, '', 'x'.repeat(36), { id: second }, `${second}'`]) expect(await actorOf(odd)).toBeNull()
})

test('demo users come in where the environment allows it only', async () => {
  const { sessionId } = value(await enter('forfatter'))
  vi.stubEnv('STUDIO_EMBEDDED', '')
  expect(await actorOf(sessionId), 'an open session closes too').toBeNull()
  expect(codeOf(await enter('forfatter'))).toBe('wrongPassword')
  await expect(ensureDemoUsers()).rejects.toThrow('STUDIO_DEMO')
  vi.stubEnv('STUDIO_DEMO', '1')
  expect(await actorOf(sessionId)).not.toBeNull()
  expect(meansOf({})).toEqual({ demo: false, service: null })
  expect(meansOf({ OIDC_ISSUER: 'https://idp.example/', OIDC_CLIENT_ID: 'a' }).service, 'half an environment is none').toBeNull()
})

test('the sign-in service says who somebody is and which roles he has now', async () => {
  expect(codeOf(await signInService({ sub: 'a' })), 'without a service').toBe('wrongPassword')
  for (const [name, text] of Object.entries({
    OIDC_ISSUER: 'https://idp.example/',
    OIDC_CLIENT_ID: 'studio',
    OIDC_CLIENT_SECRET: 's',
    OIDC_ROLE_CLAIM: 'role',
  }))
    vi.stubEnv(name, text)
  const first = await actorOf(value(await signInService({ sub: 'u1', name: 'Første', role: ['Klinisk reviewer', 'profilstudio-author', 'root'] })).sessionId)
  expect(first).toMatchObject({ name: 'Første', roles: ['author', 'clinicalReviewer'] })
  const again = await actorOf(value(await signInService({ sub: 'u1', name: 'Første', role: 'publisher' })).sessionId)
  expect(again).toEqual({ id: first!.id, name: 'Første', roles: ['publisher'] })
  expect((await as('app', `select details from audit where actor_id = $1 order by id desc limit 1`, [first!.id])).rows[0].details).toEqual({
    by: 'service',
    rolesBefore: 'author clinicalReviewer',
  })
  expect(codeOf(await signInService({ name: 'uden emne' }))).toBe('wrongPassword')
  expect(rolesOf(undefined)).toEqual([])
  expect(rolesOf({ contains: '' })).toEqual([])
  expect(rolesOf('leverandørreviewer; PUBLISHER')).toEqual(['vendorReviewer', 'publisher'])
})

test('passwords', async () => {
  const hash = await hashPassword('kodeord')
  expect(hash).not.toBe(await hashPassword('kodeord'))
  expect([await isPassword('kodeord', hash), await isPassword('Kodeord', hash), await isPassword('kodeord', null)]).toEqual([true, false, false])
})
