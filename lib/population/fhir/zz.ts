import { Fhir } from 'fhir'
import { bundleOf } from './write'
import { TABLES, SYSTEMS } from '#criteria'
const rows = TABLES.map((table, i) => ({ id: `r-${i}`, table, day: 82000, ...(table === 'death' ? {} : { stop: 82010, time: 600, answered: 2000, columns: { value: { lo: 1000, hi: 1000 }, times: { lo: 1000, hi: 1000 }, supplyDays: { lo: 98000, hi: 98000 }, refLow: { lo: -2147483648, hi: 4999 } }, words: { kind: 'kontakt', source: 'egen' } }), codes: table === 'death' ? [] : table === 'listing' ? [{ system: SYSTEMS.clinic.uri, code: '091034' }] : [{ system: SYSTEMS.npu.uri, code: 'NPU10267' }] }))
const b = bundleOf({ key: 'T-000001', birth: 60000, sex: 'K', municipality: '101', cprStatus: '01', rows } as never)
const fhir = new Fhir()
for (const e of b.entry) { const r = fhir.validate(e.resource as never); if (!r.valid || r.messages?.length) console.log(e.resource.resourceType, r.messages?.map((m: any) => m.severity + ' ' + m.location + ' ' + m.message)) }
console.log(fhir.validate(b as never).valid)
