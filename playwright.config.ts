import { defineConfig } from '@playwright/test'
import { existsSync } from 'node:fs'

// A system browser when there is one (Debian, continuous integration); else Google Chrome; else Playwright's own.
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path))
const chrome = !executablePath && ['/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].some((path) => existsSync(path))

// The house itself is raised by scripts/suite.mjs; only the identity provider is started here.
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: [['list'], ['json']],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: process.env.STUDIO_URL ?? 'http://localhost:3000',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1280, height: 900 },
    // A trace is written with STUDIO_TRACE=1: it costs a third of the time.
    trace: process.env.STUDIO_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    channel: chrome ? 'chrome' : undefined,
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  },
  projects: [
    { name: 'alone', testMatch: /authorisation.*\.spec\.ts$/ },
    { name: 'together', testIgnore: /authorisation/ },
    { name: 'screens', testMatch: /screens\.ts$/ },
  ],
  webServer: {
    command: 'node e2e/oidc-provider.mjs',
    url: `http://localhost:${process.env.OIDC_PORT ?? 3999}/.well-known/openid-configuration`,
    reuseExistingServer: false,
  },
})
