// What stands behind a profile and the work it asks for, as lines.
import type { About, Profile, WorkAct } from '../document/schema'
import type { Line } from './lines'
import { named, prose } from './prose'
import { quote } from './strings'
import { kebab } from './words'

/** Texts by the word that stands before them. */
export const ENGLISH_WORDS = {
  'english-purpose': 'purpose',
  'english-background': 'background',
  'english-intended-use': 'intendedUse',
} as const satisfies Record<string, keyof About['english']>

/** Nothing is written where the document has no such part; an empty part is the word alone. */
export function aboutLines({ about }: Pick<Profile, 'about'>): Line[] {
  if (!about) return []
  const { origin, uses, decision, decided, device, english } = about
  return [
    {
      at: 'about',
      text: 'about',
      under: [
        ...(origin === null ? [] : [{ at: 'about.origin', text: `origin ${origin}` }]),
        ...(uses.length ? [{ at: 'about.uses', text: `for [${uses.join(', ')}]` }] : []),
        ...(decision === '' ? [] : [{ at: 'about.decision', text: `decision ${quote(decision)}` }]),
        ...(decided === null ? [] : [{ at: 'about.decided', text: `decided ${decided}` }]),
        ...(device === '' ? [] : [prose('device', device, 'about.device')]),
        ...(english.title === '' ? [] : [{ at: 'about.english.title', text: `english-title ${quote(english.title)}` }]),
        ...Object.entries(ENGLISH_WORDS).flatMap(([word, name]) => (english[name] === '' ? [] : [prose(word, english[name], `about.english.${name}`)])),
      ],
    },
  ]
}

export function workLine({ id, title, kind, role, minutes, times, tiers, partner, checklist }: WorkAct, at: string): Line {
  const items = [
    kebab(kind),
    `role ${role}`,
    `minutes ${minutes}`,
    ...(times === 1 ? [] : [`times ${times}`]),
    ...(tiers.length ? [`tiers [${tiers.join(', ')}]`] : []),
    ...(partner === '' ? [] : [`partner ${quote(partner)}`]),
  ]
  return {
    at,
    text: `work ${named(id, title)}: ${items.join(', ')}`,
    under: checklist.map((text, index): Line => ({ at: `${at}.checklist.${index}`, text: `check ${quote(text)}` })),
  }
}
