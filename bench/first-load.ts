// What a browser fetches the first time a page is opened, as it comes over the line (gzip): scripts of the page, scripts of its workers, styles, fonts, data.
// Needs a studio (STUDIO_URL); `npm run bench` raises one.
import type { CDPSession, Page } from 'playwright'
import { base, counted, launch, signedIn } from './chromium/studio'

const MOST = 350_000
interface Fetched {
  url: string
  type: string
  bytes: number
}

async function fetchedBy(page: Page, client: CDPSession, go: () => Promise<unknown>): Promise<Fetched[]> {
  const asked = new Map<string, { url: string; type: string }>()
  const all: Fetched[] = []
  client.on('Network.requestWillBeSent', ({ requestId, request, type }) => void asked.set(requestId, { url: request.url, type: type ?? 'Other' }))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) all.push({ ...one, bytes: encodedDataLength })
  })
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  await go()
  await page.waitForTimeout(1500)
  return all
}
const kB = (n: number) => `${(n / 1000).toFixed(0)} kB`
const sum = (all: readonly Fetched[]) => all.reduce((total, { bytes }) => total + bytes, 0)

const browser = await launch()
for (const path of ['/login', '/', '/profiler/osteoporose/1.0.0', '/profiler/osteoporose/1.0.0/review', '/kodelister', '/populationer']) {
  const page = path === '/login' ? await browser.newPage() : await signedIn(browser)
  const client = await page.context().newCDPSession(page)
  const all = await fetchedBy(page, client, async () => {
    await page.goto(base + path)
    if (path.startsWith('/profiler/') && !path.endsWith('review')) await counted(page)
  })
  const of = (test: (one: Fetched) => boolean) => all.filter(test)
  const scripts = of(({ type }) => type === 'Script')
  const rest = of(({ type }) => type !== 'Script')
  console.log(
    `first load: ${path}: ${kB(sum(scripts))} script in ${scripts.length} files, under ${kB(MOST)}: ${sum(scripts) < MOST ? 'yes' : 'no'}; styles ${kB(sum(rest.filter(({ type }) => type === 'Stylesheet')))}, fonts ${kB(sum(rest.filter(({ type }) => type === 'Font')))}, all else ${kB(sum(rest.filter(({ type }) => !['Stylesheet', 'Font'].includes(type))))}`,
  )
  for (const { url, bytes } of [...scripts].sort((a, b) => b.bytes - a.bytes).slice(0, 4)) console.log(`first load:   ${kB(bytes)} ${new URL(url).pathname}`)
  if (scripts.some(({ url }) => /monaco/i.test(url))) console.log('first load:   Monaco among them')
  await page.close()
}
await browser.close()
