// The packages of outside/, installed once.
import { installPackages, run } from './prepare.mjs'
import { hashOf, once } from './stamps.mjs'

/** Those of the checkout first, since outside/ runs on its test runner. Throws what npm says. */
export async function installOutside(say) {
  await installPackages(say)
  await once('outside/node_modules/.studio-lock', hashOf(['outside/package-lock.json']), async () => {
    say('henter de fremmede motorer (npm ci i outside/)')
    await run('npm', ['ci', '--prefix', 'outside', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}
