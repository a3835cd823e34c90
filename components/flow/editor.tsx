'use client'
// The designing page: one document, drawn, listed and told in words; acts from the registry; numbers and findings from workers.
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef } from 'react'
import { sayIn, type Profile, type Words } from '#criteria'
import { formatIn } from '#i18n'
import type { VersionView, VisitView } from '#workflow'
import { Checking } from '../checking/checking'
import { CasesTab } from '../cases/cases-tab'
import { AboutForm } from '../criterion/about-form'
import { DisplayForm } from '../criterion/display-form'
import { ListsForm } from '../criterion/lists-form'
import { ParametersForm } from '../criterion/parameters-form'
import { TierForm } from '../criterion/tier-form'
import { WorkForm } from '../criterion/work-form'
import { LargeCounts, type LargerPopulation } from '../population/large'
import { Total } from '../population/total'
import { TextView } from '../text/text-view'
import type { LeftText } from '../text/use-text'
import { Notice } from '../ui/notice'
import { Tabs } from '../ui/tabs'
import { LastTime } from '../visit/last-time'
import { Others } from '../visit/others'
import { Tour } from '../visit/tour'
import { TourOffer } from '../visit/tour-offer'
import { useVisit } from '../visit/use-visit'
import { AddMenu } from './add-menu'
import type { Situation } from './commands'
import { EditorContext, type Editor, type EditorActs, type Released } from './context'
import { ConflictDialog, KeyTable, Palette, PasteDialog } from './dialogs'
import { FlowTab } from './flow-tab'
import { FlowHead } from './head'
import { followReasons, insert } from './insert'
import { LiveNumbers, type Speaker } from './live'
import { NameSteps } from './name-steps'
import { useActs } from './use-acts'
import { useClipboard } from './use-clipboard'
import { useDraft } from './use-draft'
import { useKeys } from './use-keys'
import { usePlace } from './use-place'
import { useUsed } from './use-used'

export type { Released } from './context'
const NONE: readonly Released[] = []
const NO_LARGER: readonly LargerPopulation[] = []

export interface ProfileEditorProps {
  view: VersionView
  acts: EditorActs
  /** Where the population file lies; its name is its digest. null: there is none yet, and no numbers. */
  population: { url: string | null }
  /** Those that the server counts on, beside it. */
  larger?: readonly LargerPopulation[]
  /** Releases that the profile may use, newest first. */
  releases?: readonly Released[]
  /** Of this person and of others; without it the page tells nobody that it is open. */
  visit?: VisitView | undefined
}

