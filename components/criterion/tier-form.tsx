'use client'
// Tiers in order, each with its rules: criterion, reason, action, who and by when.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { nodeSentence, ROLE_CODES, ROLE_NAMES, type Rule, type Tier, type Words } from '#criteria'
import { addRule, addTier, moveRule, moveTier, newCriterion, removeRule, removeTier, setRule, setTier } from '#criteria/edit/index'
import { filled } from '../flow/insert'
import { StepSearch } from '../flow/step-search'
import { useFindings } from '../checking/checking'
import { useEditor, useLive } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Restoring } from '../flow/restoring'
import { Terms } from '../manual/terms'
import { TierMark } from '../population/tier-mark'
import { Button, IconButton } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { PeriodInput } from './field-form'
import { NodeForm } from './node-form'

type Care = Pick<Rule, 'action' | 'role' | 'within'>

export function TierForm() {
  const t = useTranslations('flow.tiers')
  const { profile, edit, canEdit } = useEditor()
  const findings = useFindings()
  const loose = findings.filter((one) => one.code === 'noTiers')
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-6 py-6">
      <p className="max-w-[66ch]">
        <Terms of={['tier', 'rule']}>{t('lead')}</Terms>
      </p>
      {loose.length > 0 && <FindingList findings={loose} />}
      {!profile.tiers.length && <p className="text-muted">{t('empty')}</p>}
      {profile.tiers.map((tier, index) => (
        <TierPart key={tier.id} tier={tier} index={index} />
      ))}
      {canEdit && profile.tiers.length < 6 && (
        <div>
          <Button
            icon={<Plus size={16} />}
            onPress={() =>
              edit((now) => addTier(now, profile.tiers.length ? t('newTier') : t('rest'), profile.tiers.length ? 'yellow' : 'green').profile, {
                da: 'tilføjet prioritet',
                en: 'added a tier',
              })
            }
          >
            {t('add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function TierPart({ tier, index }: { tier: Tier; index: number }) {
  const t = useTranslations('flow.tiers')
  const { profile, edit, canEdit, format, showPatients } = useEditor()
  const findings = useFindings()
  const { population } = useLive()
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const name: Words = { da: `ændret prioritet »${tier.name}«`, en: `changed tier “${tier.name}”` }
  const last = index === profile.tiers.length - 1
  const here = findings.filter((one) => one.tier === tier.id && one.rule === undefined)
  const count = population.counted?.counts.tiers[tier.id]
  return (
    <section aria-label={tier.name} className="rounded-sm border border-line">
      <div className="flex flex-wrap items-end gap-3 border-b border-hair bg-paper px-4 py-3">
        <span className="flex h-10 items-center">
          <TierMark colour={tier.colour} symbol={tier.symbol} />
        </span>
        <div className="min-w-48 flex-1">
          <Field
            label={t('name')}
            value={tier.name}
            disabled={!canEdit}
            maxLength={300}
            onChange={(to) => edit((now) => setTier(now, tier.id, { name: to }), name, `tier ${tier.id} name`)}
          />
        </div>
        <div className="w-36">
          <SelectField
            label={t('colour')}
            disabled={!canEdit}
            value={tier.colour}
            onChange={(to) => edit((now) => setTier(now, tier.id, { colour: to as Tier['colour'] }), name)}
            options={(['red', 'yellow', 'green'] as const).map((id) => ({ id, label: t(id) }))}
          />
        </div>
        {count !== undefined && (
          <Button look="quiet" onPress={() => showPatients({ of: 'tier', tier: tier.id })}>
            <span className="tabular">{format.number(count)}</span> {t('patients').toLowerCase()}
          </Button>
        )}
        {canEdit && (
          <span className="flex h-10 items-center">
            <IconButton
              label={t('up')}
              icon={<ArrowUp size={16} />}
              isDisabled={index === 0 || !tier.rules.length}
              onPress={() => edit((now) => moveTier(now, tier.id, -1), { da: `flyttet prioritet »${tier.name}«`, en: `moved tier “${tier.name}”` })}
            />
            <IconButton
              label={t('down')}
              icon={<ArrowDown size={16} />}
              isDisabled={last || profile.tiers[index + 1]?.rules.length === 0}
              onPress={() => edit((now) => moveTier(now, tier.id, 1), { da: `flyttet prioritet »${tier.name}«`, en: `moved tier “${tier.name}”` })}
            />
            <IconButton
              label={t('removeTier')}
              icon={<Trash2 size={16} />}
              onPress={() => edit((now) => removeTier(now, tier.id), { da: `fjernet prioritet »${tier.name}«`, en: `removed tier “${tier.name}”` })}
            />
          </span>
        )}
      </div>
      <div className="flex flex-col gap-3 p-4">
        {here.length > 0 && <FindingList findings={here} />}
        {tier.otherwise && (
          <>
            <p className="font-medium">{t('rest')}</p>
            <CareForm
              care={tier.otherwise}
              keyName={`tier ${tier.id}`}
              onChange={(to, key) =>
                edit(
                  (now) => {
                    const own = now.tiers.find((one) => one.id === tier.id)?.otherwise
                    return own ? setTier(now, tier.id, { otherwise: { ...own, ...to } }) : now
                  },
                  name,
                  key,
                )
              }
            />
          </>
        )}
        <ol className="flex flex-col gap-3">
          {tier.rules.map((rule, at) => (
            <RulePart key={rule.id} rule={rule} n={at + 1} open={open === rule.id} onOpen={(is) => setOpen(is ? rule.id : null)} />
          ))}
        </ol>
        {canEdit &&
          !tier.otherwise &&
          (adding ? (
            <div
              className="rounded-sm border border-hair p-3"
              onKeyDown={(event) => {
                if (event.key === 'Escape') setAdding(false)
              }}
            >
              <StepSearch
                label={t('addRule')}
                autoFocus
                onPick={(pick) => {
                  setAdding(false)
                  const made =
                    pick.type === 'group'
                      ? { profile, node: { type: 'group' as const, how: 'all' as const, of: [newCriterion('age')] } }
                      : filled(profile, pick)
                  if (!made) return
                  const added = addRule(made.profile, tier.id, made.node, t('newReason'))
                  edit(added.profile, { da: 'tilføjet regel', en: 'added a rule' })
                  setOpen(added.id)
                }}
              />
            </div>
          ) : (
            <div>
              <Button size="small" icon={<Plus size={16} />} onPress={() => setAdding(true)}>
                {t('addRule')}
              </Button>
            </div>
          ))}
      </div>
    </section>
  )
}

function RulePart({ rule, n, open, onOpen }: { rule: Rule; n: number; open: boolean; onOpen: (open: boolean) => void }) {
  const t = useTranslations('flow.tiers')
  const { edit, canEdit, say, format, showPatients } = useEditor()
  const { population } = useLive()
  const words: Words = { da: rule.reason, en: rule.reason }
  const count = population.counted?.counts.rules[rule.id]
  return (
    <li className="rounded-sm border border-hair">
      <div className="flex items-start gap-2 p-3">
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{rule.reason}</p>
          <p className="max-w-[66ch]">
            {t('when')} {nodeSentence(rule.when, say)}.
          </p>
        </div>
        {count !== undefined && (
          <Button
            look="quiet"
            size="small"
            aria-label={`${t('patients')}: ${rule.reason}, ${format.number(count)}`}
            onPress={() => showPatients({ of: 'rule', rule: rule.id })}
          >
            <span className="tabular">{format.number(count)}</span>
          </Button>
        )}
        <Button
          look="quiet"
          size="small"
          aria-expanded={open}
          aria-label={`${open ? t('closeRule') : t('open')}: ${rule.reason}`}
          onPress={() => onOpen(!open)}
        >
          {open ? t('closeRule') : t('open')}
        </Button>
        {canEdit && (
          <span className="flex">
            <IconButton
              label={t('up')}
              icon={<ArrowUp size={16} />}
              onPress={() => edit((now) => moveRule(now, rule.id, -1), { da: `flyttet regel »${rule.reason}«`, en: `moved rule “${rule.reason}”` })}
            />
            <IconButton
              label={t('down')}
              icon={<ArrowDown size={16} />}
              onPress={() => edit((now) => moveRule(now, rule.id, 1), { da: `flyttet regel »${rule.reason}«`, en: `moved rule “${rule.reason}”` })}
            />
            <IconButton
              label={t('removeRule')}
              icon={<Trash2 size={16} />}
              onPress={() => edit((now) => removeRule(now, rule.id), { da: `fjernet regel »${rule.reason}«`, en: `removed rule “${rule.reason}”` })}
            />
          </span>
        )}
      </div>
      {open && (
        <Restoring of={words} onDone={() => onOpen(false)} className="flex flex-col gap-4 border-t border-hair bg-paper p-4">
          <RuleFields rule={rule} n={n} />
        </Restoring>
      )}
    </li>
  )
}

function RuleFields({ rule, n }: { rule: Rule; n: number }) {
  const t = useTranslations('flow.tiers')
  const { edit, canEdit } = useEditor()
  const changed: Words = { da: `ændret regel »${rule.reason}«`, en: `changed rule “${rule.reason}”` }
  const here = useFindings().filter((one) => one.rule === rule.id && !one.field)
  return (
    <>
      {here.length > 0 && <FindingList findings={here} />}
      <p className="sr-only">{t('rule', { n })}</p>
      <NodeForm root={{ rule: rule.id }} of={{ da: rule.reason, en: rule.reason }} mayAsk={false} />
      <Field
        label={t('reason')}
        value={rule.reason}
        disabled={!canEdit}
        maxLength={300}
        onChange={(reason) => edit((now) => setRule(now, rule.id, { reason }), changed, `rule ${rule.id} reason`)}
      />
      <CareForm care={rule} keyName={`rule ${rule.id}`} onChange={(to, key) => edit((now) => setRule(now, rule.id, to), changed, key)} />
    </>
  )
}

function CareForm({ care, keyName, onChange }: { care: Care; keyName: string; onChange: (to: Partial<Care>, key?: string) => void }) {
  const t = useTranslations('flow.tiers')
  const { canEdit, locale } = useEditor()
  return (
    <div className="grid gap-3 md:grid-cols-[2fr_1fr_auto]">
      <Field label={t('action')} value={care.action} disabled={!canEdit} maxLength={300} onChange={(action) => onChange({ action }, `${keyName} action`)} />
      <SelectField
        label={t('role')}
        value={care.role}
        disabled={!canEdit}
        onChange={(role) => onChange({ role: role as Rule['role'] })}
        options={ROLE_CODES.map((id) => ({ id, label: ROLE_NAMES[locale][id] }))}
      />
      <PeriodInput
        label={t('within')}
        value={care.within}
        optional
        disabled={!canEdit}
        initial={{ n: 14, unit: 'days' }}
        never={t('noDeadline')}
        units={['days', 'weeks', 'months']}
        onChange={(within) => onChange({ within: within as Rule['within'] }, `${keyName} within`)}
      />
    </div>
  )
}
