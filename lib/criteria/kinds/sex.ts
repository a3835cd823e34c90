// A2: the sex that CPR has. Who changed legal gender has a new CPR number, so a criterion on an organ can be wrong; the form says so.
import { defineKind } from './define'
import { choice, missing } from './fields'

const given = { is: 'K', missing: 'ask' } as const

export const sex = defineKind({
  label: { da: 'Køn (CPR)', en: 'Sex (CPR)' },
  category: 'person',
  search: { da: ['kvinde', 'mand', 'kvinder', 'mænd', 'CPR-køn'], en: ['woman', 'man', 'female', 'male', 'gender'] },
  covers: ['A2'],
  fields: {
    is: {
      ...choice({ da: 'Er', en: 'Is' }, { K: { da: 'kvinde', en: 'woman' }, M: { da: 'mand', en: 'man' } }, 'K'),
      help: {
        da: 'Kønnet efter CPR-nummeret. Ved juridisk kønsskifte siger det ikke, hvilke organer patienten har.',
        en: 'The sex of the CPR number. After a legal change of gender it does not tell which organs the patient has.',
      },
    },
    missing: missing(),
  },
  sentence: {
    da: ({ is }) => `er ${is === 'K' ? 'kvinde' : 'mand'} ifølge CPR`,
    en: ({ is }) => `is a ${is === 'K' ? 'woman' : 'man'} according to CPR`,
  },
  lower: ({ is }) => ({ op: 'person', field: 'sex', in: [is] }),
  examples: [
    { says: { da: 'En kvinde', en: 'A woman' }, patient: { sex: 'K', rows: [] }, params: given, holds: 'yes' },
    { says: { da: 'En mand er ikke kvinde', en: 'A man is not a woman' }, patient: { sex: 'M', rows: [] }, params: given, holds: 'no' },
    { says: { da: 'En mand', en: 'A man' }, patient: { sex: 'M', rows: [] }, params: { ...given, is: 'M' }, holds: 'yes' },
    { says: { da: 'Ukendt køn går til »mangler«', en: 'Unknown sex goes to “missing”' }, patient: { sex: '', rows: [] }, params: given, holds: 'missing' },
  ],
})
