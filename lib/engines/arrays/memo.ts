// What earlier evaluations found, by key, up to a number of bytes; the longest unused goes first.
export class Memo {
  private readonly kept = new Map<string, { value: unknown; bytes: number }>()
  private bytes = 0
  constructor(private readonly limit = Infinity) {}

  /** The value under a key, made when absent. `bytesOf` says what keeping it costs. */
  get<T>(key: string, make: () => T, bytesOf: (value: T) => number): T {
    const found = this.kept.get(key)
    if (found) {
      this.kept.delete(key)
      this.kept.set(key, found)
      return found.value as T
    }
    const value = make()
    const bytes = bytesOf(value) + 2 * key.length
    this.kept.set(key, { value, bytes })
    this.bytes += bytes
    for (const [oldest, one] of this.kept) {
      if (this.bytes <= this.limit) break
      this.kept.delete(oldest)
      this.bytes -= one.bytes
    }
    return value
  }
}
