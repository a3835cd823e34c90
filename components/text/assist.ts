// What Monaco offers and says at a place: from the language, with code titles from the terminology and numbers from the population.
import type { Locale } from '#criteria'
import { completionsAt, hoverAt } from '#criteria/text/index'
import type { Counts } from '#engines/result'
import { BUILT_IN } from '#terminology'
import type { Assistance } from './code-editor'

const WORDS = {
  da: { here: (n: string) => `${n} patienter når trinet`, rule: (n: string) => `${n} patienter opfylder reglen`, tier: (n: string) => `${n} patienter` },
  en: { here: (n: string) => `${n} patients reach the step`, rule: (n: string) => `${n} patients meet the rule`, tier: (n: string) => `${n} patients` },
} as const
const MOST = 100

export interface About {
  locale: Locale
  counts: Counts | null
  number: (n: number) => string
}

export function assistIn({ locale, counts, number }: About): Assistance {
  const codes = (system: string, prefix: string) =>
    BUILT_IN.filter((one) => one.system === system && one.code.startsWith(prefix))
      .slice(0, MOST)
      .map(({ code, title }) => ({ code, title: title[locale] }))
  const words = WORDS[locale]
  const counted = (path: string): string[] => {
    const [part, id = ''] = path.split('.')
    const n = part === 'flow' ? counts?.steps[id]?.in : part === 'rules' ? counts?.rules[id] : part === 'tiers' ? counts?.tiers[id] : undefined
    if (n === undefined) return []
    return [part === 'flow' ? words.here(number(n)) : part === 'rules' ? words.rule(number(n)) : words.tier(number(n))]
  }
  return {
    offered: (text, offset) =>
      completionsAt(text, offset, codes).map(({ label, insert, detail, kind, from, to }) => ({ label, insert, kind, detail: detail[locale], from, to })),
    hovered: (text, offset) => {
      const found = hoverAt(text, offset)
      return found && { from: found.from, to: found.to, says: [found[locale], ...counted(found.path)] }
    },
  }
}
