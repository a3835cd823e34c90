import type { Page } from '@playwright/test'

/** Where the open version of the osteoporosis profile is: the change in review. */
export async function changeInReview(page: Page): Promise<string> {
  await page.goto('/profiler')
  return (await page
    .getByRole('row', { name: /^Osteoporose / })
    .getByRole('link')
    .first()
    .getAttribute('href'))!
}
