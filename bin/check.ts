// profil check: what is wrong in a profile, each with its place and a remedy.
import { findingsOf, type Profile } from '#criteria'
import { unknownCodes } from '#terminology'
import type { Answer, Output } from './answer'

export function check(profile: Profile, { texts, locale }: Output): Answer {
  const findings = [
    ...findingsOf(profile).map(({ remedy: _remedy, more: _more, ...finding }) => ({
      ...finding,
      at: [finding.step, finding.rule, finding.list, finding.group].find((one) => one !== undefined),
    })),
    ...unknownCodes(profile).map(({ code, severity, in: place, given, text }) => ({
      code,
      severity: severity === 'error' ? 'fault' : 'advice',
      params: given,
      sentence: text,
      at: Object.values(place)[0] as string,
    })),
  ]
  const faults = findings.filter(({ severity }) => severity === 'fault')
  const lines = findings.map(({ severity, sentence, at }) => `${severity === 'fault' ? texts.fault : texts.hint}${at ? ` (${at})` : ''}: ${sentence[locale]}`)
  return {
    code: faults.length ? 1 : 0,
    text: [...lines, findings.length ? `${texts.faults(String(faults.length))}, ${texts.advice(String(findings.length - faults.length))}.` : texts.clean].join(
      '\n',
    ),
    json: { findings },
  }
}
