// What a row is called in the words of a document: the list or concept that its codes belong to, the most particular first.
import { canonicalUri, inSentence, matchOf, type Profile, type Table, type Words } from '#criteria'
import type { RawRow } from '#population'
import { conceptOf } from '../cases/patient'

export const ROW_NAMES: Readonly<Record<Table, { one: Words; the: Words }>> = {
  diagnosis: { one: { da: 'en diagnose', en: 'a diagnosis' }, the: { da: 'diagnosen', en: 'the diagnosis' } },
  order: { one: { da: 'en ordination', en: 'an order' }, the: { da: 'ordinationen', en: 'the order' } },
  dispensing: { one: { da: 'en udlevering', en: 'a dispensing' }, the: { da: 'udleveringen', en: 'the dispensing' } },
  result: { one: { da: 'et svar', en: 'a result' }, the: { da: 'svaret', en: 'the result' } },
  service: { one: { da: 'en ydelse', en: 'a service' }, the: { da: 'ydelsen', en: 'the service' } },
  procedure: { one: { da: 'en procedure', en: 'a procedure' }, the: { da: 'proceduren', en: 'the procedure' } },
  vaccination: { one: { da: 'en vaccination', en: 'a vaccination' }, the: { da: 'vaccinationen', en: 'the vaccination' } },
  contact: { one: { da: 'en kontakt', en: 'a contact' }, the: { da: 'kontakten', en: 'the contact' } },
  letter: { one: { da: 'et brev', en: 'a letter' }, the: { da: 'brevet', en: 'the letter' } },
  plan: { one: { da: 'en plan', en: 'a plan' }, the: { da: 'planen', en: 'the plan' } },
  appointment: { one: { da: 'en aftale', en: 'an appointment' }, the: { da: 'aftalen', en: 'the appointment' } },
  state: { one: { da: 'en afgørelse', en: 'a decision' }, the: { da: 'afgørelsen', en: 'the decision' } },
  listing: { one: { da: 'en tilmelding', en: 'a listing' }, the: { da: 'tilmeldingen', en: 'the listing' } },
  death: { one: { da: 'en dødsdato', en: 'a date of death' }, the: { da: 'dødsdatoen', en: 'the date of death' } },
}

/** "bisfosfonat", "eGFR"; the code itself where no list of the document has it; '' without a code. */
export function nameOf(profile: Pick<Profile, 'codeLists' | 'results'>, { table, codes }: Pick<RawRow, 'table' | 'codes'>): string {
  const concept = table === 'result' ? conceptOf(profile, codes) : undefined
  if (concept) return inSentence(concept.label)
  if (table === 'state') return codes[0]?.code.split('/').at(-1) ?? ''
  const of = profile.codeLists
    .filter((list) => list.codes.some((one) => one.include && codes.some((code) => matches(one, code))))
    .sort((a, b) => a.codes.length - b.codes.length)[0]
  return of ? inSentence(of.label) : (codes[0]?.code ?? '')
}
const matches = (one: { system: string; code: string }, { system, code }: { system: string; code: string }): boolean =>
  canonicalUri(one.system) === canonicalUri(system) && (matchOf(one.system) === 'prefix' ? code.startsWith(one.code) : code === one.code)
