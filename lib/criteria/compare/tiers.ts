// What changed in tiers and their rules: who is placed where, why, and what is done for them.
import type { Rule, Tier } from '../document/schema'
import type { Period } from '../core/days'
import type { Words } from '../kinds/fields'
import { ROLE_NAMES } from '../sentence/words'
import { change, quoted, type Change } from './change'
import { matchOf, movedIn, same, type Match } from './match'
import { renamed } from './names'
import { clauseOf, type Pair, type Side } from './pair'
import { partChanges } from './parts'
import { changesIn } from './places'

export interface RuleIn {
  id: string
  rule: Rule
  tier: Tier
}
export const rulesIn = (tiers: readonly Tier[]): RuleIn[] => tiers.flatMap((tier) => tier.rules.map((rule) => ({ id: rule.id, rule, tier })))

/** Tiers by id, else by name and place; rules over all tiers, since a rule may have moved to another. */
export function tierMatches(pair: Pair): { tiers: Match; rules: Match } {
  const [before, after] = [pair.before.profile.tiers, pair.after.profile.tiers]
  return {
    tiers: matchOf(
      before,
      after,
      (tier) => tier.id,
      ({ name, colour, symbol, otherwise }) => ({ name, colour, symbol, otherwise }),
    ),
    rules: matchOf(
      rulesIn(before),
      rulesIn(after),
      ({ id }) => id,
      ({ rule: { when, reason, action, role } }, side) => ({ reason, action, role, when: side === 'before' ? renamed(when, pair.names) : when }),
    ),
  }
}

const tierName = ({ name }: Tier): Words => ({ da: `Prioriteten »${name}«`, en: `The tier “${name}”` })
const ruleName = ({ rule }: RuleIn): Words => ({ da: `Reglen »${rule.reason}«`, en: `The rule “${rule.reason}”` })

export function tierChanges(pair: Pair): Change[] {
  const [before, after] = [pair.before.profile.tiers, pair.after.profile.tiers]
  const { tiers, rules } = tierMatches(pair)
  const [old, now] = [rulesIn(before), rulesIn(after)]
  return [
    ...partChanges<Tier>(
      before,
      after,
      tiers,
      {
        name: tierName,
        place: (tier) => ({ tier }),
        codes: { added: 'tierAdded', removed: 'tierRemoved', order: 'tierOrder' },
        order: { da: 'Rækkefølgen af prioriteter', en: 'The order of tiers' },
      },
      { part: () => 'tierOrDisplay', order: 'tierOrDisplay', id: 'tierOrDisplay' },
    ),
    ...tiers.pairs.flatMap(([from, to]) => tierChange(before[from]!, after[to]!)),
    ...partChanges<RuleIn>(
      old,
      now,
      rules,
      {
        name: ruleName,
        place: (rule) => ({ rule }),
        codes: { added: 'ruleAdded', removed: 'ruleRemoved', order: 'ruleOrder' },
        order: { da: 'Rækkefølgen af regler', en: 'The order of rules' },
        holds: ({ rule, tier }, side) => ruleSaid(rule, tier, pair[side]),
      },
      { part: () => 'tierOrDisplay', order: 'tierOrDisplay', id: 'tierOrDisplay' },
    ).filter(({ code }) => code !== 'ruleOrder' || reordered(rules, old, now, pair, tiers)),
    ...rules.pairs.flatMap(([from, to]) => ruleChanges(old[from]!, now[to]!, tiers, pair)),
  ]
}

/** Rules moved among those of their own tier; those that went to another tier are told one by one. */
function reordered(rules: Match, old: readonly RuleIn[], now: readonly RuleIn[], pair: Pair, tiers: Match): boolean {
  const [before, after] = [pair.before.profile.tiers, pair.after.profile.tiers]
  return tiers.pairs.some(([from, to]) => {
    const stayed = rules.pairs.filter(([was, is]) => old[was]!.tier === before[from] && now[is]!.tier === after[to])
    return movedIn({ ...rules, pairs: stayed }).length > 0
  })
}

const ruleSaid = (rule: Rule, tier: Tier, side: Side): Words => {
  const clause = clauseOf(side, rule.when)
  return { da: `${tier.name}, hvis patienten ${clause.da}: ${rule.action}`, en: `${tier.name}, if the patient ${clause.en}: ${rule.action}` }
}

