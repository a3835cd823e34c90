// Which registrations of a diagnosis count (B3): forløbs- or kontaktdiagnose, and where they come from.
import type { Events } from '../core/algebra'
import type { Say } from '../sentence/say'
import { selectRows, type Scope } from './define'
import { choice } from './fields'

const ANY = { da: 'alle', en: 'all' }
/** `absent`: documents from before these fields ask for all. */
export const diagnosisKind = () => ({
  ...choice(
    { da: 'Art', en: 'Kind' },
    { any: ANY, forloeb: { da: 'forløbsdiagnoser', en: 'problems' }, kontakt: { da: 'kontaktdiagnoser', en: 'encounter diagnoses' } },
    'any',
  ),
  absent: 'any' as const,
})
export const diagnosisSource = () => ({
  ...choice(
    { da: 'Kilde', en: 'Source' },
    {
      any: ANY,
      egen: { da: 'egen journal', en: 'own record' },
      epikrise: { da: 'epikrise', en: 'discharge letter' },
      import: { da: 'import', en: 'import' },
    },
    'any',
  ),
  absent: 'any' as const,
})

interface Chosen {
  kind: 'any' | 'forloeb' | 'kontakt'
  source: 'any' | 'egen' | 'epikrise' | 'import'
}
/** Registrations up to the reference date; null while the list is not chosen. A word that is not known is none of those asked for. */
export function diagnosisRows(list: string, { kind, source }: Chosen, scope: Scope): Events | null {
  const rows = selectRows(scope, 'diagnosis', list)
  if (!rows) return null
  const ofKind: Events = kind === 'any' ? rows : { op: 'where', of: rows, test: { word: 'kind', in: [kind] } }
  return source === 'any' ? ofKind : { op: 'where', of: ofKind, test: { word: 'source', in: [source] } }
}

/** "osteoporose som forløbsdiagnose fra egen journal" */
export function diagnosisName(list: string, { kind, source }: Chosen, say: Say): string {
  const [kinds, sources] = {
    da: [
      { any: '', forloeb: ' som forløbsdiagnose', kontakt: ' som kontaktdiagnose' },
      { any: '', egen: ' fra egen journal', epikrise: ' fra en epikrise', import: ' fra import' },
    ] as const,
    en: [
      { any: '', forloeb: ' as a problem', kontakt: ' as an encounter diagnosis' },
      { any: '', egen: ' from the own record', epikrise: ' from a discharge letter', import: ' from an import' },
    ] as const,
  }[say.locale]
  return `${say.list(list)}${kinds[kind]}${sources[source]}`
}
