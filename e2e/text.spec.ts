// The profile as text: what is typed is drawn and counted, a broken text changes nothing, and the drawing writes the text.
import { complaintsOf, counted, expect, newIdea, saved, signIn, test } from './fixtures'

test('text and drawing follow each other, and a broken text leaves the drawing as it was', async ({ page }) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await newIdea(page, `Tekst ${Date.now().toString(36)}`, 'Prøve af teksten. Demonstrationsprofil – ikke klinisk godkendt.')
  await page.goto(page.url())
  await counted(page)
  await page.getByRole('tab', { name: 'Tekst' }).click()
  const editor = page.locator('[data-text-editor]')
  await expect(editor.getByText('grundpopulation').first()).toBeVisible({ timeout: 30_000 })

  /** Puts the cursor at the end of the text. */
  const atEnd = async () => {
    await editor.locator('.view-lines').click()
    await page.keyboard.press('Control+End')
  }
  // a whole line: the drawing has a new list, by the same save as any other edit
  await atEnd()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('codes knogler "Knogler fra teksten"')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('  icpc L95 "Osteoporose"')
  await expect(page.getByText('Tekst og tegning er ens')).toBeVisible()
  await saved(page)
  await page.getByRole('tab', { name: 'Kodelister' }).click()
  await expect(page.locator('input[value="Knogler fra teksten"]')).toBeVisible()

  // a broken line: said with its place and what was meant; the drawing stands
  await page.getByRole('tab', { name: 'Tekst' }).click()
  await expect(editor.getByText('Knogler fra teksten').first()).toBeVisible()
  await atEnd()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('grup knogler: diagnosis knogler')
  const faults = page.getByRole('region', { name: 'Fejl i teksten' })
  await expect(faults).toContainText('Mente du »group«?')
  await expect(page.getByText('Teksten kan ikke læses endnu')).toBeVisible()
  await faults.getByRole('button').first().click()
  await expect(editor.locator('textarea, .native-edit-context').first()).toBeFocused()

  // mended: the group is there
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.insertText('group osteoporose "Har osteoporose": diagnosis knogler')
  await expect(page.getByText('Tekst og tegning er ens')).toBeVisible()
  await saved(page)

  // undo is one step of the document, and the text follows
  await page.getByRole('tab', { name: 'Forløb' }).click()
  await page.getByRole('button', { name: /^Fortryd/ }).click()
  await page.getByRole('tab', { name: 'Tekst' }).click()
  await expect(editor.getByText('Har osteoporose')).toHaveCount(0)
  expect(complaints).toEqual([])
})
