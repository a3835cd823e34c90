// What changed since the version before, in the words of the change, by what it can move: who is in, then priority and display, then wording.
import { ArrowLeftRight, PenLine, Users } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { givenBy, type Profile } from '#criteria'
import { compare, EFFECTS, summaryOf, unchangedSteps, type Change, type Effect } from '#criteria/compare/index'

const LOOKS: Record<Effect, { icon: ReactNode; line: string }> = {
  whoIsIn: { icon: <Users size={16} />, line: 'border-solid border-accent' },
  tierOrDisplay: { icon: <ArrowLeftRight size={16} />, line: 'border-dotted border-accent' },
  wording: { icon: <PenLine size={16} />, line: 'border-dashed border-line' },
}

export function Changes({ before, after, used }: { before: Profile; after: Profile; used: readonly Profile[] }) {
  const t = useTranslations('review.changes')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const given = givenBy(used)
  const changes = compare(before, after, given)
  const same = unchangedSteps(before, after, given)
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[66ch]">{summaryOf(changes).says[locale]}</p>
      {EFFECTS.map((effect) => {
        const here = changes.filter((one) => one.effect === effect)
        if (!here.length) return null
        return (
          <section key={effect} aria-labelledby={`aendring-${effect}`} className={`border-l-4 pl-3 ${LOOKS[effect].line}`}>
            <h3 id={`aendring-${effect}`} className="flex items-center gap-1.5 text-sm font-semibold">
              <span aria-hidden>{LOOKS[effect].icon}</span>
              {t(effect)} <span className="tabular font-normal text-muted">({here.length})</span>
            </h3>
            <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
              {here.map((one, index) => (
                <li key={index} className="max-w-[66ch] whitespace-pre-wrap">
                  {one.says[locale]}
                  <Texts change={one} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {same.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-sm text-muted">{t('same', { count: same.length })}</summary>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-sm text-muted">
            {same.map((one) => (
              <li key={one.step}>{one.label[locale]}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Both texts, where the sentence does not hold them. */
function Texts({ change: { says, before, after } }: { change: Change }) {
  const t = useTranslations('review.changes')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  if (!before || !after || (says[locale].includes(before[locale]) && says[locale].includes(after[locale]))) return null
  return (
    <details className="text-sm">
      <summary className="min-h-6 cursor-pointer text-accent">{t('texts')}</summary>
      <p>
        <span className="text-muted">{t('before')}: </span>
        <del className="no-underline">{before[locale]}</del>
      </p>
      <p>
        <span className="text-muted">{t('after')}: </span>
        <ins className="no-underline">{after[locale]}</ins>
      </p>
    </details>
  )
}
