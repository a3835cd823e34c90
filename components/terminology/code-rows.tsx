'use client'
// The codes of one system in a list: what is decided of each, why it counts as it does, and the codes below it.
import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ListedCode } from '#criteria'
import { decisionOf, keyOf, type Coded, type Decision, type ListState } from '#terminology/list/index'
import { Badge, type Tone } from '../ui/badge'
import { IconButton } from '../ui/button'
import type { CodeBelow, Working } from './use-list'

/** After the signs that builders of code lists know. */
const SIGNS: Record<ListState, { sign: string; tone: Tone }> = {
  undecided: { sign: '?', tone: 'warning' },
  included: { sign: '+', tone: 'success' },
  excluded: { sign: '−', tone: 'plain' },
  inheritedIncluded: { sign: '(+)', tone: 'success' },
  inheritedExcluded: { sign: '(−)', tone: 'plain' },
  conflict: { sign: '!', tone: 'error' },
}

export function CodeRows({ system, codes, work, canEdit }: { system: string; codes: readonly ListedCode[]; work: Working; canEdit: boolean }) {
  const t = useTranslations('terminology.list')
  return (
    <ul aria-label={t('of', { system })} className="flex flex-col">
      {codes.map((one) => (
        <CodeRow key={keyOf(one)} of={one} title={one.title ?? ''} listed={one} work={work} canEdit={canEdit} depth={0} />
      ))}
    </ul>
  )
}

function CodeRow({
  of,
  title,
  listed,
  work,
  canEdit,
  depth,
}: {
  of: Coded
  title: string
  /** As the list has it; null for a code that is only below one. */
  listed: ListedCode | null
  work: Working
  canEdit: boolean
  depth: number
}) {
  const t = useTranslations('terminology.list')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const [below, setBelow] = useState<readonly CodeBelow[] | 'loading' | null>(null)
  const { state, why } = work.stateOf(of)
  const { sign, tone } = SIGNS[state]
  const open = below !== null
  const toggle = async () => {
    if (open) return setBelow(null)
    setBelow('loading')
    setBelow((await work.below(of)) ?? null)
  }
  return (
    <li className="border-b border-hair py-1.5" style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <IconButton
          label={t('below', { code: of.code })}
          aria-expanded={open}
          icon={open ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
          onPress={() => void toggle()}
        />
        <span className="min-w-0 flex-1">
          <span className="font-mono font-medium">{of.code}</span> <span>{title}</span>
          <span className="block text-sm text-muted">{why[locale]}</span>
        </span>
        <Badge tone={tone}>
          <span aria-hidden>{sign}</span> {t(`states.${state}`)}
        </Badge>
        {canEdit && <Decide of={{ ...of, title }} now={listed ? decisionOf(listed) : null} work={work} />}
        {canEdit &&
          (listed ? <IconButton label={t('remove', { code: of.code })} icon={<X size={16} />} onPress={() => work.remove(of)} /> : <span className="size-8" />)}
      </div>
      {below === 'loading' && <p className="py-1 pl-10 text-sm text-muted">{t('loading')}</p>}
      {Array.isArray(below) && !below.length && <p className="py-1 pl-10 text-sm text-muted">{t('noBelow', { code: of.code })}</p>}
      {Array.isArray(below) && below.length > 0 && (
        <ul aria-label={t('below', { code: of.code })}>
          {below.map((one: CodeBelow) => (
            <CodeRow
              key={keyOf(one)}
              of={one}
              title={one.title}
              listed={work.list.codes.find((code) => keyOf(code) === keyOf(one)) ?? null}
              work={work}
              canEdit={canEdit}
              depth={depth + 1}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

const CHOICES = ['include', 'exclude', 'undecided'] as const
function Decide({ of, now, work }: { of: Coded & { title: string }; now: Decision | null; work: Working }) {
  const t = useTranslations('terminology.list')
  return (
    <ToggleButtonGroup
      aria-label={t('decide', { code: of.code })}
      selectionMode="single"
      disallowEmptySelection={now !== null}
      selectedKeys={now ? [now] : []}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        if (chosen) work.decide(of, chosen as Decision)
      }}
      className="flex"
    >
      {CHOICES.map((choice) => (
        <ToggleButton
          key={choice}
          id={choice}
          className="min-h-8 border border-line bg-white px-2.5 text-sm text-ink not-first:border-l-0 first:rounded-l-sm last:rounded-r-sm data-hovered:bg-accent-100 data-selected:border-accent data-selected:bg-accent data-selected:text-white"
        >
          {t(choice === 'undecided' ? 'open' : choice)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
