// A document as text. The same document always gives the same text, and parseText gives the document back.
import type { Node, Parameter, Profile, Step, Tier, UsedProfile } from '../document/schema'
import { caseLine } from './print-case'
import { codeListLine, resultLine } from './print-codes'
import { textOf, type Line } from './lines'
import { displayText, literalText, nodeLine, periodText, type Around } from './print-node'
import { keysOf } from './places'
import { LATER_FIELDS, laterAbsent } from './later'
import { placed, type Comment } from './comments'
import { aboutLines, workLine } from './print-work'
import { named, noteLines, prose } from './prose'
import { decimalText, nameText, quote, unitText } from './strings'

/** `comments` come from an earlier text of the document (parseText) and stand where what they were about stands now. */
export function printText(profile: Profile, { comments = [] }: { comments?: readonly Comment[] } = {}): string {
  const lines = linesOf(profile)
  return comments.length ? placed(lines, comments) : textOf(lines)
}

/** The document in the order of the text form: what it decides first, the code lists and test patients last. */
export function linesOf(profile: Profile): Line[] {
  const around: Around = { unitOf: (concept) => profile.results.find(({ id }) => id === concept)?.unit, laterAbsent: laterAbsent(profile) }
  const each = <T extends { id: string }>(part: string, all: readonly T[], line: (one: T, at: string) => Line) => {
    const keys = keysOf(all)
    return all.map((one, index) => line(one, `${part}.${keys[index]}`))
  }
  const ruleKeys = keysOf(profile.tiers.flatMap(({ rules }) => rules))
  return [
    [headLine(profile, around)],
    aboutLines(profile),
    each('uses', profile.uses, useLine),
    each('parameters', profile.parameters, (one, at) => parameterLine(one, at, around)),
    each('groups', profile.groups, (group, at) =>
      headed(`group ${named(group.id, group.label)}${group.module === undefined ? '' : ` when ${group.module}`}`, group.when, at, `${at}.when`, around),
    ),
    each('flow', profile.flow, (step, at) => stepLine(step, at, around)),
    each('tiers', profile.tiers, (tier, at) => tierLine(tier, at, ruleKeys, around)),
    each('display', profile.display, ({ id, label, kind, params }, at) => ({ at, text: `show ${named(id, label)}: ${displayText(kind, params, around)}` })),
    profile.order.map(({ field, descending }, index): Line => ({ at: `order.${index}`, text: `sort ${field}${descending ? ' descending' : ''}` })),
    each('work', profile.work ?? [], workLine),
    each('codeLists', profile.codeLists, codeListLine),
    each('results', profile.results, resultLine),
    each('cases', profile.cases, caseLine),
  ].flatMap((section) =>
    section.map((line, index): Line => ({ ...line, apart: index === 0 || Boolean(line.under?.length) || Boolean(section[index - 1]!.under?.length) })),
  )
}

/** A line that ends in a question: a group's members come beneath. */
function headed(head: string, node: Node, at: string, nodeAt: string, around: Around, more: Line[] = []): Line {
  const { text, under = [] } = nodeLine(node, nodeAt, around)
  return { at, text: `${head}: ${text}`, under: [...under, ...more] }
}

function headLine(profile: Profile, around: Around): Line {
  const texts = ['purpose', 'background', 'intendedUse'] as const
  const words = { purpose: 'purpose', background: 'background', intendedUse: 'intended-use' }
  return {
    at: 'title',
    text: `profile ${profile.id} ${quote(profile.title)}`,
    under: [
      { at: 'language', text: `language ${profile.language}` },
      ...(around.laterAbsent ? [{ at: 'laterFields', text: LATER_FIELDS }] : []),
      ...(profile.owner === '' ? [] : [{ at: 'owner', text: `owner ${quote(profile.owner)}` }]),
      ...texts.flatMap((name) => (profile[name] === '' ? [] : [prose(words[name], profile[name], name)])),
      ...profile.references.map((text, index) => prose('reference', text, `references.${index}`)),
      ...profile.terminology.map(({ source, release, digest }, index): Line => ({
        at: `terminology.${index}`,
        text: `terminology ${quote(source)}, release ${quote(release)}, digest ${quote(digest)}`,
      })),
    ],
  }
}

