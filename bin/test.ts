// profil test: the test patients of profiles, on one engine or on all; each as its author expects.
import { runCases, type CaseOutcome } from '#engines/cases/run'
import type { Answer, Asked } from './answer'
import { ENGINES, engineNamed, withEngine, type EngineName } from './engines'
import { readProfile, type ProfileFile } from './read'

interface Tested {
  file: string
  engine: EngineName
  cases: CaseOutcome[]
}

export async function test({ files, values, texts, locale, progress }: Asked): Promise<Answer> {
  const given = values.engine ?? 'arrays'
  const engines = given === 'all' ? ENGINES : [engineNamed(given, ENGINES)]
  const profiles = files.map(readProfile)
  const tested: Tested[] = []
  for (const engine of engines) {
    progress(texts.running(engine))
    tested.push(...(await testedOn(engine, profiles)))
  }
  const failed = tested.some(({ cases }) => cases.some(({ ok }) => !ok))
  const lines = tested.flatMap(({ file, engine, cases }) => {
    const passed = cases.filter(({ ok }) => ok).length
    return [
      `${file}: ${cases.length ? texts.casesPassed(String(passed), String(cases.length), engine) : texts.noCases}`,
      ...cases.filter(({ ok }) => !ok).map((one) => `  ✗ ${one.title} (${one.id}): ${one[locale]}`),
    ]
  })
  const all = tested.flatMap(({ cases }) => cases)
  const sum = texts.casesSum(String(all.filter(({ ok }) => ok).length), String(all.length), String(files.length), engines.join(', '))
  return { code: failed ? 1 : 0, text: [...lines, ...(tested.length > 1 ? [sum] : [])].join('\n'), json: { tested } }
}

const testedOn = (engine: EngineName, profiles: readonly ProfileFile[]): Promise<Tested[]> =>
  withEngine(engine, async (running) => {
    const tested: Tested[] = []
    for (const { file, profile, given } of profiles) tested.push({ file, engine, cases: await runCases(profile, given, running) })
    return tested
  })
