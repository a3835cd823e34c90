// How much is tried: the ordinary run's number, with STUDIO_LONG=1 the long one's. STUDIO_SHARE=0.02 takes that share of the long
// run, to see that it works before it is left alone for hours.
export const LONG = process.env.STUDIO_LONG === '1'
const SHARE = Number(process.env.STUDIO_SHARE ?? 1)
/** STUDIO_PART=3/8 runs the third of eight parts of a long run: an eighth of its documents, which no other part has. */
const [PART = 1, PARTS = 1] = (process.env.STUDIO_PART ?? '1/1').split('/').map(Number)
/** Added to the seed of what is tried. */
export const PART_SEED = (PART - 1) * 1_000_003

export const amount = (ordinary: number, long: number): number => (LONG ? Math.max(1, Math.ceil((long * SHARE) / PARTS)) : ordinary)

/** Patients of a random population in the long runs. */
export const LONG_PATIENTS = 200
/** Milliseconds that a long test may take. */
export const DAY = 86_400_000
