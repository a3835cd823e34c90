// CQL to ELM with @cqframework/cql. A library with errors still gives ELM, and that ELM finds nobody:
// whoever publishes refuses on any error.
import { SYSTEM_MODEL_INFO } from './system-modelinfo'

export interface Fault {
  message: string
  /** Line of the CQL text, from 1; 0 when the translator names none. */
  line: number
}
export interface Translation {
  elm: unknown
  /** The ELM as JSON text; the same bytes for the same CQL. */
  elmText: string
  errors: Fault[]
}

interface Annotation {
  errorSeverity?: string
  message?: string
  startLine?: number
}
interface Elm {
  library: { annotation?: Annotation[] } & Record<string, unknown>
}

type Translate = (cql: string) => { json: string; messages: string[] }
let ready: Promise<Translate> | undefined

/** Model info is read once a process: 3–4 seconds the first time, a fifth of a second after that. */
async function translator(): Promise<Translate> {
  const [to, fhir, ucum] = await Promise.all([
    import('@cqframework/cql/cql-to-elm'),
    import('cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml.js'),
    import('@lhncbc/ucum-lhc'),
  ])
  const models = new to.ModelManager()
  models.modelInfoLoader.registerModelInfoProvider(
    to.createModelInfoProvider((id) => (id === 'System' ? to.stringAsSource(SYSTEM_MODEL_INFO) : id === 'FHIR' ? to.stringAsSource(fhir.default) : null)),
  )
  const units = ucum.UcumLhcUtils.getInstance()
  const arithmetic = (): never => {
    throw new Error('Units are checked, never computed with')
  }
  const validate = (unit: string) => {
    const found = units.validateUnitString(unit)
    return found.status === 'valid' ? null : (found.msg[0] ?? `Unknown unit ${unit}`)
  }
  const { DisableListDemotion, DisableListPromotion } = to.CqlCompilerOptions.Options
  const options = new to.CqlCompilerOptions() // the default ones add annotations that make the ELM many times as long
  options.setOptions([DisableListDemotion, DisableListPromotion])
  const libraries = new to.LibraryManager(models, options, null, to.createUcumService(arithmetic, validate, arithmetic, arithmetic))
  return (cql) => {
    const done = to.CqlTranslator.fromText(cql, libraries)
    return { json: done.toJson(), messages: done.errors.asJsReadonlyArrayView().map((one) => one.message ?? 'The translator gave no message') }
  }
}

/**
 * ELM of one CQL library over FHIR 4.0.1. `errors` holds everything of severity error; positions come from the
 * library's annotations, since the exceptions' own are not readable from JavaScript.
 */
export async function translate(cql: string): Promise<Translation> {
  ready ??= translator().catch((error: unknown) => {
    ready = undefined
    throw error
  })
  const run = await ready
  const { json, messages } = run(cql)
  const elm = JSON.parse(json) as Elm
  const errors = (elm.library.annotation ?? [])
    .filter((one) => one.errorSeverity === 'error')
    .map((one) => ({ message: one.message ?? '', line: one.startLine ?? 0 }))
  const named = new Set(errors.map((one) => one.message))
  for (const message of messages) if (!named.has(message)) errors.push({ message, line: 0 })
  return { elm, elmText: json, errors }
}
