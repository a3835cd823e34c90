'use client'
// What stands behind a profile: origin, use, decision, whether it is a device, and its texts in English.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ABOUT_CODES, noAbout, parseDay, type About } from '#criteria'
import { setAbout, setEnglish } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Checkbox } from '../ui/checkbox'
import { Field, SelectField } from '../ui/field'

const NONE = '-'
const ENGLISH = [
  ['title', 'englishTitle', 1, 300],
  ['purpose', 'englishPurpose', 4, 8000],
  ['background', 'englishBackground', 4, 8000],
  ['intendedUse', 'englishIntendedUse', 3, 8000],
] as const

export function AboutMore() {
  const t = useTranslations('work.about')
  const { profile, edit, canEdit } = useEditor()
  const about = profile.about ?? noAbout()
  const set = (to: Partial<About>, field: string) =>
    edit((now) => setAbout(now, to), { da: 'ændret, hvad der ligger bag', en: 'changed what stands behind it' }, `about ${field}`)
  return (
    <>
      <section aria-label={t('title')} className="flex flex-col gap-5">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <div className="max-w-md">
          <SelectField
            label={t('origin')}
            value={about.origin ?? NONE}
            disabled={!canEdit}
            onChange={(origin) => set({ origin: origin === NONE ? null : (origin as About['origin']) }, 'origin')}
            options={[{ id: NONE, label: t('noOrigin') }, ...ABOUT_CODES.origins.map((one) => ({ id: one, label: t(`origins.${one}`) }))]}
          />
        </div>
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="text-sm font-medium">{t('uses')}</legend>
          {ABOUT_CODES.uses.map((one) => (
            <Checkbox
              key={one}
              label={t(`use.${one}`)}
              value={about.uses.includes(one)}
              disabled={!canEdit}
              onChange={(is) => set({ uses: ABOUT_CODES.uses.filter((use) => (use === one ? is : about.uses.includes(use))) }, 'uses')}
            />
          ))}
        </fieldset>
        <Field label={t('decision')} value={about.decision} maxLength={300} disabled={!canEdit} onChange={(decision) => set({ decision }, 'decision')} />
        <Decided decided={about.decided} onChange={(decided) => set({ decided }, 'decided')} />
        <Field label={t('device')} value={about.device} maxLength={8000} lines={3} disabled={!canEdit} onChange={(device) => set({ device }, 'device')} />
      </section>
      <section aria-label={t('english')} lang="en" className="flex flex-col gap-5">
        <h2 className="text-lg font-semibold">{t('english')}</h2>
        <p className="max-w-[66ch] text-sm text-muted">{t('englishLead')}</p>
        {ENGLISH.map(([name, label, lines, maxLength]) => (
          <Field
            key={name}
            label={t(label)}
            value={about.english[name]}
            maxLength={maxLength}
            lines={lines}
            disabled={!canEdit}
            onChange={(text) =>
              edit((now) => setEnglish(now, { [name]: text }), { da: 'ændret den engelske tekst', en: 'changed the English text' }, `about english ${name}`)
            }
          />
        ))}
      </section>
    </>
  )
}

/** A date that is no date stays in the field, with what is right under it. */
function Decided({ decided, onChange }: { decided: string | null; onChange: (decided: string | null) => void }) {
  const t = useTranslations('work.about')
  const { canEdit } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  const good = (text: string) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== null)
  const shown = typed !== null && !good(typed) ? typed : (decided ?? '')
  return (
    <div className="max-w-xs">
      <Field
        label={t('decided')}
        value={shown}
        maxLength={10}
        disabled={!canEdit}
        fault={good(shown) ? null : t('decidedWrong')}
        onChange={(text) => {
          setTyped(text)
          if (good(text)) onChange(text === '' ? null : text)
        }}
      />
    </div>
  )
}
