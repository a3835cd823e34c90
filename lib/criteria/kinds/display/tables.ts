// What display fields share: the events they look among, and how long what they show is trusted.
import type { Say } from '../../sentence/say'
import { eventConcept, eventList, eventTable, type EventTable } from '../events'
import { optionalPeriod } from '../fields'
import type { Period } from '../../core/days'

/** Which table, and over it a code list or, for results, an analysis. */
export const eventFields = (initial: EventTable) => ({
  table: eventTable({ da: 'Blandt', en: 'Among' }, initial),
  list: eventList('table', initial),
  concept: eventConcept('table'),
})

/** How long what is shown is trusted; null: always. `absent` since fields from before it have none. */
export const fresh = () => ({ ...optionalPeriod({ da: 'Frisk i', en: 'Fresh for' }), absent: null })
/** ", markeret som gammel efter 15 måneder" */
export const marked = (fresh: Period | null, say: Say): string =>
  fresh ? (say.locale === 'da' ? `, markeret som gammel efter ${say.period(fresh)}` : `, marked as old after ${say.period(fresh)}`) : ''
