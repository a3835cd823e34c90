// The help pages in English.
import type { Help } from './help'

export const en: Help = {
  all: `Usage: profil <command> FILE … [options]

  profil check FILE …            faults and advice
  profil fmt FILE …              write the files in their fixed form
  profil test FILE …             the profile's test patients, on one engine or all
  profil count FILE              how many patients at each step, outcome and tier
  profil explain FILE            a patient's route, the data that decided it, and what it would have taken
  profil diff BEFORE AFTER       what has changed, and which patients it moves
  profil compile FILE --to FORM  the profile in another form: text, json, core, da, en, duckdb, postgres, clickhouse, cql, elm
  profil cases FILE              patients just inside and just outside every bound
  profil population make NAME    a synthetic population
  profil population import DIR   your own synthetic data: FHIR bundles or CSV tables
  profil terminology import FILE an official code file, into the studio's database
  profil terminology list        the releases that have been imported
  profil terminology search WORD codes as clinicians say them

A file is a profile as text (.profil) or JSON. profil <command> --help shows its options and an example.

  --json                         answer as JSON
  --lang da|en                   language

Exit codes: 0 fine, 1 something is wrong in the profile, 2 the command could not be carried out.`,
  pages: {
    check: `profil check FILE …

Faults and advice on the profile, with place and remedy. Exit code 1 when there are faults.

  profil check profiles/osteoporose.profil`,
    fmt: `profil fmt FILE …

Writes the files in their fixed form: indentation, order of fields, defaults left out. Comments stay.

  --check                        write nothing; exit code 1 when a file has not the fixed form
  --pin                          set the digests of used profiles to the files that lie in the same folder
  --to text|json                 write a file beside it in the other form

  profil fmt --check profiles/osteoporose.profil`,
    test: `profil test FILE …

Runs the profile's test patients and says of each whether outcome, tier and rules came as expected. Exit code 1 when one fails.

  --engine arrays|duckdb|postgres|clickhouse|cql|all
                                 engine; else arrays. clickhouse needs the packages of outside/

  profil test profiles/osteoporose.profil --engine duckdb`,
    count: `profil count FILE

Patients at each step (in = yes + no + missing), for each outcome, tier and rule, with the stamp.

  --population NAME              a population by name (klinik), or a .pop file
  --as-of YYYY-MM-DD             reference date; else the population's own
  --engine arrays|duckdb|postgres|clickhouse
                                 engine; else arrays

  profil count profiles/osteoporose.profil --engine duckdb --as-of 2026-06-30`,
    explain: `profil explain FILE

A patient's route through the profile, what decided each step, and for those out the least change that would let them in.

  --patient KEY                  the patient, such as T-000123; else the first of each tier
  --step STEP                    the first who stops at the step
  --population, --as-of          as for count

  profil explain profiles/osteoporose.profil --patient T-000123`,
    diff: `profil diff BEFORE AFTER

What has changed between two documents, whether it changes who is in, tier or display, or wording alone, and which patients come,
go or change tier, and the step that moved them. Exit code 1 when something has changed.

  --population, --as-of          as for count

  profil diff profiles/p3.profil profiles/p4.profil`,
    compile: `profil compile FILE --to FORM

  --to text|json                 the profile itself
  --to da|en                     sentences
  --to core                      the core algebra alone, codes resolved; docs/core-semantics.md says what it means
  --to duckdb|postgres|clickhouse SQL
  --to cql|elm                   CQL, and ELM as JSON
  --out FILE                     write to a file

  profil compile profiles/osteoporose.profil --to core`,
    cases: `profil cases FILE

Patients just inside and just outside every bound, window and edge of a code list, and with data missing.

  --keep                         write them into the profile's file as test patients
  --as-of YYYY-MM-DD             reference date; else 2026-06-30

  profil cases profiles/osteoporose.profil`,
    'population make': `profil population make NAME

  --size N                       patients; else 10000, and 5992734 when NAME is danmark. Above 100000 the studio counts on the server
  --seed N                       seed; else 1. The same seed, size and date give the same bytes
  --as-of YYYY-MM-DD             reference date; else 2026-06-30
  --clinic NUMBER                the clinic; else 091034
  --out FILE                     write to a .pop file; else it is kept under its name

  profil population make small --size 1600 --seed 7
  profil population make danmark`,
    'population import': `profil population import DIR --out FILE

Reads a folder of FHIR R4 bundles (.json, one patient in each) or CSV tables (patient.csv, diagnosis.csv, result.csv …).
Rows that cannot be read are left out and named with file and line. Real CPR numbers are refused.

  --out FILE                     the .pop file to write
  --as-of YYYY-MM-DD             reference date; else 2026-06-30
  --clinic NUMBER                the clinic; else 091034

  profil population import bundles --out own.pop`,
    'terminology import': `profil terminology import FILE

Reads an official code file and makes it the release in use: SKScomplete, Medicinpriser LMS01, 02, 12, 22 and 25–28, NPU,
ICPC-2-DK, MCS and KIAP, services, and FHIR CodeSystem, ValueSet and ConceptMap. Nothing is overwritten. Lines that cannot be
read are named with line and reason. Progress goes to standard error. Broken off, it leaves the release before whole.

  --format FORMAT                sks, lms01 … lms28, npu, icpc, medcom, services, fhir-codesystem, fhir-valueset,
                                 fhir-conceptmap; else it is seen from the file's name and beginning
  --release NAME                 what the release is called; else the file's own version or date
  --smaller                      also when the file has fewer than half as many codes as the one in use
  DATABASE_URL                   the studio's database; else the embedded one in .data

  profil terminology import SKScomplete.txt --release 2026-10-01`,
    'terminology list': `profil terminology list

The releases by source, newest first, and the built-in extract.

  profil terminology list --json`,
    'terminology search': `profil terminology search WORD …

Codes of all systems, best first: titles, synonyms, abbreviations, everyday words, codes with and without D and dots. Exit code 1
when none answers.

  --limit N                      at most so many; else 20

  profil terminology search sukkersyge type 2`,
  },
}
