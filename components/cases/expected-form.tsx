'use client'
// What must come of a test patient, beside what comes of him now, in a word and a sentence.
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { TestCase } from '#criteria'
import { expecting, setCase } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { SelectField } from '../ui/field'
import { changed } from './person-form'
import type { Runs } from './use-runs'
import { useOutcomeWords } from './outcome-words'
import { ShownForm } from './shown-form'

/** No tier is called so. */
const NONE = '-'

export function ExpectedForm({ one, runs }: { one: TestCase; runs: Runs }) {
  const t = useTranslations('cases')
  const { profile, edit, canEdit, locale, announce } = useEditor()
  const outcomeOf = useOutcomeWords()
  const verdict = useRef<HTMLDivElement>(null)
  const { expect } = one
  const result = runs.results?.get(one.id)
  const got = result?.got ?? null
  const fresh = runs.fresh === 'now' && result !== undefined
  const set = (to: TestCase['expect'], key?: string) =>
    edit((now) => setCase(now, one.id, (was) => ({ ...was, expect: to })), changed(one), key && `${one.id} ${key}`)
  const outcomes = profile.flow.filter(({ type, id }) => type !== 'question' || id === expect.step)
  const rules = profile.tiers.flatMap((tier) => tier.rules.map((rule) => ({ ...rule, tier: tier.name })))
  const isInAt = (step: string) => profile.flow.find(({ id }) => id === step)?.type === 'in'
  const same =
    got !== null &&
    (result?.shown ?? []).every(({ ok }) => ok) &&
    got.step === expect.step &&
    got.tier === expect.tier &&
    (!expect.rules || [...expect.rules].sort().join() === [...got.rules].sort().join())
  const tone = !fresh ? 'border-line bg-paper' : result.ok ? 'border-success bg-success-100' : 'border-error bg-error-100'
  return (
    <section aria-label={t('expected.title')} className="flex flex-col gap-4 self-start rounded-sm border border-line p-4">
      <h3 className="font-semibold">{t('expected.title')}</h3>
      <div className={`flex gap-2 rounded-sm border-l-4 px-3 py-2 ${tone}`}>
        <span aria-hidden className="mt-0.5 shrink-0">
          {!fresh ? <CircleDashed size={20} /> : result.ok ? <CircleCheck size={20} className="text-success" /> : <CircleX size={20} className="text-error" />}
        </span>
        <div className={`min-w-0 ${fresh ? '' : 'text-muted'}`}>
          <div ref={verdict} tabIndex={-1} role="status" data-verdict={!result ? 'waiting' : result.ok ? 'pass' : 'fail'}>
            <p className="font-semibold">{!result ? t('waiting') : !fresh ? t('old') : t(result.ok ? 'pass' : 'fail')}</p>
            {result && <p>{result.ok ? result[locale].replace(/^[^:]*: (.)/, (_, first: string) => first.toUpperCase()) : result[locale]}</p>}
          </div>
          {canEdit && fresh && got && !same && (
            <div className="mt-2">
              <Button
                size="small"
                onPress={() => {
                  set({
                    step: got.step,
                    tier: got.tier,
                    ...(expect.rules ? { rules: got.rules } : {}),
                    ...(got.in && expect.shown ? { shown: expect.shown.map((was) => ({ ...was, is: runs.showing?.[one.id]?.[was.field] ?? was.is })) } : {}),
                  })
                  announce(t('expected.taken'))
                  verdict.current?.focus() // the button goes
                }}
              >
                {t('expected.take')}
              </Button>
            </div>
          )}
        </div>
      </div>
      <SelectField
        label={t('expected.outcome')}
        value={expect.step}
        disabled={!canEdit}
        onChange={(step) => set({ ...expecting(profile, step), ...(isInAt(step) && expect.shown ? { shown: expect.shown } : {}) })}
        options={outcomes.map((step) => ({ id: step.id, label: outcomeOf(step.id) }))}
      />
      {isInAt(expect.step) && profile.tiers.length > 0 && (
        <SelectField
          label={t('expected.tier')}
          value={expect.tier ?? NONE}
          disabled={!canEdit}
          onChange={(tier) => set({ ...expect, tier: tier === NONE ? null : tier })}
          options={[...profile.tiers.map(({ id, name }) => ({ id, label: name })), { id: NONE, label: t('expected.noTier') }]}
        />
      )}
      {isInAt(expect.step) && rules.length > 0 && (
        <div className="flex flex-col gap-1">
          <Checkbox
            label={t('expected.rules')}
            value={expect.rules !== undefined}
            disabled={!canEdit}
            onChange={(is) => set(is ? { ...expect, rules: got?.rules ?? [] } : withoutRules(expect))}
          />
          {expect.rules && (
            <fieldset className="flex flex-col border-l-2 border-hair pl-3">
              <legend className="sr-only">{t('expected.rulesOf')}</legend>
              {rules.map(({ id, reason, tier }) => (
                <Checkbox
                  key={id}
                  label={`${tier}: ${reason}`}
                  value={expect.rules!.includes(id)}
                  disabled={!canEdit}
                  onChange={(is) => set({ ...expect, rules: rules.map((rule) => rule.id).filter((rule) => (rule === id ? is : expect.rules!.includes(rule))) })}
                />
              ))}
            </fieldset>
          )}
        </div>
      )}
      {(isInAt(expect.step) || expect.shown) && <ShownForm one={one} runs={runs} />}
    </section>
  )
}

const withoutRules = ({ rules: _, ...expect }: TestCase['expect']): TestCase['expect'] => expect
