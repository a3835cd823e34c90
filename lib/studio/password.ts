// Passwords of demo users: scrypt with a salt of its own.
import 'server-only'
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32
const derive = (password: string, salt: Buffer, cost: typeof COST) =>
  new Promise<Buffer>((done, fail) => scrypt(password.normalize('NFC'), salt, LENGTH, cost, (error, key) => (error ? fail(error) : done(key))))

/** "scrypt$32768$8$1$salt$key", both base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), (await derive(password, salt, COST)).toString('base64url')].join('$')
}

/** Takes as long when there is no hash to compare with. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? NOBODY).split('$')
  const given = await derive(password, Buffer.from(salt!, 'base64url'), { ...COST, N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(given, Buffer.from(key!, 'base64url')) && hash !== null
}
const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(LENGTH).toString('base64url')}`