function useLine({ id, title, profile, version, digest, values }: UsedProfile, at: string): Line {
  return {
    at,
    text: `use ${named(id, title)}: profile ${profile}, version ${quote(version)}, digest ${quote(digest)}`,
    under: Object.keys(values)
      .sort()
      .map((name) => {
        const value = values[name]!
        const text = typeof value === 'object' && value !== null && 'parameter' in value ? `$${value.parameter}` : literalText(value)
        return { at: `${at}.values.${name}`, text: `set ${nameText(name)} ${text}` }
      }),
  }
}

function parameterLine(parameter: Parameter, at: string, around: Around): Line {
  const items = ((): string[] => {
    switch (parameter.type) {
      case 'whole':
        return [`whole ${parameter.default}`, `min ${parameter.min}`, `max ${parameter.max}`]
      case 'quantity': {
        const unit = around.unitOf(parameter.concept)
        const amount = (n: number) => (unit ? `${decimalText(n)} ${unitText(unit)}` : decimalText(n))
        return [`quantity ${parameter.concept} ${amount(parameter.default)}`, `min ${amount(parameter.min)}`, `max ${amount(parameter.max)}`]
      }
      case 'period':
        return [`period ${periodText(parameter.default)}`, `min ${periodText(parameter.min)}`, `max ${periodText(parameter.max)}`]
      case 'yesno':
        return [`yesno ${parameter.default ? 'yes' : 'no'}`]
      case 'choice':
        return [`choice ${nameText(parameter.default)}`]
    }
  })()
  return {
    at,
    text: `parameter ${named(parameter.id, parameter.label)}: ${[...items, ...(parameter.local ? ['local'] : [])].join(', ')}`,
    under: [
      ...(parameter.type === 'choice'
        ? parameter.options.map(({ value, label }, index): Line => ({
            at: `${at}.options.${index}`,
            text: `option ${nameText(value)}${label === value ? '' : ` ${quote(label)}`}`,
          }))
        : []),
      ...noteLines(parameter.note, at),
    ],
  }
}

function stepLine(step: Step, at: string, around: Around): Line {
  if (step.type === 'out') return { at, text: `out ${step.id} ${quote(step.reason)}` }
  const title = step.title === undefined ? '' : ` ${quote(step.title)}`
  if (step.type === 'in') return { at, text: `in ${step.id}${title}` }
  const exit = (name: 'yes' | 'no' | 'missing', target: string | null): Line => ({
    at: `${at}.${name}`,
    text: target === null ? `${name} ->` : `${name} -> ${target}`,
  })
  return headed(`ask ${step.id}${title}`, step.ask, at, `${at}.ask`, around, [
    exit('yes', step.yes),
    exit('no', step.no),
    ...(step.missing === undefined ? [] : [exit('missing', step.missing)]),
  ])
}

type Doing = NonNullable<Tier['otherwise']>
const doingLines = ({ action, role, within }: Doing, at: string): Line[] => [
  { at: `${at}.action`, text: `action ${quote(action)}` },
  { at: `${at}.role`, text: `role ${role}` },
  ...(within ? [{ at: `${at}.within`, text: `within ${periodText(within)}` }] : []),
]

function tierLine(tier: Tier, at: string, ruleKeys: string[], around: Around): Line {
  const keys = ruleKeys.splice(0, tier.rules.length)
  return {
    at,
    text: `tier ${named(tier.id, tier.name)}: ${tier.colour} ${tier.symbol}`,
    under: [
      ...tier.rules.map((rule, index): Line => {
        const key = `rules.${keys[index]}`
        return headed(`rule ${rule.id} ${quote(rule.reason)}`, rule.when, key, `${key}.when`, around, doingLines(rule, key))
      }),
      ...(tier.otherwise ? [{ at: `${at}.otherwise`, text: 'otherwise', under: doingLines(tier.otherwise, `${at}.otherwise`) }] : []),
    ],
  }
}
