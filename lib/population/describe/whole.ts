// Everything that is said of a population on its page, as plain data: worked out once, when it is made or brought in.
import type { Population } from '../columns'
import type { AnchorId } from '../denmark/anchors'
import type { TallyJson } from '../denmark/tally'
import { codedPrevalence, judged, truePrevalence } from './anchors'
import { dirtOf, type Dirt } from './dirt'
import { eventsOf, pyramidOf, type EventsAPatient, type PyramidBand } from './people'

export interface AnchorDescription {
  id: AnchorId
  /** Share by the source, in people of these ages. */
  source: number
  /** Share that has the disease, and how far it is from the source, and whether that is within 3 % or two standard errors; null where it is not known what is true. */
  ill: { share: number; deviation: number; within: boolean } | null
  /** Share that has it in the record. */
  coded: number
}
export interface Description {
  pyramid: PyramidBand[]
  events: EventsAPatient
  anchors: AnchorDescription[]
  gaps: TallyJson['gaps'] | null
  dirt: Dirt[]
  /** Patients that were added at the edges of profiles; they are left out of pyramid and prevalences. */
  added: number
}

/** `tally` is what the generator knows and the record does not say; null for what was brought in. */
export function descriptionOf(population: Population, tally: TallyJson | null): Description {
  const truth = tally && truePrevalence(tally)
  const anchors = codedPrevalence(population).map(({ id, cells }, at): AnchorDescription => {
    const record = judged(cells, 'coded')
    const real = truth && judged(truth[at]!.cells, 'ill')
    return {
      id,
      source: record.expected,
      ill: real && { share: real.share, deviation: real.deviation, within: real.within },
      coded: record.share,
    }
  })
  const { size, added = size } = population
  return {
    pyramid: pyramidOf(population),
    events: eventsOf(population),
    anchors,
    gaps: tally?.gaps ?? null,
    dirt: dirtOf(population),
    added: Math.max(0, size - added),
  }
}
