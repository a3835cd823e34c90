// A version as it is read: every sentence, texts and code lists.
import { useLocale, useTranslations } from 'next-intl'
import { sentencesOf, type Profile, type Sentence } from '#criteria'
import { neededWords } from '../flow/needed'

const PARTS: [title: 'flow' | 'tiers' | 'display', of: Sentence['of'][]][] = [
  ['flow', ['parameter', 'group', 'step']],
  ['tiers', ['rule', 'tier']],
  ['display', ['field', 'order']],
]

export function Reading({ profile, used }: { profile: Profile; used: readonly Profile[] }) {
  const t = useTranslations('review')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const sentences = sentencesOf(profile, locale)
  const texts = (['purpose', 'background', 'intendedUse', 'owner'] as const).filter((name) => profile[name])
  return (
    <div className="flex flex-col gap-8">
      {PARTS.map(([title, of]) => (
        <section key={title} aria-labelledby={`del-${title}`}>
          <h2 id={`del-${title}`} className="mb-2 text-lg">
            {t(title)}
          </h2>
          <ul className="flex flex-col gap-2">
            {sentences
              .filter((one) => of.includes(one.of))
              .map((one) => (
                <li key={`${one.of}-${one.step}`} className="max-w-[72ch]">
                  {one.text}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="del-krav">
        <h2 id="del-krav" className="mb-2 text-lg">
          {t('needs')}
        </h2>
        <p className="max-w-[72ch]">{neededWords(profile, used, null)[locale]}</p>
        <p className="text-sm text-muted">{t('needsExample')}</p>
      </section>
      <section aria-labelledby="del-koder">
        <h2 id="del-koder" className="mb-2 text-lg">
          {t('codes')}
        </h2>
        <dl className="grid gap-x-6 gap-y-3 md:grid-cols-[minmax(10rem,16rem)_1fr]">
          {profile.codeLists.map((list) => (
            <div key={list.id} className="contents">
              <dt className="font-medium">{list.label}</dt>
              <dd>
                {list.codes.map((code) => (
                  <span key={`${code.system}|${code.code}`} className="mr-3 inline-block">
                    <span className={`tabular ${code.include ? '' : 'line-through'}`}>{code.code}</span>
                    {code.title && <span className="text-muted"> {code.title}</span>}
                    {!code.include && <span className="text-sm text-muted"> ({t('exclude')})</span>}
                    {!code.decided && <span className="text-sm"> ({t('undecided')})</span>}
                  </span>
                ))}
                {list.note && <p className="text-sm text-muted">{list.note}</p>}
              </dd>
            </div>
          ))}
          {profile.results.map((concept) => (
            <div key={concept.id} className="contents">
              <dt className="font-medium">{concept.label}</dt>
              <dd>
                <span className="tabular">{concept.codes.map((code) => code.code).join(', ')}</span>
                <span className="text-muted"> {concept.unit}</span>
                {concept.note && <p className="text-sm text-muted">{concept.note}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="del-tekst">
        <h2 id="del-tekst" className="mb-2 text-lg">
          {t('about')}
        </h2>
        {texts.map((name) => (
          <div key={name} className="mb-4">
            <h3 className="text-base">{t(name)}</h3>
            <p className="max-w-[66ch] whitespace-pre-wrap">{profile[name]}</p>
          </div>
        ))}
        {profile.references.length > 0 && (
          <>
            <h3 className="text-base">{t('references')}</h3>
            <ul className="list-disc pl-5">
              {profile.references.map((one) => (
                <li key={one} className="max-w-[66ch]">
                  {one}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}
