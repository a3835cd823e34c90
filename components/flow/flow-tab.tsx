'use client'
// The tab Forløb: toolbar, drawing or list, and what stands beside it.
import { useTranslations } from 'next-intl'
import { PatientTimeline } from '../population/patient-timeline'
import { begun } from '#criteria/edit/index'
import { Canvas } from './canvas'
import { useEditor } from './context'
import { EmptyFlow } from './empty'
import { Outline } from './outline'
import { SidePanel } from './side-panel'
import { Toolbar } from './toolbar'
import type { Clipboard } from './use-clipboard'
import type { Place } from './use-place'

export function FlowTab({
  place,
  onKeys,
  onBegin,
  clipboard,
}: {
  place: Place
  onKeys: (event: React.KeyboardEvent) => void
  onBegin: (kind: string) => void
  clipboard: Clipboard
}) {
  const t = useTranslations('flow')
  const { profile, canEdit, add, edit } = useEditor()
  const { mode } = place
  const own = profile.flow.filter((one) => one.type === 'question' && !(one.ask.type === 'criterion' && one.ask.kind === 'base'))
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Toolbar />
        {canEdit && own.length === 0 && (
          <EmptyFlow
            onPick={onBegin}
            onSearch={() => {
              const { profile: from, first } = begun(profile)
              if (from !== profile) edit(from, { da: 'begyndt med grundpopulationen', en: 'began with the base population' })
              add(first, 'yes')
            }}
          />
        )}
        <p id="forklaring" className="sr-only">
          {t('canvas.described')}
        </p>
        <div
          ref={place.region}
          data-flow
          role="group"
          aria-label={t(mode === 'drawing' ? 'canvas.label' : 'outline.label')}
          aria-describedby="forklaring"
          onKeyDown={onKeys}
          onCopy={clipboard.onCopy}
          onPaste={clipboard.onPaste}
          className={`min-h-0 flex-1 ${mode === 'list' ? 'overflow-auto' : ''}`}
        >
          {mode === 'drawing' ? <Canvas fitting={place.fitting} /> : <Outline open={place.form} onClose={place.done} />}
        </div>
        <PatientTimeline />
      </div>
      <SidePanel focusForm={place.focusForm} onDone={place.done} onClose={place.closePanel} />
    </div>
  )
}
