'use client'
// Code lists shared between profiles: one is copied into this one, and a copy is held against the list it came from.
import { Download, GitCompare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { CodeList } from '#criteria'
import { takeList } from '#criteria/edit/index'
import { differenceOf } from '#terminology/list/index'
import type { Problem } from '#workflow'
import { useEditor } from '../flow/context'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import { Notice } from '../ui/notice'

const words = (list: CodeList) => ({ da: `hentet kodelisten »${list.label}«`, en: `fetched the code list “${list.label}”` })

export function FetchList() {
  const t = useTranslations('terminology.list')
  const sentence = useProblemText()
  const { acts, edit } = useEditor()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const { shared } = acts
  if (!shared) return null
  if (!shared.lists.length) return <p className="self-center text-sm text-muted">{t('fetchNone')}</p>
  return (
    <div className="flex flex-col gap-2">
      <Menu
        label={t('fetchTitle')}
        trigger={
          <Button icon={<Download size={16} />} isPending={busy}>
            {t('fetch')}
          </Button>
        }
        onAct={(slug) =>
          start(async () => {
            const found = await shared.open({ slug })
            if (!found.ok) return setProblem(found.problem)
            setProblem(null)
            edit((now) => takeList(now, found.value.list).profile, words(found.value.list))
          })
        }
        parts={[{ id: 'shared', title: t('fetchHelp'), acts: shared.lists.map((one) => ({ id: one.slug, label: one.title })) }]}
      />
      {problem && (
        <Notice tone="error" live>
          {sentence(problem)}
        </Notice>
      )}
    </div>
  )
}

/** For a list that has the name of a shared one: how they differ, and the shared one in its place. */
export function SharedState({ list }: { list: CodeList }) {
  const t = useTranslations('terminology.list')
  const { acts, edit, locale } = useEditor()
  const [held, setHeld] = useState<{ list: CodeList; version: number } | null>(null)
  const [busy, start] = useTransition()
  const shared = acts.shared?.lists.find((one) => one.slug === list.id)
  if (!shared) return null
  const difference = held && differenceOf(list, held.list)
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        size="small"
        look="quiet"
        icon={<GitCompare size={16} />}
        isPending={busy}
        onPress={() =>
          start(async () => {
            const found = await acts.shared!.open({ slug: list.id })
            if (found.ok) setHeld(found.value)
          })
        }
      >
        {t('against', { version: shared.version })}
      </Button>
      {held && difference && (
        <Notice
          tone={difference.codes.length || difference.label ? 'warning' : 'success'}
          live
          actions={
            difference.codes.length || difference.label ? (
              <Button size="small" onPress={() => edit((now) => takeList(now, held.list).profile, words(held.list))}>
                {t('takeVersion', { version: held.version })}
              </Button>
            ) : undefined
          }
        >
          {difference.codes.length || difference.label ? t('differs', { version: held.version }) : t('alike', { version: held.version })}
          {difference.label && <p>{t('renamed', difference.label)}</p>}
          <ul className="list-disc pl-5">
            {difference.codes.map((one) => (
              <li key={`${one.kind} ${one.system} ${one.code} ${one.text.en}`}>{one.text[locale]}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
