// Signing keys of the demonstration feed: ECDSA P-256, each an encrypted PKCS#8 file, with the chain of signed roots beside them.
// Real release keys belong to people and never come here; these let one machine show the whole path.
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalize } from '@tufjs/canonical-json'
import { Key, Signature } from '@tufjs/models'
import { sha256 } from '../names'
import { ROLES, THRESHOLDS, type KeyRing, type RoleName, type SigningKey } from './ring'
import { expiresAfter, LIFE, makeRoot, RENEW_ROOT } from './roles'

export interface FeedKeys {
  ring: KeyRing
  /** Signed root metadata from version 1 on. */
  roots: { version: number; bytes: Buffer }[]
}

/** A signer made of a private key. The key id is the hash of the public key in TUF's canonical JSON. */
export function signingKey(secret: KeyObject): SigningKey {
  const pem = createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString()
  const shape = { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: pem } }
  const keyID = sha256(canonicalize(shape))
  return {
    key: new Key({ keyID, keyType: shape.keytype, scheme: shape.scheme, keyVal: shape.keyval }),
    sign: (data) => new Signature({ keyID, sig: sign('sha256', data, secret).toString('hex') }),
  }
}

export const freshKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

const fileOf = (role: RoleName, index: number) => `${role}-${index + 1}.pem`

/**
 * Keys of a folder; made, with a passphrase and a first root, where the folder has none. `passphraseFile` is by default `passphrase` in the folder.
 * `root.json` is the first root: what a receiver is handed out of band.
 * A folder with some of its keys is never completed: throws, since new keys would not be trusted by anyone.
 */
export function openKeys(dir: string, now: Date, passphraseFile = join(dir, 'passphrase')): FeedKeys {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const names = ROLES.flatMap((role) => Array.from({ length: THRESHOLDS[role].keys }, (_, index) => fileOf(role, index)))
  const made = existsSync(join(dir, 'complete'))
  if (!made && existsSync(join(dir, '1.root.json')))
    throw new Error(`${dir} has a root but its keys were never completed: restore the keys or begin with an empty folder`)
  if (!made) {
    // Until `complete` is there nobody has seen these keys, so a half-made folder may be made again.
    if (!existsSync(passphraseFile)) durable(passphraseFile, `${randomBytes(32).toString('hex')}\n`)
    for (const name of names)
      durable(join(dir, name), freshKey().export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: readPassphrase(passphraseFile) }))
    durable(join(dir, 'complete'), `${now.toISOString()}\n`)
  }
  const missing = names.filter((name) => !existsSync(join(dir, name)))
  if (missing.length) throw new Error(`Keys are missing in ${dir}: ${missing.join(', ')}`)
  const passphrase = readPassphrase(passphraseFile)
  const ring = Object.fromEntries(
    ROLES.map((role) => [
      role,
      Array.from({ length: THRESHOLDS[role].keys }, (_, index) =>
        signingKey(createPrivateKey({ key: readFileSync(join(dir, fileOf(role, index))), format: 'pem', passphrase })),
      ),
    ]),
  ) as KeyRing
  const roots = readRoots(dir)
  const last = roots.at(-1)
  if (!last || last.expires.getTime() - now.getTime() < RENEW_ROOT) {
    const version = (last?.version ?? 0) + 1
    const bytes = makeRoot({ version, ring, signers: ring.root.slice(0, THRESHOLDS.root.threshold), expires: expiresAfter(now, LIFE.root) })
    durable(join(dir, `${version}.root.json`), bytes, 0o644)
    if (version === 1) durable(join(dir, 'root.json'), bytes, 0o644)
    roots.push({ version, bytes, expires: new Date(0) })
  }
  return { ring, roots: roots.map(({ version, bytes }) => ({ version, bytes })) }
}

const readPassphrase = (file: string) => readFileSync(file, 'utf8').trim()

function readRoots(dir: string): { version: number; bytes: Buffer; expires: Date }[] {
  const versions = readdirSync(dir)
    .map((name) => Number(/^(\d+)\.root\.json$/.exec(name)?.[1]))
    .filter(Boolean)
    .sort((a, b) => a - b)
  return versions.map((version) => {
    const bytes = readFileSync(join(dir, `${version}.root.json`))
    return { version, bytes, expires: new Date((JSON.parse(bytes.toString()) as { signed: { expires: string } }).signed.expires) }
  })
}

/** Written beside, synced and renamed; readable by its owner alone unless said otherwise. */
function durable(file: string, content: string | Buffer, mode = 0o600): void {
  const beside = `${file}.new`
  const handle = openSync(beside, 'w', mode)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  chmodSync(beside, mode)
  renameSync(beside, file)
}
