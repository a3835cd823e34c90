// package/profil: the part of a release that our own receiver runs. Formats are numbered; everything is written in one way only.
import { canonicalProfile, contentHash, type DayAt } from '#criteria'
import type { Draft } from './fhir/describe'
import type { CompiledSql, PopulationEvidence } from './input'
import { DEMONSTRATION, FORMAT, packageName } from './names'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const bounds = (given: CompiledSql['bounds']) => given.map(({ name, at }) => ({ name, at: dayAt(at) }))
const dayAt = (at: DayAt): DayAt =>
  'day' in at
    ? { day: at.day }
    : 'last' in at
      ? { last: { month: at.last.month, day: at.last.day }, shift: at.shift, ...(at.years === undefined ? {} : { years: at.years }) }
      : { plus: at.plus, unit: at.unit }

/** Files of package/profil by path. Rebuilt member by member, since what comes from a database may have lost its order of members. */
export function contentFiles(draft: Draft, population: PopulationEvidence | undefined): Map<string, string> {
  const { profile, sql } = draft
  return new Map([
    ['package/profil/profile.json', canonicalProfile(profile)], // exactly the bytes that contentHash is taken of
    ['package/profil/flow.sql', sql.sql],
    [
      'package/profil/sql.json',
      json({
        format: FORMAT,
        dialect: sql.dialect,
        schema: sql.schema,
        bounds: bounds(sql.bounds),
        steps: [...sql.steps],
        rules: [...sql.rules],
        tiers: [...sql.tiers],
        display: sql.display.map((one) => ({ id: one.id, sql: one.sql, bounds: bounds(one.bounds) })),
      }),
    ],
    [
      'package/profil/approvals.json',
      json({
        format: FORMAT,
        contentHash: contentHash(profile),
        approvals: draft.approvals.map(({ kind, by, at, contentHash: seen }) => ({ kind, by, at, contentHash: seen })),
      }),
    ],
    ['package/profil/evidence.json', json(evidence(draft, population))],
    ['package/profil/README.md', readme(draft)],
  ])
}

function evidence({ profile, plan }: Draft, given: PopulationEvidence | undefined) {
  if (!given) return { format: FORMAT, population: null }
  const { counts } = given
  return {
    format: FORMAT,
    population: { name: given.name, digest: given.digest, ...(given.ref === undefined ? {} : { ref: given.ref }) },
    included: counts.included,
    steps: profile.flow
      .filter((step) => counts.steps[step.id])
      .map((step) => {
        const { in: reached, yes, no, missing, stopped } = counts.steps[step.id]!
        return { id: step.id, in: reached, yes, no, missing, stopped }
      }),
    tiers: plan.tiers.map((tier) => ({ id: tier.id, count: counts.tiers[tier.id] ?? 0 })),
    rules: plan.tiers.flatMap((tier) => tier.rules.map((rule) => ({ id: rule.id, count: counts.rules[rule.id] ?? 0 }))),
  }
}

function readme(draft: Draft): string {
  const { profile, version, publishedAt, approvals } = draft
  return `# ${profile.title} ${version}

**${DEMONSTRATION}.** Demonstration profile, not clinically approved.

Pakke: \`${packageName(profile.id)}\`. Udgivet ${publishedAt}. Indholdets SHA-256: \`${contentHash(profile)}\`.

Godkendt af: ${approvals.map((one) => `${one.by} (${one.kind === 'clinical' ? 'klinisk' : 'teknisk'}, ${one.at})`).join('; ')}.

| fil | indhold |
|---|---|
| \`profile.json\` | dokumentet i kanonisk form (RFC 8785); dets SHA-256 er det, de to reviewere har godkendt |
| \`flow.sql\` | én SELECT til DuckDB: en række pr. patient med svar på hvert trin, niveau og regler |
| \`sql.json\` | dage der bindes ved kørsel (ud fra skæringsdatoen), rækkefølgen af trin, regler og niveauer, og en SELECT pr. visningsfelt |
| \`approvals.json\` | hvem der godkendte hvad, og hvornår |
| \`evidence.json\` | antal ved hvert trin og niveau på studiets syntetiske klinik |

Samme logik findes som CQL og ELM i \`../Library-*-logik.json\`. Kontrollér pakken med TUF-metadata fra feedet, før den tages i brug.

The same logic stands as CQL and ELM in \`../Library-*-logik.json\`. Verify the package with the feed's TUF metadata before it is used.
`
}