function tierChange(was: Tier, is: Tier): Change[] {
  const place = { tier: is.id }
  const { da, en } = tierName(is)
  const found: Change[] = []
  if (was.name !== is.name)
    found.push(
      change('tierName', place, 'wording', 'En prioritet hedder noget andet', 'A tier is called something else', {
        before: quoted(was.name),
        after: quoted(is.name),
      }),
    )
  if (was.colour !== is.colour || was.symbol !== is.symbol)
    found.push(
      change('tierLook', place, 'tierOrDisplay', `${da} har en anden farve eller et andet symbol`, `${en} has another colour or symbol`, {
        before: lookSaid(was),
        after: lookSaid(is),
      }),
    )
  if (!same(was.otherwise, is.otherwise))
    found.push(
      change('tierOtherwise', place, 'tierOrDisplay', `${da}: hvad der gøres for alle andre, er ændret`, `${en}: what is done for everyone else was changed`, {
        before: otherwiseSaid(was),
        after: otherwiseSaid(is),
      }),
    )
  return found
}
const LOOKS: Record<Tier['colour'] | Tier['symbol'], Words> = {
  red: { da: 'rød', en: 'red' },
  yellow: { da: 'gul', en: 'yellow' },
  green: { da: 'grøn', en: 'green' },
  triangle: { da: 'trekant', en: 'triangle' },
  diamond: { da: 'rude', en: 'diamond' },
  circle: { da: 'cirkel', en: 'circle' },
}
const lookSaid = ({ colour, symbol }: Tier): Words => ({ da: `${LOOKS[colour].da} ${LOOKS[symbol].da}`, en: `${LOOKS[colour].en} ${LOOKS[symbol].en}` })
const UNITS = {
  days: { da: 'dage', en: 'days' },
  weeks: { da: 'uger', en: 'weeks' },
  months: { da: 'måneder', en: 'months' },
  years: { da: 'år', en: 'years' },
}
const deadlineSaid = (within: Period | null): Words =>
  within ? { da: `${within.n} ${UNITS[within.unit].da}`, en: `${within.n} ${UNITS[within.unit].en}` } : { da: 'ingen frist', en: 'no deadline' }
const roleSaid = (role: Rule['role']): Words => ({ da: ROLE_NAMES.da[role], en: ROLE_NAMES.en[role] })
function otherwiseSaid({ otherwise }: Tier): Words {
  if (!otherwise) return { da: 'ingenting', en: 'nothing' }
  const [role, deadline] = [roleSaid(otherwise.role), deadlineSaid(otherwise.within)]
  return { da: `${otherwise.action} (${role.da}, ${deadline.da})`, en: `${otherwise.action} (${role.en}, ${deadline.en})` }
}

function ruleChanges(was: RuleIn, is: RuleIn, tiers: Match, pair: Pair): Change[] {
  const place = { rule: is.id, tier: is.tier.id }
  const where = ruleName(is)
  const found: Change[] = []
  const tell = (code: Change['code'], effect: Change['effect'], da: string, en: string, before: Words, after: Words) =>
    found.push(change(code, place, effect, `${where.da}: ${da}`, `${where.en}: ${en}`, { before, after }))
  const [from, to] = [pair.before.profile.tiers.indexOf(was.tier), pair.after.profile.tiers.indexOf(is.tier)]
  if (tiers.after.get(from) !== to)
    tell('ruleMoved', 'tierOrDisplay', 'er flyttet til en anden prioritet', 'was moved to another tier', quoted(was.tier.name), quoted(is.tier.name))
  found.push(...changesIn(was.rule.when, is.rule.when, pair, { place, where, effect: 'tierOrDisplay' }))
  if (was.rule.reason !== is.rule.reason)
    found.push(
      change('ruleReason', place, 'wording', 'Begrundelsen for en regel er ændret', 'The reason of a rule was changed', {
        before: quoted(was.rule.reason),
        after: quoted(is.rule.reason),
      }),
    )
  if (was.rule.action !== is.rule.action)
    tell('ruleAction', 'tierOrDisplay', 'handlingen er ændret', 'its action was changed', quoted(was.rule.action), quoted(is.rule.action))
  if (was.rule.role !== is.rule.role)
    tell('ruleRole', 'tierOrDisplay', 'hvem der gør det, er ændret', 'who does it was changed', roleSaid(was.rule.role), roleSaid(is.rule.role))
  if (!same(was.rule.within, is.rule.within))
    tell('ruleDeadline', 'tierOrDisplay', 'fristen er ændret', 'its deadline was changed', deadlineSaid(was.rule.within), deadlineSaid(is.rule.within))
  return found
}
