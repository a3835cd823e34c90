// Codes that nobody knows, told where they stand while the profile is written; sending it would refuse them.
import type { Finding, Profile } from '#criteria'
import { addCode, removeCode } from '#criteria/edit/index'
import { unknownCodes } from '#terminology'

export const codeFindings = (profile: Profile): Finding[] =>
  unknownCodes(profile)
    .filter((one) => one.severity === 'error')
    .map(({ code, in: place, given, suggestion, text }): Finding => ({
      code,
      severity: 'fault',
      params: given,
      sentence: text,
      ...place,
      ...('list' in place && suggestion
        ? {
            remedy: {
              label: { da: `Skift til ${suggestion.code}`, en: `Change to ${suggestion.code}` },
              edit: (now) =>
                addCode(removeCode(now, place.list, given), place.list, { system: suggestion.system, code: suggestion.code, title: suggestion.title.da }),
            },
          }
        : {}),
    }))
