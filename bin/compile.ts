// profil compile: the profile in another form.
import { canonicalProfile, planOf, sentencesOf, type Locale } from '#criteria'
import { printText } from '#criteria/text/index'
import type { Answer, Asked } from './answer'
import { readProfile, write, type ProfileFile } from './read'
import { Refusal } from './words'

const FORMS = ['text', 'json', 'core', 'da', 'en', 'duckdb', 'postgres', 'clickhouse', 'cql', 'elm'] as const
type Form = (typeof FORMS)[number]

export async function compile({ files, values, texts }: Asked): Promise<Answer> {
  const form = FORMS.find((one) => one === values.to)
  if (!form) throw new Refusal((words) => words.badForm(values.to ?? '', FORMS))
  const content = await FORM[form](readProfile(files[0]!))
  if (values.out === undefined) return { code: 0, text: content.replace(/\n$/, ''), json: { form, content } }
  write(values.out, content)
  return { code: 0, text: texts.written(values.out), json: { form, file: values.out } }
}

const FORM: Readonly<Record<Form, (from: ProfileFile) => string | Promise<string>>> = {
  text: ({ profile }) => printText(profile),
  json: ({ profile }) => `${canonicalProfile(profile)}\n`,
  core: async ({ profile, given }) => `${JSON.stringify((await import('#criteria/core/core')).coreOf(profile, given), null, 2)}\n`,
  da: (from) => sentences(from, 'da'),
  en: (from) => sentences(from, 'en'),
  duckdb: (from) => sql(from, 'duckdb'),
  postgres: (from) => sql(from, 'postgres'),
  clickhouse: (from) => sql(from, 'clickhouse'),
  cql: (from) => cql(from),
  elm: async (from) =>
    (await import('#engines/cql/translate'))
      .translate(await cql(from))
      .then(({ elmText, errors }) => (errors.length ? refuse(from, errors.map((one) => one.message).join('; ')) : elmText)),
}

const sentences = ({ profile }: ProfileFile, locale: Locale): string =>
  `${[profile.title, ...sentencesOf(profile, locale).map(({ text }) => text)].join('\n')}\n`

async function sql(from: ProfileFile, dialect: 'duckdb' | 'postgres' | 'clickhouse'): Promise<string> {
  const { compileSql, UnfinishedPlan } = await import('#engines/sql/compile')
  try {
    const { sql: flow, display } = compileSql(planOf(from.profile, from.given), dialect)
    return [flow, ...display.map((one) => `-- ${one.id}\n${one.sql}`)].map((one) => `${one};\n`).join('\n')
  } catch (error) {
    if (error instanceof UnfinishedPlan) return refuse(from, error.message)
    throw error
  }
}

async function cql(from: ProfileFile): Promise<string> {
  const [{ compileCql }, { measuresOf }, { ucumOf }] = await Promise.all([
    import('#engines/cql/compile'),
    import('#engines/cql/measures'),
    import('#terminology'),
  ])
  const name = from.profile.id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  const compiled = compileCql(planOf(from.profile, from.given), name, '0.0.0', { measures: measuresOf(from.profile.results, ucumOf) })
  return 'refused' in compiled ? refuse(from, compiled.refused.map((one) => `${one.step}: ${one.why}`).join('; ')) : compiled.cql
}

function refuse({ file }: ProfileFile, why: string): never {
  throw new Refusal((texts) => texts.unfinished(file, why))
}
