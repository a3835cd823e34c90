'use client'
// A refusal as a sentence in the reader's language: what, why, what now.
import { useLocale, useTranslations } from 'next-intl'
import type { Problem } from '#workflow'

/** The sentence of a problem. Lists of faults name the first; the page shows the rest at their places. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('problems')
  const w = useTranslations('workflow')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const join = new Intl.ListFormat(locale === 'en' ? 'en-GB' : 'da-DK', { type: 'disjunction' })
  return (problem) => {
    switch (problem.code) {
      case 'notYourRole':
        return t('notYourRole', { roles: join.format(problem.roles.map((role) => w(`roles.${role}`))) })
      case 'wrongState':
        return t('wrongState', { act: w(`acts.${problem.act}.button`), state: w(`states.${problem.state}`) })
      case 'alreadyApproved':
        return t('alreadyApproved', { kind: w(`approvals.${problem.kind}`) })
      case 'approvalsMissing':
        return t('approvalsMissing', { missing: problem.missing.map((kind) => w(`approvals.${kind}`).toLowerCase()).join(', ') })
      case 'malformed':
        return t('malformed', { first: problem.fields[0]?.sentence[locale] ?? '' })
      case 'faults':
        return t('faults', { count: problem.faults.length, first: problem.faults[0]?.sentence[locale] ?? '' })
      case 'notTranslatable': {
        const [{ step, why } = { step: '', why: '' }] = problem.reasons
        return t('notTranslatable', { language: problem.language, step, first: typeof why === 'string' ? why : why[locale] })
      }
      case 'unsolved':
        return t('unsolved', { count: problem.count })
      case 'tooLarge':
        return t('tooLarge', { limit: problem.limit })
      case 'conflict':
        return t('conflict', { by: problem.by })
      case 'otherProfile':
      case 'nameTaken':
        return t(problem.code, { slug: problem.slug })
      case 'versionOpen':
        return t('versionOpen', { version: problem.version })
      case 'tooManyAttempts':
        return t('tooManyAttempts', { seconds: problem.seconds })
      case 'bug':
        return t('bug', { number: problem.number })
      default:
        return t(problem.code)
    }
  }
}
