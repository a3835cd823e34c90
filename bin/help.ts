// The help pages: one for all, one for each command, each with an example that runs as it stands. Danish first.
import type { Locale } from '#criteria/sentence/say'
import type { CommandName } from './commands'
import { en } from './help-en'

export interface Help {
  all: string
  pages: Readonly<Record<CommandName, string>>
}

const da: Help = {
  all: `Brug: profil <kommando> FIL … [valg]

  profil check FIL …             fejl og råd
  profil fmt FIL …               skriv filerne i fast form
  profil test FIL …              profilens testpatienter, på én eller alle beregnere
  profil count FIL               antal patienter ved hvert trin, udfald og prioritet
  profil explain FIL             en patients vej, de oplysninger, der afgjorde den, og hvad der skulle til
  profil diff FØR EFTER          hvad der er ændret, og hvilke patienter det flytter
  profil compile FIL --to FORM   profilen i en anden form: text, json, core, da, en, duckdb, postgres, clickhouse, cql, elm
  profil cases FIL               patienter lige inden for og uden for hver grænse
  profil population make NAVN    en syntetisk population
  profil population import MAPPE egne syntetiske data: FHIR-bundter eller CSV-tabeller
  profil terminology import FIL  en officiel kodefil i studiets database
  profil terminology list        de udgivelser, der er importeret
  profil terminology search ORD  koder, som klinikere siger dem

En fil er en profil som tekst (.profil) eller JSON. profil <kommando> --help viser valg og et eksempel.

  --json                         svar som JSON
  --lang da|en                   sprog

Svarkoder: 0 i orden, 1 noget er galt i profilen, 2 kommandoen kunne ikke udføres.`,
  pages: {
    check: `profil check FIL …

Fejl og råd om profilen, med sted og udvej. Svarkode 1, når der er fejl.

  profil check profiles/osteoporose.profil`,
    fmt: `profil fmt FIL …

Skriver filerne i fast form: indrykning, rækkefølge af felter, udeladte standardværdier. Kommentarer bliver stående.

  --check                        skriv intet; svarkode 1, når en fil ikke har den faste form
  --pin                          ret fingeraftryk af brugte profiler til de filer, der ligger i samme mappe
  --to text|json                 skriv en fil ved siden af i den anden form

  profil fmt --check profiles/osteoporose.profil`,
    test: `profil test FIL …

Kører profilens testpatienter og siger for hver, om udfald, prioritet og regler blev som ventet. Svarkode 1, når en fejler.

  --engine arrays|duckdb|postgres|clickhouse|cql|all
                                 beregner; ellers arrays. clickhouse kræver pakkerne i outside/

  profil test profiles/osteoporose.profil --engine duckdb`,
    count: `profil count FIL

Antal patienter ved hvert trin (i alt = ja + nej + mangler), for hvert udfald, hver prioritet og hver regel, med stempel.

  --population NAVN              en population ved navn (klinik) eller en .pop-fil
  --as-of ÅÅÅÅ-MM-DD             skæringsdato; ellers populationens egen
  --engine arrays|duckdb|postgres|clickhouse
                                 beregner; ellers arrays

  profil count profiles/osteoporose.profil --engine duckdb --as-of 2026-06-30`,
    explain: `profil explain FIL

En patients vej gennem profilen, hvad der afgjorde hvert trin, og for dem, der ikke er med, den mindste ændring, der ville få dem med.

  --patient NØGLE                patienten, fx T-000123; ellers den første i hver prioritet
  --step TRIN                    den første, der standser ved trinet
  --population, --as-of          som ved count

  profil explain profiles/osteoporose.profil --patient T-000123`,
    diff: `profil diff FØR EFTER

Hvad der er ændret mellem to udgaver, om det ændrer, hvem der er med, prioritet eller visning, eller kun ordlyd, og hvilke
patienter der kommer til, går ud eller skifter prioritet, og hvilket trin der flyttede dem. Svarkode 1, når noget er ændret.

  --population, --as-of          som ved count

  profil diff profiles/p3.profil profiles/p4.profil`,
    compile: `profil compile FIL --to FORM

  --to text|json                 profilen selv
  --to da|en                     sætninger
  --to core                      kernealgebraen alene, med opløste koder; docs/core-semantics.md siger, hvad den betyder
  --to duckdb|postgres|clickhouse SQL
  --to cql|elm                   CQL, og ELM som JSON
  --out FIL                      skriv til en fil

  profil compile profiles/osteoporose.profil --to core`,
    cases: `profil cases FIL

Patienter lige inden for og lige uden for hver grænse, hvert tidsvindue og hver kodelistes kant, og med manglende oplysninger.

  --keep                         skriv dem ind i profilens fil som testpatienter
  --as-of ÅÅÅÅ-MM-DD             skæringsdato; ellers 2026-06-30

  profil cases profiles/osteoporose.profil`,
    'population make': `profil population make NAVN

  --size N                       antal patienter; ellers 10000, og 5992734 når NAVN er danmark. Over 100000 tæller studiet på serveren
  --seed N                       frø; ellers 1. Samme frø, antal og dato giver samme bytes
  --as-of ÅÅÅÅ-MM-DD             skæringsdato; ellers 2026-06-30
  --clinic YDERNR                klinikken; ellers 091034
  --out FIL                      skriv til en .pop-fil; ellers gemmes den under sit navn

  profil population make lille --size 1600 --seed 7
  profil population make danmark`,
    'population import': `profil population import MAPPE --out FIL

Læser en mappe med FHIR R4-bundter (.json, én patient i hver) eller CSV-tabeller (patient.csv, diagnosis.csv, result.csv …).
Rækker, der ikke kan læses, udelades og nævnes med fil og linje. Ægte CPR-numre afvises.

  --out FIL                      .pop-filen, der skrives
  --as-of ÅÅÅÅ-MM-DD             skæringsdato; ellers 2026-06-30
  --clinic YDERNR                klinikken; ellers 091034

  profil population import bundter --out egne.pop`,
    'terminology import': `profil terminology import FIL

Læser en officiel kodefil og gør den til den udgivelse, der er i brug: SKScomplete, Medicinpriser LMS01, 02, 12, 22 og 25–28,
NPU, ICPC-2-DK, MCS og KIAP, ydelser, og FHIR CodeSystem, ValueSet og ConceptMap. Intet overskrives. Linjer, der ikke kan
læses, nævnes med linje og grund. Fremskridt skrives på standardfejl. Bliver den afbrudt, er den tidligere udgivelse hel.

  --format FORMAT                sks, lms01 … lms28, npu, icpc, medcom, services, fhir-codesystem, fhir-valueset,
                                 fhir-conceptmap; ellers ses det på filens navn og begyndelse
  --release NAVN                 hvad udgivelsen hedder; ellers filens egen version eller dato
  --smaller                      også når filen har færre end halvt så mange koder som den, der er i brug
  DATABASE_URL                   studiets database; ellers den indbyggede i .data

  profil terminology import SKScomplete.txt --release 2026-10-01`,
    'terminology list': `profil terminology list

Udgivelserne efter kilde, nyeste først, og det indbyggede uddrag.

  profil terminology list --json`,
    'terminology search': `profil terminology search ORD …

Koder fra alle systemer, bedste først: titler, synonymer, forkortelser, hverdagsord, koder med og uden D og punktum. Svarkode 1,
når ingen svarer.

  --limit N                      højst så mange; ellers 20

  profil terminology search sukkersyge type 2`,
  },
}

export const HELP: Readonly<Record<Locale, Help>> = { da, en }
