// First content of a demonstration, made by the same use cases as people use. Begins where it was interrupted; done once, it does nothing.
import { readFileSync } from 'node:fs'
import { parseText } from '#criteria/text/index'
import {
  addComment,
  approveClinical,
  approveTechnical,
  closeStudio,
  createIdea,
  ensureDemoUsers,
  handOver,
  listProfiles,
  newVersion,
  openVersion,
  publish,
  registerReceiver,
  saveDraft,
  specify,
  submit,
  type Actor,
  type Result,
} from '#studio'

type Profile = Parameters<typeof saveDraft>[1]['document'] & {
  id: string
  title: string
  purpose: string
  tiers: { rules: { id: string; reason: string; when: { params: Record<string, unknown> } }[] }[]
}
const read = (slug: string): Profile => {
  const { profile, problems } = parseText(readFileSync(new URL(`../profiles/${slug}.profil`, import.meta.url), 'utf8'))
  if (!profile) throw new Error(`${slug}.profil: ${problems.map(({ line, en }) => `${line}: ${en}`).join('; ')}`)
  return profile as unknown as Profile
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Refused: ${JSON.stringify(result.problem).slice(0, 2000)}`)
}

const IDEAS = [
  {
    title: 'Skrøbelighed hos ældre over 80 år',
    purpose: 'Finde ældre med fald, vægttab eller mange lægemidler, som ikke har haft et planlagt besøg det seneste år.',
  },
  {
    title: 'Gigt og langvarig methotrexat',
    purpose: 'Finde patienter i methotrexatbehandling, hvor kontrolblodprøverne mangler, så klinikken kan nå dem, før det haster.',
  },
]

const users = await ensureDemoUsers()
const who = (username: string): Actor => users.get(username)!
const { RECEIVER_NAME: receiver = 'Referencemodtager', RECEIVER_TOKEN: token } = process.env
if (token) value(await registerReceiver({ name: receiver, token }))

const titles = new Set(value(await listProfiles(who('forfatter'))).map((row) => row.title))
if (!titles.has(IDEAS.at(-1)!.title)) {
  await published(read('osteoporose'))
  await changed('osteoporose')
  await drafted(read('psykisk-sygdom-identifikation'))
  for (const idea of IDEAS) if (!titles.has(idea.title)) value(await createIdea(who('projektleder'), idea))
  console.log('Profiler lagt ind: Osteoporose udgivet, en ændring af den i review, en kladde og to idéer.')
}
await closeStudio()

/** The open version, else the newest. */
async function newest(slug: string) {
  const row = value(await listProfiles(who('forfatter'))).find((one) => one.slug === slug)
  return row && value(await openVersion(who('forfatter'), { slug, version: row.version }))
}

/** From idea to publishing, one act after the other, whatever has been done before. */
async function published(document: Profile) {
  if (!(await newest(document.id))) value(await createIdea(who('forfatter'), { title: document.title, purpose: document.purpose, slug: document.id }))
  for (;;) {
    const view = (await newest(document.id))!
    const seen = { versionId: view.id, contentHash: view.contentHash }
    if (view.state === 'idea') value(await specify(who('forfatter'), seen))
    else if (view.state === 'clinicalSpec') await written(view, document)
    else if (view.state === 'technicalSpec') value(await submit(who('forfatter'), seen))
    else if (view.state === 'inReview' && !view.approvals.some((one) => one.kind === 'clinical' && one.stands))
      value(await approveClinical(who('klinisk'), seen))
    else if (view.state === 'inReview') value(await approveTechnical(who('teknisk'), seen))
    else if (view.state === 'approved') value(await publish(who('udgiver'), seen))
    else return
  }
}

async function written(view: { id: string; revision: number }, document: Profile) {
  value(await saveDraft(who('forfatter'), { versionId: view.id, revision: view.revision, document }))
  value(await handOver(who('forfatter'), { versionId: view.id }))
}

/** The published profile with a stricter bound, in review, with two comments. */
async function changed(slug: string) {
  if ((await newest(slug))!.state === 'published') value(await newVersion(who('anden-forfatter'), { slug }))
  for (;;) {
    const view = (await newest(slug))!
    const at = { versionId: view.id, contentHash: view.contentHash }
    if (view.state === 'clinicalSpec') {
      const document = structuredClone(view.document) as unknown as Profile
      const rule = document.tiers.flatMap((tier) => tier.rules).find((one) => one.id === 'lowVitaminD')!
      rule.when.params.value = 60_000
      rule.reason = '25-OH-vitamin D er under 60 nmol/L'
      value(await saveDraft(who('anden-forfatter'), { versionId: view.id, revision: view.revision, document }))
      value(await handOver(who('anden-forfatter'), at))
    } else if (view.state === 'technicalSpec') value(await submit(who('anden-forfatter'), at))
    else if (view.comments.length === 0)
      value(
        await addComment(who('klinisk'), {
          versionId: view.id,
          step: null,
          text: 'Grænsen for D-vitamin er hævet fra 50 til 60 nmol/l. Hvilken vejledning bygger det på? Skriv kilden under referencer.',
          mustSolve: true,
        }),
      )
    else if (view.comments.length === 1)
      value(
        await addComment(who('leverandoer'), {
          versionId: view.id,
          step: 'population',
          text: 'Vi kan levere alle koder i dette trin fra lægesystemet uden ændringer.',
          mustSolve: false,
        }),
      )
    else return
  }
}

async function drafted(document: Profile) {
  if (!(await newest(document.id))) value(await createIdea(who('forfatter'), { title: document.title, purpose: document.purpose, slug: document.id }))
  const view = (await newest(document.id))!
  if (view.state === 'idea') value(await specify(who('forfatter'), { versionId: view.id }))
  value(await saveDraft(who('forfatter'), { versionId: view.id, revision: view.revision, document }))
}
