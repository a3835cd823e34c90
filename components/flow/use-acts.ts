'use client'
// What the acts of the registry do to the page: each answers with an effect, and here it happens.
import { useTranslations } from 'next-intl'
import type { Profile, Step, Words } from '#criteria'
import { begun, stepOf } from '#criteria/edit/index'
import { COMMANDS, kindWords, type CommandId, type Effect, type Situation } from './commands'
import { insert } from './insert'
import type { Clipboard } from './use-clipboard'
import type { Draft } from './use-draft'
import type { Place } from './use-place'

export interface Acts {
  run: (id: CommandId, on?: Situation) => void
  /** A question of a kind, put after the first one. */
  begin: (kind: string) => void
}

export function useActs({
  draft: { profile, history, undo, redo },
  place,
  situation,
  edit,
  announce,
  acted,
  clipboard,
}: {
  draft: Draft
  place: Place
  situation: Situation
  edit: (next: Profile, act: Words) => void
  announce: (text: string) => void
  acted: (act: Words) => void
  clipboard: Clipboard
}): Acts {
  const t = useTranslations('flow')

  const turn = (way: 'undo' | 'redo') => {
    const act = situation[way]
    const entry = way === 'undo' ? history.past.at(-1) : history.future[0]
    if (way === 'undo') undo()
    else redo()
    const said = way === 'undo' ? 'announce.undone' : 'announce.redone'
    if (act) acted({ da: t(said, { act: act.da }), en: t(said, { act: act.en }) })
    const back = changedStep(profile, entry?.state.flow ?? [], place.step)
    if (back && place.tab === 'flow') place.come(back.id, 'step')
  }

  const open = (effect: Extract<Effect, { type: 'open' }>) => {
    if (effect.what === 'palette' || effect.what === 'keys' || effect.what === 'paste') return place.setOpened(effect.what)
    place.setTab('flow')
    if (effect.what === 'tour' || effect.what === 'naming') return place.setOpened(effect.what)
    if (effect.step === null) return
    if (effect.what === 'add') return place.add(effect.step, effect.exit ?? 'yes')
    if (effect.what === 'form') return place.openForm(effect.step)
    if (effect.what === 'patients') return place.showPatients({ of: 'step', step: effect.step, exit: effect.exit })
    place.setSide('comments')
  }

  const carry = (effect: Effect) => {
    switch (effect.type) {
      case 'edit':
        edit(effect.profile, effect.act)
        return place.come(effect.select, effect.focus)
      case 'select':
        return place.walk(effect.step, effect.back ?? false)
      case 'undo':
      case 'redo':
        return turn(effect.type)
      case 'view': {
        const next = place.mode === 'drawing' ? 'list' : 'drawing'
        place.showMode(next)
        announce(t(`announce.${next}`))
        return place.focusStep(place.step ?? profile.flow[0]!.id)
      }
      case 'fit':
        return place.fit()
      case 'close':
        return place.out()
      case 'pick': {
        const n = place.pick(effect.step)
        return announce(t('announce.picked', { n }))
      }
      case 'copy':
        return clipboard.copy(effect.steps)
      case 'pasteSteps':
        return clipboard.paste(effect.step)
      case 'open':
        return open(effect)
    }
  }

  return {
    run: (id, on = situation) => (COMMANDS[id].may(on) ? carry(COMMANDS[id].do(on)) : announce(t('announce.cannot'))),
    begin: (kind) => {
      const { profile: from, first } = begun(profile)
      const made = insert(from, { step: first, exit: 'yes' }, { type: 'kind', kind })
      if (!made) return
      edit(made.profile, { da: `tilføjet »${kindWords(kind).da}«`, en: `added “${kindWords(kind).en}”` })
      place.come(made.select, 'form')
    },
  }
}

/** The step that an undo or redo changes, seen from the document it leaves; one that was only moved, last. */
export function changedStep(now: Profile, then: readonly Step[], chosen: string | null): Step | undefined {
  const content = (one: Step | undefined) => one && JSON.stringify(one.type === 'question' ? [one.ask, one.title] : one)
  return (
    then.find((one) => content(stepOf(now, one.id)) !== content(one)) ??
    then.find((one) => one.id === chosen) ??
    then.find((one) => stepOf(now, one.id) !== one)
  )
}
