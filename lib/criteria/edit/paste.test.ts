// Bad input is told in words at its place: broken text, unknown members, loops, too much.
import { expect, test } from 'vitest'
import { example } from './example'
import { readDocument } from './paste'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
const text = (change: (document: any) => void) => {
  const document = structuredClone(example())
  change(document)
  return JSON.stringify(document, null, 1)
}
const fault = (read: ReturnType<typeof readDocument>) => ('faults' in read ? read.faults.map((one) => one.da).join(' ') : '')

test('a document is read as it stands', () => expect(readDocument(text(() => {}))).toEqual({ profile: example() }))
test('text cut in half is told', () => expect(fault(readDocument(text(() => {}).slice(0, 400)))).toContain('kan ikke læses'))
test('an unknown member is named', () =>
  expect(
    fault(
      readDocument(
        text((d) => {
          d.weather = 1
        }),
      ),
    ),
  ).toContain('»weather«'))
test('a loop is refused; steps in another order are put in order', () => {
  expect(
    fault(
      readDocument(
        text((d) => {
          d.flow[1].no = 'alder'
        }),
      ),
    ),
  ).toContain('går i ring')
  const read = readDocument(
    text((d) => {
      d.flow.reverse()
    }),
  )
  expect('profile' in read && read.profile.flow[0]?.id).toBe('alder')
})
test('two steps of one name are refused', () =>
  expect(
    fault(
      readDocument(
        text((d) => {
          d.flow[3].id = 'ung'
        }),
      ),
    ),
  ).toContain('»ung«'))
test('five megabytes are refused in words', () => expect(fault(readDocument('['.repeat(5_000_000)))).toContain('for stor'))