export function ProfileEditor({ view, acts, population: { url }, larger = NO_LARGER, releases = NONE, visit }: ProfileEditorProps) {
  const t = useTranslations('flow')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = useMemo(() => formatIn(locale), [locale])
  const speaker = useRef<Speaker>({ announce: () => {}, acted: () => {}, ahead: () => {} })
  const ahead = useCallback((next: Profile) => speaker.current.ahead(next), [])
  const announce = useCallback((text: string) => speaker.current.announce(text), [])
  const acted = useCallback((act: Words) => speaker.current.acted(act), [])
  const draft = useDraft(view, acts.save, ahead)
  const { profile, history, edit: change } = draft
  const used = useUsed(profile, view.used)
  const say = useMemo(() => sayIn(locale, profile), [locale, profile])
  const leftText = useRef<LeftText['current']>(null)
  const place = usePlace(profile, view.canEdit)
  const { step, chosen, mode, select, openForm, add, stand, showPatients, which, side, setSide, shown, setShown, adding, setAdding, opened, setOpened } = place
  const situation = useMemo(
    (): Situation => ({
      profile,
      step,
      exit: chosen.exit,
      trail: chosen.trail,
      picked: place.picked,
      view: mode,
      canEdit: view.canEdit,
      undo: history.past.at(-1)?.act ?? null,
      redo: history.future[0]?.act ?? null,
    }),
    [profile, step, chosen, place.picked, mode, view.canEdit, history],
  )
  const edit = useCallback(
    (next: Profile | ((now: Profile) => Profile), act: Words, key?: string) => {
      change((now) => followReasons(now, typeof next === 'function' ? next(now) : next), act, key)
      acted(act)
    },
    [change, acted],
  )
  const visiting = useVisit(visit, draft.standsOn, acts.endTour)
  const clipboard = useClipboard({ situation, edit, announce, come: (id) => place.come(id, 'step') })
  const { run, begin } = useActs({ draft, place, situation, edit, announce, acted, clipboard })
  const keys = useKeys({ letters: place.letters, drawing: mode === 'drawing', run })

  // Parts that take the editor are drawn again when the document or the choice changes, not when numbers or findings come.
  const calls = useRef({ run, situation })
  calls.current = { run, situation }
  const editor = useMemo(
    (): Editor => ({
      view,
      acts,
      locale,
      format,
      say,
      profile,
      used,
      releases,
      canEdit: view.canEdit,
      situation,
      comments: view.comments,
      edit,
      select,
      openForm: (id) => openForm(id),
      run: (id) => calls.current.run(id),
      runOn: (id, on) => {
        stand(on)
        calls.current.run(id, { ...calls.current.situation, step: on, exit: null })
      },
      add,
      which,
      showPatients,
      side,
      setSide,
      shown,
      setShown,
      announce,
    }),
    // prettier-ignore
    [view, acts, locale, format, say, profile, used, releases, situation, edit, select, openForm, stand, add, which, showPatients, side, setSide, shown, setShown, announce],
  )
  return (
    <EditorContext value={editor}>
      <LiveNumbers url={url} profile={profile} previous={view.previous?.document ?? null} used={used.documents} speaker={speaker}>
        <Checking profile={profile} used={used.documents}>
          <div className="flex flex-col lg:h-[calc(100dvh-3.3rem)] lg:min-h-[40rem]">
            <FlowHead
              draft={draft}
              onGo={place.go}
              others={visit && <Others versionId={view.id} first={visit.others} step={step} content={profile} seen={visiting.seen} />}
            />
            {visit && visiting.last && (
              <LastTime
                last={visiting.last}
                now={visit.now}
                onGo={(id) => {
                  place.setTab('flow')
                  place.come(id, 'step')
                  if (!visiting.last?.since) visiting.closeLast()
                }}
                onClose={() => {
                  visiting.closeLast()
                  document.getElementById('indhold')?.focus()
                }}
              />
            )}
            {visiting.offered && opened !== 'tour' && (
              <TourOffer
                onStart={() => run('tour')}
                onDecline={() => {
                  visiting.endTour('declined')
                  document.getElementById('indhold')?.focus()
                }}
              />
            )}
            {opened === 'tour' && (
              <Tour
                writes={view.canEdit}
                onEnd={(how) => {
                  setOpened(null)
                  visiting.endTour(how)
                }}
              />
            )}
            {!view.canEdit && (
              <div className="px-6 pb-2">
                <Notice>{t('readOnly')}</Notice>
              </div>
            )}
            <div className="border-b border-hair px-6 pb-2">
              <Total />
              <LargeCounts larger={larger} />
            </div>
            <Tabs
              fill
              label={t('tabs.label')}
              value={place.tab}
              onChange={place.setTab}
              items={[
                { id: 'flow', label: t('tabs.flow'), content: <FlowTab place={place} onKeys={keys} onBegin={begin} clipboard={clipboard} /> },
                { id: 'tiers', label: t('tabs.tiers'), content: <TierForm /> },
                { id: 'display', label: t('tabs.display'), content: <DisplayForm /> },
                { id: 'work', label: t('tabs.work'), content: <WorkForm /> },
                { id: 'lists', label: t('tabs.lists'), content: <ListsForm /> },
                { id: 'settings', label: t('tabs.settings'), content: <ParametersForm /> },
                { id: 'cases', label: t('tabs.cases'), content: <CasesTab chosen={place.testCase} onChoose={place.setTestCase} go={place.show} /> },
                { id: 'text', label: t('tabs.text'), content: <TextView left={leftText} /> },
                { id: 'about', label: t('tabs.about'), content: <AboutForm /> },
              ]}
            />
            {adding && (
              <AddMenu
                adding={adding}
                onClose={() => {
                  setAdding(null)
                  place.focusStep(adding.step)
                }}
                onPick={(pick) => {
                  const made = insert(profile, adding, pick)
                  setAdding(null)
                  if (!made) return
                  edit(made.profile, made.act)
                  place.come(made.select, 'form')
                }}
              />
            )}
            {opened === 'palette' && <Palette onClose={() => setOpened(null)} />}
            {opened === 'keys' && <KeyTable letters={place.letters} onLetters={place.keepLetters} onClose={() => setOpened(null)} />}
            {opened === 'naming' && (
              <NameSteps
                onClose={() => {
                  setOpened(null)
                  place.focusStep(step)
                }}
                onNamed={(id) => {
                  setOpened(null)
                  place.unpick()
                  place.come(id, 'step')
                }}
              />
            )}
            {opened === 'paste' && <PasteDialog onClose={() => setOpened(null)} />}
            {draft.status.at === 'conflict' && (
              <ConflictDialog
                status={draft.status}
                onChoose={(to) => draft.choose(to, { da: 'valgt tekst efter samtidig ændring', en: 'chose a text after a simultaneous change' })}
              />
            )}
          </div>
        </Checking>
      </LiveNumbers>
    </EditorContext>
  )
}
