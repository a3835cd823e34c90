// Times of repeated work, compared within one run: ratios of medians hold where milliseconds do not.
export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Milliseconds of each of the calls. */
export async function timed(calls: number, work: (call: number) => unknown): Promise<number[]> {
  const times: number[] = []
  for (let call = 0; call < calls; call++) {
    const start = performance.now()
    await work(call)
    times.push(performance.now() - start)
  }
  return times
}
