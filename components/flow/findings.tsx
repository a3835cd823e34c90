'use client'
// Faults and advice as sentences at the place, with what mends them as buttons. They never block editing.
import { CircleAlert, Lightbulb } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Finding, Remedy } from '#criteria'
import { Button } from '../ui/button'
import { useEditor } from './context'

export function FindingList({ findings, go }: { findings: readonly Finding[]; /** Goes to the place of a finding. */ go?: (finding: Finding) => void }) {
  const t = useTranslations('flow.findings')
  const { locale, edit, canEdit, profile, announce } = useEditor()
  const mend = (remedy: Remedy) => {
    const next = remedy.edit(profile)
    if (next === profile) return announce(t('gone')) // the document has changed since it was checked
    edit(next, { da: `rettet: ${remedy.label.da}`, en: `mended: ${remedy.label.en}` })
  }
  return (
    <ul className="flex flex-col gap-2">
      {findings.map((finding, index) => {
        const fault = finding.severity === 'fault'
        return (
          <li
            key={`${finding.code} ${index}`}
            className={`flex gap-2 rounded-sm border-l-4 px-3 py-2 ${fault ? 'border-error bg-error-100' : 'border-dashed border-line bg-white'}`}
          >
            <span aria-hidden className="mt-0.5 shrink-0">
              {fault ? <CircleAlert size={18} className="text-error" /> : <Lightbulb size={18} className="text-accent" />}
            </span>
            <div className="min-w-0 flex-1">
              <p className="max-w-[66ch]">
                {!fault && <span className="font-medium">{t('advice')}: </span>}
                {finding.sentence[locale]}
              </p>
              <div className="mt-1 flex flex-wrap gap-2 empty:hidden">
                {canEdit &&
                  [...(finding.remedy ? [finding.remedy] : []), ...(finding.more ?? [])].map((remedy) => (
                    <Button key={remedy.label.da} size="small" onPress={() => mend(remedy)}>
                      {remedy.label[locale]}
                    </Button>
                  ))}
                {go && finding.step !== undefined && (
                  <Button size="small" look="quiet" onPress={() => go(finding)}>
                    {t('go')}
                  </Button>
                )}
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
