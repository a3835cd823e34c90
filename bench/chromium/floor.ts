// How long a click takes that asks a worker for nothing and draws its answer: what is left of a page's time is its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

export interface Floor {
  page: Page
  stop: () => Promise<void>
}
/** The smallest page, built and served on this machine alone. */
export async function openFloor(browser: Browser): Promise<Floor> {
  const out = mkdtempSync(join(tmpdir(), 'floor-'))
  await build({ configFile: false, root: join(import.meta.dirname, 'floor'), logLevel: 'error', build: { outDir: out, emptyOutDir: true } })
  const server = createServer(({ url }, answer) => {
    const file = url === '/' ? '/index.html' : url!
    readFile(join(out, file)).then(
      (bytes) => answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => answer.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.locator('button').waitFor()
  return {
    page,
    stop: async () => {
      await page.close()
      await new Promise((done) => server.close(done))
      rmSync(out, { recursive: true, force: true })
    },
  }
}

/** Milliseconds from the click until the frame with the new number has been handed over. */
export const clickFloor = ({ page }: Floor): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const button = document.querySelector('button')!
        const seen = new MutationObserver(() => {
          seen.disconnect()
          requestAnimationFrame(() => {
            const after = new MessageChannel()
            after.port1.onmessage = () => done(performance.now() - began)
            after.port2.postMessage(null)
          })
        })
        seen.observe(button, { attributes: true, attributeFilter: ['data-n'] })
        const began = performance.now()
        button.click()
      }),
  )
