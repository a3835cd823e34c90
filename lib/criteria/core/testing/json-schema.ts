// A reading of JSON Schema 2020-12 as small as docs/core.schema.json needs, so that the file itself is held against documents and not
// the code that wrote it. A keyword it does not know is an error: nothing is passed over. For tests only.
type Schema = Record<string, unknown>

const SAID = new Set(['$id', '$schema', '$defs', 'title', 'description', 'id'])

/** Why the value does not fit, with its place ("/plan/steps/0"); null when it does. */
export function faultIn(root: Schema, value: unknown, schema: Schema = root, at = ''): string | null {
  const inner = (one: unknown, what: unknown, place = at) => faultIn(root, what, one as Schema, place)
  for (const [keyword, wanted] of inOrder(schema)) {
    const fault = check(keyword, wanted)
    if (fault !== null) return fault
  }
  return null

  function check(keyword: string, wanted: unknown): string | null {
    const no = (why: string) => `${at || '/'}: ${why}`
    const [record, list] = [isRecord(value) ? value : null, Array.isArray(value) ? value : null]
    switch (keyword) {
      case '$ref':
        return inner(resolved(root, wanted as string), value)
      case 'type':
        return typeFits(wanted as string, value) ? null : no(`not ${String(wanted)}`)
      case 'const':
        return value === wanted ? null : no(`not ${String(wanted)}`)
      case 'enum':
        return (wanted as unknown[]).includes(value) ? null : no(`not one of ${String(wanted)}`)
      case 'minimum':
        return typeof value !== 'number' || value >= (wanted as number) ? null : no(`below ${String(wanted)}`)
      case 'maximum':
        return typeof value !== 'number' || value <= (wanted as number) ? null : no(`above ${String(wanted)}`)
      case 'maxLength':
        return typeof value !== 'string' || [...value].length <= (wanted as number) ? null : no('too long')
      case 'pattern':
        return typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value) ? null : no('not in the form')
      case 'minItems':
        return !list || list.length >= (wanted as number) ? null : no('too few')
      case 'items':
        return first(list ?? [], (one, place) => inner(wanted, one, `${at}/${place}`))
      case 'required':
        return record ? first(wanted as string[], (name) => (Object.hasOwn(record, name) ? null : no(`without ${name}`))) : null
      case 'properties': {
        // The members that tell the branches of a union apart stand first, so that a wrong branch is left at once.
        const members = Object.entries(wanted as Record<string, Schema>).sort(([, a], [, b]) => tells(b) - tells(a))
        return first(members, ([name, one]) => (record && Object.hasOwn(record, name) ? inner(one, record[name], `${at}/${name}`) : null))
      }
      case 'propertyNames':
        return first(Object.keys(record ?? {}), (name) => inner(wanted, name))
      case 'additionalProperties': {
        const named = Object.keys((schema.properties as Schema | undefined) ?? {})
        const rest = Object.keys(record ?? {}).filter((name) => !named.includes(name))
        return first(rest, (name) => (wanted === false ? no(`unknown member ${name}`) : inner(wanted, record![name], `${at}/${name}`)))
      }
      case 'anyOf':
      case 'oneOf': {
        const faults = (wanted as Schema[]).map((one) => inner(one, value))
        const fit = faults.filter((one) => one === null).length
        return fit === 1 || (fit > 1 && keyword === 'anyOf') ? null : no(fit ? 'fits several' : `fits none: ${faults.join(' | ')}`)
      }
      case 'allOf':
        return first(wanted as Schema[], (one) => inner(one, value))
      default:
        if (SAID.has(keyword)) return null
        throw new RangeError(`The schema has ${keyword} at ${at || '/'}`)
    }
  }
}

const inOrder = (schema: Schema): [string, unknown][] => Object.entries(schema).sort(([a], [b]) => Number(b === 'type') - Number(a === 'type'))
const tells = (schema: Schema): number => Number('const' in schema || 'enum' in schema)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function typeFits(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isRecord(value)
  if (type === 'null') return value === null
  return typeof value === type
}
function first<T>(of: readonly T[], fault: (one: T, place: number) => string | null): string | null {
  for (const [place, one] of of.entries()) {
    const found = fault(one, place)
    if (found !== null) return found
  }
  return null
}
const resolved = (root: Schema, ref: string): unknown => {
  if (!ref.startsWith('#/')) throw new RangeError(`A reference out of the schema: ${ref}`)
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((one, name) => (one as Schema)[name], root)
}
