// profil fmt: files in their fixed form. A text keeps its comments; what it says is not changed.
import { contentHash, type Profile } from '#criteria'
import { formatText, printText } from '#criteria/text/index'
import type { Answer, Asked } from './answer'
import { documentOf, documentsBeside, write } from './read'
import { Refusal } from './words'

const FORMS = ['text', 'json'] as const

export function fmt({ files, values, texts }: Asked): Answer {
  const to = values.to === undefined ? undefined : FORMS.find((one) => one === values.to)
  if (values.to !== undefined && !to) throw new Refusal((words) => words.badForm(values.to!, FORMS))
  const each = files.map((file) => {
    const { profile, text } = documentOf(file)
    if (to) {
      const made = other(file, to)
      write(made, to === 'text' ? printText(profile) : jsonOf(profile))
      return { file: made, changed: true }
    }
    const pinned = values.pin ? pin(file, profile) : profile
    const was = text ?? jsonOf(profile)
    const is = text === null ? jsonOf(pinned) : pinned === profile ? formatText(text) : repinned(text, profile, pinned)
    const changed = is !== was
    if (changed && !values.check) write(file, is)
    return { file, changed }
  })
  const said = each.map(({ file, changed }) => `${file}: ${!changed ? texts.formatted : values.check ? texts.notFormatted : texts.written(file)}`)
  return { code: values.check && each.some(({ changed }) => changed) ? 1 : 0, text: said.join('\n'), json: { files: each } }
}

const jsonOf = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`
const other = (file: string, to: (typeof FORMS)[number]): string => file.replace(/\.(profil|json)$/, '') + (to === 'text' ? '.profil' : '.json')

/** The document with the digests of what it uses set to the documents of those names beside it. */
function pin(file: string, profile: Profile): Profile {
  const beside = new Map([...documentsBeside(file).values()].map((one) => [one.id, one]))
  const uses = profile.uses.map((one) => {
    const now = beside.get(one.profile)
    return now ? { ...one, digest: contentHash(now), title: now.title } : one
  })
  return JSON.stringify(uses) === JSON.stringify(profile.uses) ? profile : { ...profile, uses }
}

/** The text with other digests: they stand in it once each, as words of their own. */
function repinned(text: string, was: Profile, is: Profile): string {
  let now = text
  was.uses.forEach((one, index) => (now = now.replaceAll(one.digest, is.uses[index]!.digest)))
  return formatText(now)
}
