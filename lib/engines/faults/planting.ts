// The engines' modules with a fault in one of them, loaded beside the true ones.
import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import type { Fault } from './fault'

export class Planting {
  private planted: Fault | null = null
  private server: ViteDevServer | null = null

  async open(): Promise<void> {
    this.server = await createServer({
      configFile: false,
      root: fileURLToPath(new URL('../../..', import.meta.url)),
      logLevel: 'silent',
      appType: 'custom',
      cacheDir: 'node_modules/.vite-faults',
      server: { middlewareMode: true, hmr: false, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
      plugins: [
        {
          name: 'planted-fault',
          enforce: 'pre',
          transform: (code, id) =>
            this.planted && id.endsWith(`/lib/${this.planted.file}`) ? code.replace(this.planted.find, () => this.planted!.replace) : null,
        },
      ],
    })
  }
  close = async (): Promise<void> => this.server?.close()

  /** The fault instead of the one before; null: none. Only its file and those that stand on it are loaded anew. */
  plant(fault: Fault | null): void {
    const { moduleGraph } = this.server!
    for (const one of [this.planted, fault])
      for (const [id, module] of one ? moduleGraph.idToModuleMap : []) if (id.endsWith(`/lib/${one!.file}`)) moduleGraph.invalidateModule(module)
    this.planted = fault
  }
  /** A module by its path below lib/. */
  async load<T>(path: string): Promise<T> {
    return (await this.server!.ssrLoadModule(`/lib/${path}`)) as T
  }
}
