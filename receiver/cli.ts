// The receiver at the command line: pull | list [--profile ID] [--json] | status. Same environment as the process.
import { parseArgs } from 'node:util'
import { ROLE_NAMES, isoOf, type RoleCode } from '#criteria'
import { cockpitOf } from './cockpit'
import { alone } from './lock'
import { adoptAll, ask, drawAll } from './round'
import { say } from './say'
import { settingsFrom, SettingsError } from './settings'
import { State } from './state'
import type { PopulationList, Task } from '../components/cockpit/model'
import { select, viewOf } from '../components/cockpit/view'

const print = (line = '') => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

/** Answers the exit code: 0 done, 1 refused or nothing to show, 2 wrongly asked. */
export async function cli(args: string[], env: Record<string, string | undefined>): Promise<number> {
  try {
    const {
      values,
      positionals: [command],
    } = parseArgs({
      args,
      allowPositionals: true,
      options: { profile: { type: 'string' }, json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'da' } },
    })
    const locale = values.lang === 'en' ? 'en' : 'da'
    const settings = settingsFrom(env)
    const state = new State(settings.dir)
    if (command === 'pull') {
      const ran = await alone(settings.dir, 60_000, async () => {
        await ask(settings, state, new Date(), complain)
        await drawAll(settings, state, () => new Date(), complain)
        await adoptAll(settings, state, complain)
      })
      if (!ran) complain(say(locale, 'cli.wait'))
      return ran ? tell() : 1
    }
    if (command === 'status') return tell()
    if (command === 'list') return list()
    complain(say(locale, 'cli.usage'))
    return 2

    function tell(): number {
      const { shelves, trouble, checkedAt, feedUrl } = cockpitOf(settings, state)
      print(say(locale, 'cli.checked', { url: feedUrl, at: checkedAt ?? '–' }))
      if (!shelves.length) print(say(locale, 'cli.unchangedNone'))
      for (const { package: name, version, list } of shelves) {
        const about = list
          ? say(locale, 'cli.statusList', { included: list.included, size: list.patients.size, ref: isoOf(list.ref), at: list.drawnAt })
          : say(locale, 'cli.statusNoList')
        print(say(locale, 'cli.status', { package: name, version, since: list?.release.since ?? '–', list: about }))
      }
      const troubles = [trouble, ...shelves.flatMap((one) => [one.refused, one.trouble])].filter((one) => one !== null)
      for (const one of troubles) complain(one.says[locale])
      return troubles.length ? 1 : 0
    }

    function list(): number {
      const { shelves } = cockpitOf(settings, state)
      const usable = shelves.filter((one) => one.list && !one.withdrawn)
      const wanted = values.profile ? usable.find((one) => one.package === values.profile || one.package.endsWith(`.${values.profile}`)) : usable[0]
      for (const one of shelves) for (const trouble of [one.refused, one.trouble]) if (trouble) complain(trouble.says[locale])
      if (!wanted?.list) {
        complain(say(locale, 'cli.noProfile', { id: values.profile ?? '', known: usable.map((one) => one.package).join(', ') || '–' }))
        return 1
      }
      if (values.json) print(JSON.stringify(wanted.list, null, 2))
      else for (const line of linesOf(wanted.list, locale)) print(line)
      return 0
    }
  } catch (error) {
    if (!(error instanceof SettingsError) && (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') !== true) throw error
    complain((error as Error).message)
    complain(say('da', 'cli.usage'))
    return 2
  }
}

/** A line a patient, in the page's order: key, age, tier, every reason with action, role and deadline. */
export function* linesOf(list: PopulationList, locale: 'da' | 'en'): Generator<string> {
  yield `${list.release.title} ${list.release.version} · ${say(locale, 'list.counted', { included: list.included, size: list.patients.size })} · ${isoOf(list.ref)}`
  const { rows } = select(list, viewOf(new URLSearchParams()))
  for (const [index, tier] of list.tiers.entries()) {
    yield ''
    yield `${{ triangle: '▲', diamond: '◆', circle: '●' }[tier.symbol]} ${tier.name}: ${tier.count}`
    for (const row of rows.filter((one) => one.tier === index))
      yield `  ${row.key}  ${String(row.age ?? '?').padStart(3)}  ${row.tasks.map((task) => taskText(task, locale)).join(` · ${say(locale, 'list.also')} `)}`
  }
}

function taskText({ reason, action, role, within }: Task, locale: 'da' | 'en'): string {
  const when = within && say(locale, 'list.within', { n: within.n, unit: say(locale, `list.${within.unit}`, { n: within.n }) })
  return `${reason ? `${reason}: ` : ''}${action} (${ROLE_NAMES[locale][role as RoleCode] ?? role}${when ? `, ${when}` : ''})`
}

if (process.argv[1]?.replaceAll('\\', '/').endsWith('receiver/cli.ts')) process.exitCode = await cli(process.argv.slice(2), process.env)
