// The long suites: what each tries with STUDIO_LONG=1, and where it is. Each can be run by itself: npm run test:long -- <name>.

/** @typedef {{ name: string, what: string, files: string[], outside?: true, memory?: true }} Suite */
/** @type {readonly Suite[]} */
export const SUITES = [
  {
    name: 'duckdb',
    what: '20,000 random documents × 200 patients: arrays against DuckDB, with display fields, counts and routes; 24,000 random expressions',
    files: ['lib/engines/generated/generated.test.ts'],
  },
  {
    name: 'postgres',
    what: '20,000 random documents × 200 patients: arrays against PostgreSQL; 2,000 times three random expressions',
    files: ['lib/engines/postgres/postgres.test.ts'],
  },
  {
    name: 'clickhouse',
    what: '20,000 random documents × 200 patients: arrays against ClickHouse; 2,000 times three random expressions; every example',
    files: ['clickhouse'],
    outside: true,
  },
  { name: 'cql', what: '500 random documents and 300 random expressions: arrays against CQL', files: ['lib/engines/cql/agree.test.ts'], memory: true },
  { name: 'naive', what: 'arrays against the naive interpreter, every patient and every part of an expression', files: ['lib/engines/naive/naive.test.ts'] },
  { name: 'round-trip', what: 'parse ∘ print and print ∘ parse over 10,000 documents of each make', files: ['lib/criteria/text/round-trip.test.ts'] },
  {
    name: 'mutations',
    what: '50,000 mutated texts and JSON documents: findings with places, no crash, no hang',
    files: ['lib/criteria/text/mutations.test.ts'],
  },
  { name: 'nearest', what: 'the nearest change lets the patient in, for thousands of patients', files: ['lib/engines/nearest/nearest.test.ts'] },
  { name: 'faults', what: 'every planted fault of arrays, SQL and lowering is noticed', files: ['lib/engines/faults/faults.test.ts'] },
  { name: 'cql-faults', what: 'every planted fault of the CQL engine is noticed', files: ['lib/engines/cql/faults.test.ts'], memory: true },
  {
    name: 'hostile',
    what: '500 hostile texts in every text field: SQL of three engines, and CQL',
    files: ['lib/engines/sql/hostile.test.ts', 'lib/engines/cql/hostile.test.ts'],
  },
  {
    name: 'checks',
    what: 'what the checks conclude of random documents, against evaluation',
    files: ['lib/criteria/checks/logic/reached.test.ts', 'lib/criteria/checks/logic/implies.test.ts'],
  },
  {
    name: 'compare',
    what: 'random changes of documents, said in words and counted on a population',
    files: ['lib/criteria/compare/generated.test.ts', 'lib/criteria/compare/acts.test.ts', 'lib/engines/arrays/moves.test.ts'],
  },
  { name: 'receiver', what: 'a release all the way into a clinic of 10,000 patients', files: ['receiver/round.test.ts'] },
  { name: 'workflow', what: '500 random histories of a profile against the model of the workflow', files: ['lib/studio/model.test.ts'] },
  {
    name: 'terminology',
    what: '1,000 broken files of each format of a terminology; lists written out and read back',
    files: ['lib/terminology/import/fuzz.test.ts', 'lib/terminology/list/exchange.test.ts'],
  },
  {
    name: 'profiles',
    what: 'all demonstration profiles on a synthetic clinic of 100,000: somebody in every tier, near what is expected',
    files: ['bin/population/profiles.test.ts'],
  },
  { name: 'prevalence', what: 'a population of 100,000 against the record of Danish figures', files: ['lib/population/denmark/prevalence.test.ts'] },
]
