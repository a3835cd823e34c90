// How the designing page is met: at 1280 px with 200 % zoom, under reduced motion, without colours, and by one who hears it.
import { complaintsOf, counted, expect, newIdea, saved, signIn, test } from './fixtures'
import { drawing, focusStep, listView, tab } from './opening'

const PROFILE = '/profiler/osteoporose/1.0.0'
const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test.describe('1280 px at 200 %', () => {
  test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 })
  test('every page keeps within the window, and the flow is a list that can be worked in', { tag: '@long' }, async ({ page }) => {
    const complaints = complaintsOf(page)
    await page.goto('/login')
    expect(await page.evaluate(sideways)).toBe(0)
    await signIn(page, 'author')
    for (const path of [
      '/',
      '/profiler',
      '/status',
      '/udgivelser',
      '/kodelister?q=KOL',
      '/populationer',
      '/hjaelp',
      `${PROFILE}/review`,
      `${PROFILE}/glasplade`,
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(sideways), path).toBe(0)
    }
    await newIdea(page, `Zoom ${Date.now().toString(36)}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
    await expect(page.locator('[data-flow] ol')).toBeVisible()
    expect(await page.evaluate(sideways)).toBe(0)
    await focusStep(page)
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByRole('combobox').fill('alder')
    await page.getByRole('option', { name: 'Alder', exact: true }).click()
    await page.getByRole('textbox', { name: 'Fra og med' }).fill('65')
    await expect(page.getByRole('textbox', { name: 'Fra og med' })).toBeInViewport()
    await counted(page)
    await saved(page)
    for (let at = 0; at < (await page.getByRole('tablist').first().getByRole('tab').count()); at++) {
      await tab(at)(page)
      expect(await page.evaluate(sideways), `tab ${at}`).toBe(0)
    }
    expect(complaints).toEqual([])
  })
})

test.describe('reduced motion', () => {
  test.use({ reducedMotion: 'reduce' })
  test('nothing moves: a step is moved, and numbers change, without an animation', { tag: '@long' }, async ({ page }) => {
    await signIn(page, 'author')
    await newIdea(page, `Ro ${Date.now().toString(36)}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
    await drawing(page)
    await page.evaluate(() => {
      const moved: string[] = []
      for (const name of ['transitionrun', 'animationstart'])
        document.addEventListener(name, ({ target }) => {
          const running = (target as Element).getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
          if (running.length) moved.push((target as Element).className)
        })
      Object.assign(window, { moved })
    })
    await focusStep(page)
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByRole('combobox').fill('alder')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Fra og med' }).fill('70')
    await counted(page)
    const [wanted, shown] = await page
      .locator('[data-testid=total] [data-count]')
      .evaluate((one) => [Number(one.getAttribute('data-count')), Number(one.textContent!.replace(/\D/g, ''))])
    expect(shown).toBe(wanted)
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
  })
})

test('without colours: exits are told apart by word and line, priorities by word and shape, states by word and picture', { tag: '@long' }, async ({ page }) => {
  await signIn(page, 'author')
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' })
  await page.goto('/profiler/psykisk-sygdom-identifikation/1.0.0')
  await counted(page)
  await drawing(page)
  const lines = await page.locator('.react-flow__edge-path').evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).strokeDasharray))])
  expect(lines).toHaveLength(3)
  for (const word of ['ja', 'nej', 'mangler']) await expect(page.locator('.react-flow').getByText(word, { exact: true }).first()).toBeAttached()
  const tiers = page.getByRole('list', { name: 'Prioriteter' }).getByRole('button')
  const shapes = await tiers.evaluateAll((all) => all.map((one) => one.querySelector('svg')?.innerHTML ?? ''))
  expect(shapes.filter(Boolean)).toHaveLength(await tiers.count())
  expect(new Set(shapes).size).toBe(shapes.length)
  for (const text of await tiers.allInnerTexts()) expect(text).toMatch(/\p{L}{3}/u)
  await page.goto('/status')
  const states = page.locator('main td span:has(> span[aria-hidden] svg)')
  expect(await states.count()).toBeGreaterThan(3)
  for (const one of await states.all()) {
    await expect(one).toHaveText(/\p{L}{3}/u)
    await expect(one.locator('svg')).toHaveCount(1)
  }
})

test('the list is heard as sentences', { tag: '@long' }, async ({ page }) => {
  await signIn(page, 'author')
  await page.goto('/profiler/psykisk-sygdom-identifikation/1.0.0')
  await counted(page)
  await listView(page)
  await expect(page.getByRole('list', { name: 'Trin i rækkefølge' }).or(page.locator('[data-flow] ol')).first()).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - button /^Trin 1 af \\d+\\. .*Klinikkens patienter.*\\d patienter ind, .*ja, .*nej\\./
        - list:
          - listitem: /ja/
          - listitem: /nej/
      - listitem:
        - button /^Trin 2 af \\d+\\. .*mindst 18 år/
        - list:
          - listitem: /ja/
          - listitem: /nej/
          - listitem: /mangler/
  `)
})
