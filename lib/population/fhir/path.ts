// Members of a resource by path ("dispenseRequest.validityPeriod.end", "type.0"): set when writing, read with care when reading.

export function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path.split('.')
  let at = target
  parts.forEach((part, index) => {
    if (index === parts.length - 1) at[part] = value
    else at = (at[part] ??= /^\d+$/.test(parts[index + 1]!) ? [] : {}) as Record<string, unknown>
  })
}

/** What stands at a path; undefined where anything on the way is absent or of another shape. */
export function getAt(source: unknown, path: string): unknown {
  let at: unknown = source
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<string, unknown>)[part]
  }
  return at
}
