// A5: the municipality in which CPR has the patient's address.
import { defineKind } from './define'
import { choice, missing, type Words } from './fields'
import { MUNICIPALITIES, type Municipality } from './municipalities'

const OPTIONS = Object.fromEntries(Object.entries(MUNICIPALITIES).map(([code, name]) => [code, { da: name, en: name }])) as Record<Municipality, Words>
const given = { is: '101', missing: 'ask' } as const

export const municipality = defineKind({
  label: { da: 'Bopælskommune', en: 'Municipality' },
  category: 'person',
  search: { da: ['kommune', 'bopæl', 'adresse', 'by', 'kommunalt tilbud'], en: ['address', 'residence', 'local authority'] },
  covers: ['A5'],
  fields: { is: choice({ da: 'Kommune', en: 'Municipality' }, OPTIONS, '101'), missing: missing() },
  sentence: {
    da: ({ is }) => `har bopæl i kommunen ${MUNICIPALITIES[is]}`,
    en: ({ is }) => `is a resident of the municipality of ${MUNICIPALITIES[is]}`,
  },
  lower: ({ is }) => ({ op: 'person', field: 'municipality', in: [is] }),
  examples: [
    { says: { da: 'Bor i København', en: 'Lives in Copenhagen' }, patient: { municipality: '101', rows: [] }, params: given, holds: 'yes' },
    { says: { da: 'Bor på Frederiksberg', en: 'Lives in Frederiksberg' }, patient: { municipality: '147', rows: [] }, params: given, holds: 'no' },
    {
      says: { da: 'Bor på Frederiksberg, og det er der spurgt om', en: 'Lives in Frederiksberg, which is asked for' },
      patient: { municipality: '147', rows: [] },
      params: { ...given, is: '147' },
      holds: 'yes',
    },
    {
      says: { da: 'Ukendt kommune går til »mangler«', en: 'An unknown municipality goes to “missing”' },
      patient: { municipality: '', rows: [] },
      params: given,
      holds: 'missing',
    },
  ],
})
