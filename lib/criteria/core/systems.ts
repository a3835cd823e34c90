// Code systems built in: their canonical URI, other identifiers met in data, and how a code in a list matches (law 6).
// Source of URIs: dk-core and MedCom terminology where they name one; 'urn:profilstudio' marks our own proposal (verify with MedCom).

export interface System {
  uri: string
  /** Other identifiers of the same system, normalised on entry. */
  aliases: readonly string[]
  match: 'exact' | 'prefix'
  name: { da: string; en: string }
}

const own = (name: string) => `urn:profilstudio:${name}`

export const SYSTEMS = {
  icpc: {
    uri: 'urn:oid:1.2.208.176.2.31',
    aliases: ['http://hl7.org/fhir/sid/icpc-2', 'urn:oid:2.16.840.1.113883.6.139'],
    match: 'exact',
    name: { da: 'ICPC-2', en: 'ICPC-2' },
  },
  sks: { uri: 'urn:oid:1.2.208.176.2.4.12', aliases: ['urn:oid:1.2.208.176.2.4'], match: 'prefix', name: { da: 'SKS', en: 'SKS' } },
  atc: { uri: 'http://www.whocc.no/atc', aliases: ['urn:oid:2.16.840.1.113883.6.73'], match: 'prefix', name: { da: 'ATC', en: 'ATC' } },
  npu: { uri: 'http://npu-terminology.org', aliases: ['urn:oid:1.2.208.176.2.1', 'urn:oid:1.2.208.176.9.1'], match: 'exact', name: { da: 'NPU', en: 'NPU' } },
  mcs: {
    uri: 'http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-observation-codes',
    aliases: ['urn:oid:1.2.208.184.100.8'],
    match: 'exact',
    name: { da: 'MCS', en: 'MCS' },
  },
  service: { uri: own('ydelse'), aliases: [], match: 'exact', name: { da: 'Ydelse', en: 'Service' } },
  drug: { uri: own('laegemiddel'), aliases: [], match: 'exact', name: { da: 'Lægemiddel', en: 'Drug' } },
  package: { uri: own('varenummer'), aliases: [], match: 'exact', name: { da: 'Varenummer', en: 'Package' } },
  local: { uri: own('lokal'), aliases: [], match: 'exact', name: { da: 'Lokal kode', en: 'Local code' } },
  decision: { uri: own('afgoerelse'), aliases: [], match: 'exact', name: { da: 'Afgørelse', en: 'Decision' } },
  clinic: { uri: 'urn:oid:1.2.208.176.1.4', aliases: [], match: 'exact', name: { da: 'Ydernummer', en: 'Clinic number' } },
} as const satisfies Record<string, System>
export type SystemId = keyof typeof SYSTEMS

const byUri = new Map<string, System & { id: SystemId }>()
for (const [id, system] of Object.entries(SYSTEMS) as [SystemId, System][]) for (const uri of [system.uri, ...system.aliases]) byUri.set(uri, { ...system, id })

/** The system of a URI or alias; undefined for systems that are imported. DNK codes live in the NPU system. */
export const systemOf = (uri: string) => byUri.get(uri)
/** The canonical URI of a URI or alias. */
export const canonicalUri = (uri: string): string => byUri.get(uri)?.uri ?? uri
/** Codes of systems not built in match exactly. */
export const matchOf = (uri: string): 'exact' | 'prefix' => byUri.get(uri)?.match ?? 'exact'
