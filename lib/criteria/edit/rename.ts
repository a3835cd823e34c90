// Short names: what the parts of a document are called in its text form and in the files made of it. Parts of different sorts may share one.
import { isParameter, type FieldValue, type Profile } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import { namedNode, namedParams, type NameOf, type ToName } from './names'

export const SHORT_NAME = /^[A-Za-z][A-Za-z0-9-]{0,59}$/
export type Part = NameOf | 'step' | 'tier' | 'rule' | 'display' | 'work' | 'case'
export type Renamed = { profile: Profile } | { problem: 'form' | 'taken' }

export interface Short {
  part: Part
  id: string
  label: string
}
/** Every part that has a short name, in the order of the document. Steps without a title have an empty label. */
export function shortNames(profile: Profile): Short[] {
  const of = (part: Part, all: readonly { id: string }[], label: (one: never) => string) =>
    all.map((one): Short => ({ part, id: one.id, label: label(one as never) }))
  const labelled = (one: { label: string }) => one.label
  const titled = (one: { title?: string }) => one.title ?? ''
  return [
    ...of('step', profile.flow, (step: Profile['flow'][number]) => (step.type === 'out' ? step.reason : (step.title ?? ''))),
    ...of('group', profile.groups, labelled),
    ...profile.tiers.flatMap((tier): Short[] => [
      { part: 'tier', id: tier.id, label: tier.name },
      ...tier.rules.map((rule): Short => ({ part: 'rule', id: rule.id, label: rule.reason })),
    ]),
    ...of('display', profile.display, labelled),
    ...of('list', profile.codeLists, labelled),
    ...of('result', profile.results, labelled),
    ...of('parameter', profile.parameters, labelled),
    ...of('use', profile.uses, titled),
    ...of('work', profile.work ?? [], titled),
    ...of('case', profile.cases, titled),
  ]
}

/** Another short name for one part, and in every place that points at it. Nothing else changes. */
export function rename(profile: Profile, part: Part, from: string, to: string): Renamed {
  if (from === to) return { profile }
  if (!SHORT_NAME.test(to)) return { problem: 'form' }
  const same = shortNames(profile).filter((one) => one.part === part)
  if (same.some((one) => one.id === to)) return { problem: 'taken' }
  if (!same.some((one) => one.id === from)) return { profile }
  const as = (of: Part, one: string): string => (of === part && one === from ? to : one)
  const pointed: ToName = (of, one) => as(of, one)
  const named = <T extends { id: string }>(of: Part, all: readonly T[]): T[] => all.map((one) => ({ ...one, id: as(of, one.id) }))
  const exit = (one: string | null): string | null => (one === null ? null : as('step', one))
  const value = (one: FieldValue): FieldValue => (isParameter(one) ? { parameter: as('parameter', one.parameter) } : one)
  const { work } = profile
  return {
    profile: {
      ...profile,
      codeLists: named('list', profile.codeLists),
      results: named('result', profile.results),
      parameters: named('parameter', profile.parameters).map((one) => (one.type === 'quantity' ? { ...one, concept: as('result', one.concept) } : one)),
      uses: named('use', profile.uses).map((one) => ({
        ...one,
        values: Object.fromEntries(Object.entries(one.values).map(([name, held]) => [name, value(held)])),
      })),
      groups: named('group', profile.groups).map(({ module, ...group }) => ({
        ...group,
        when: namedNode(group.when, pointed),
        ...(module === undefined ? {} : { module: as('parameter', module) }),
      })),
      flow: named('step', profile.flow).map((step) =>
        step.type === 'question'
          ? {
              ...step,
              ask: namedNode(step.ask, pointed),
              yes: exit(step.yes),
              no: exit(step.no),
              ...(step.missing === undefined ? {} : { missing: exit(step.missing) }),
            }
          : step,
      ),
      tiers: named('tier', profile.tiers).map((tier) => ({
        ...tier,
        rules: named('rule', tier.rules).map((rule) => ({ ...rule, when: namedNode(rule.when, pointed) })),
      })),
      display: named('display', profile.display).map((field) => ({ ...field, params: namedParams(displayOf(field.kind)?.fields, field.params, pointed) })),
      order: profile.order.map((one) => ({ ...one, field: as('display', one.field) })),
      ...(work && { work: named('work', work).map((act) => ({ ...act, tiers: act.tiers.map((tier) => as('tier', tier)) })) }),
      cases: named('case', profile.cases).map((one) => {
        const { step, tier, rules, shown } = one.expect
        return {
          ...one,
          expect: {
            step: as('step', step),
            tier: tier === null ? null : as('tier', tier),
            ...(rules && { rules: rules.map((rule) => as('rule', rule)) }),
            ...(shown && { shown: shown.map((field) => ({ ...field, field: as('display', field.field) })) }),
          },
        }
      }),
    },
  }
}
