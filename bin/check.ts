// profil check: what is wrong in profiles, each with its place and a remedy.
import { findingsOf, type Profile } from '#criteria'
import { unknownCodes } from '#terminology'
import type { Answer, Asked, Output } from './answer'
import { readProfile } from './read'

export function check({ files, ...output }: Asked): Answer {
  const each = files.map((file) => ({ file, ...checked(readProfile(file).profile, output) }))
  return {
    code: each.some(({ faults }) => faults) ? 1 : 0,
    text: each.flatMap(({ file, text }) => [...(files.length > 1 ? [`${file}:`] : []), text]).join('\n'),
    json: files.length > 1 ? { files: each.map(({ file, findings }) => ({ file, findings })) } : { findings: each[0]!.findings },
  }
}

function checked(profile: Profile, { texts, locale }: Output) {
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
  const faults = findings.filter(({ severity }) => severity === 'fault').length
  const lines = findings.map(({ severity, sentence, at }) => `${severity === 'fault' ? texts.fault : texts.hint}${at ? ` (${at})` : ''}: ${sentence[locale]}`)
  const sum = findings.length ? `${texts.faults(String(faults))}, ${texts.advice(String(findings.length - faults))}.` : texts.clean
  return { findings, faults, text: [...lines, sum].join('\n') }
}
