// What the page shows, gathered from the receiver's state.
import { lastGood } from '#release'
import { PACKAGE_PREFIX } from '#release/names'
import type { Cockpit, Shelf } from '../components/cockpit/model'
import type { Settings } from './settings'
import type { State } from './state'

export function cockpitOf(settings: Settings, state: State, drawing: ReadonlySet<string> = new Set()): Cockpit {
  const asked = state.asked()
  const shelves = state.packages().flatMap((name): Shelf[] => {
    const release = lastGood(settings.dir, name)
    const list = state.list(name)
    if (!release) return []
    const refused = asked?.packages[name] ?? null
    return [
      {
        package: name,
        title: list?.release.title ?? name.replace(PACKAGE_PREFIX, ''),
        version: release.version,
        list,
        drawing: drawing.has(name),
        withdrawn: refused?.code === 'withdrawn',
        refused,
        trouble: state.drawn(name)?.trouble ?? null,
      },
    ]
  })
  return { name: settings.name, feedUrl: settings.feedUrl, checkedAt: asked?.at ?? null, trouble: asked?.trouble ?? null, shelves }
}
