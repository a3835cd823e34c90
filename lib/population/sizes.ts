/** Patients of a population made on the page: a doctor's clinic, a large one, a town. All Denmark is made from the command line: it takes minutes and gigabytes. */
export const SIZES = [1_600, 10_000, 100_000] as const
/** Everybody in Denmark on 1 January 2025 (Statistics Denmark). */
export const DENMARK = 5_992_734
/** Up to so many patients a browser counts on; more are counted on the server alone. */
export const BROWSER_MOST = 100_000
/** Bytes of memory that one patient takes when a file is open, and what counting needs beside it. */
export const OPENED_A_PATIENT = 1_600
