/** Patients of a population made on the page: a doctor's clinic, a large one, a town. All Denmark is made from the command line: it takes minutes and gigabytes. */
export const SIZES = [1_600, 10_000, 100_000] as const
