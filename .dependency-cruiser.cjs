// Who may import whom: the table of ARCHITECTURE.md as rules. Each row lists everything its folder may reach; all else is forbidden.
const PACKAGE = '(^|/)node_modules/'
const own = (folder) => `^${folder}/`
const NEXT_REACT_PRISMA = ['(^|/)node_modules/(next|react|react-dom|@prisma|next-auth|next-intl)/', '^generated/']

/** A row: from a folder, only to these. Tests are free to reach what they compare with. */
const row = (folder, may, comment) => ({
  name: `${folder.replaceAll('/', '-')}-may-import`,
  comment,
  severity: 'error',
  from: { path: own(folder), pathNot: ['\\.test\\.tsx?$', '/(testing|generated|faults)/', '/testing\\.tsx?$'] },
  to: { pathNot: [own(folder), ...may] },
})
const npm = (...names) => names.map((name) => `${PACKAGE}(@types/)?${name.replace('/', '/')}(/|$)`)
const layers = (...names) => names.map((name) => own(`lib/${name}`))
const NODE =
  '^(node:)?(assert|buffer|child_process|crypto|events|fs|fs/promises|http|https|module|net|os|path|perf_hooks|process|readline|stream|stream/consumers|stream/promises|timers|timers/promises|url|util|worker_threads|zlib)$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which of two things stands on the other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^server-only$'] } },
    row('lib/criteria', [...npm('zod', '@noble/hashes', 'chevrotain')], 'The language stands on zod and hashes alone, its text form on a parser.'),
    {
      name: 'parser-in-the-text-form-only',
      comment: 'Whoever needs no text must not load a parser.',
      severity: 'error',
      from: { path: own('lib'), pathNot: own('lib/criteria/text') },
      to: { path: `${PACKAGE}chevrotain/` },
    },
    row(
      'lib/terminology',
      [...layers('criteria'), '^(node:)?stream$', ...npm('csv-parse')],
      'Code systems know the language only; importers read CSV as it streams.',
    ),
    {
      name: 'importers-read-streams-alone',
      comment: 'What a browser loads of terminology knows no Node.',
      severity: 'error',
      from: { path: own('lib/terminology'), pathNot: ['^lib/terminology/import/', '\\.test\\.ts$'] },
      to: { path: ['^lib/terminology/import/', '^(node:)?stream$', `${PACKAGE}csv-parse/`] },
    },
    row('lib/workflow', [...layers('criteria')], 'States and acts are pure.'),
    row('lib/i18n', [...layers('criteria', 'workflow'), ...npm('use-intl')], 'Texts and one formatter.'),
    row('lib/population', [...layers('criteria', 'terminology'), ...npm('@noble/hashes', 'csv-parse')], 'Populations know units and aliases.'),
    row(
      'lib/engines',
      [...layers('criteria', 'population'), NODE, ...npm('@duckdb/.*', '@cqframework/cql', '@lhncbc/ucum-lhc', 'cql-exec-fhir', 'cql-execution', 'pg')],
      'An engine knows the algebra, the columns and its own driver.',
    ),
    row(
      'lib/release',
      [...layers('criteria'), NODE, ...npm('tar', 'tuf-js', '@tufjs/.*', 'xmlbuilder2')],
      'Packages and signatures; compiled SQL and CQL come as arguments.',
    ),
    row(
      'lib/store',
      [...layers('criteria', 'workflow', 'terminology'), '^generated/', NODE, ...npm('@prisma/.*', 'pg', 'server-only')],
      'The only place that touches the database.',
    ),
    row(
      'lib/studio',
      [...layers('store', 'criteria', 'engines', 'population', 'release', 'workflow', 'terminology'), NODE, ...npm('server-only', 'zod')],
      'Use cases know neither Next nor React.',
    ),
    row(
      'components',
      [
        ...layers('criteria', 'terminology', 'workflow', 'population', 'i18n', 'engines/arrays', 'engines/cases', 'engines/nearest'),
        '^lib/engines/result\\.ts$',
        ...npm(
          'react',
          'react-dom',
          'react-aria-components',
          'reactflow',
          '@xyflow/react',
          'lucide-react',
          'next-intl',
          'use-intl',
          '@internationalized/.*',
          'monaco-editor',
          'next',
        ),
      ],
      'Acts come in as props from the page.',
    ),
    {
      name: 'components-next-navigation-only',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: `${PACKAGE}next/`, pathNot: `${PACKAGE}next/(navigation|link|dist|types)` },
    },
    row(
      'app',
      [
        ...layers('studio', 'i18n', 'criteria', 'workflow', 'terminology', 'population'),
        '^components/',
        '^types/',
        ...npm(
          'next',
          'next-auth',
          'next-intl',
          'use-intl',
          'react',
          'react-dom',
          'react-aria-components',
          'zod',
          'server-only',
          '@fontsource-variable/ibm-plex-sans',
        ),
        NODE,
      ],
      'Routes read and compose; they decide nothing.',
    ),
    row('publisher', [...layers('studio', 'release', 'criteria'), NODE, ...npm('xmlbuilder2')], 'Writes the feed.'),
    row('feed', [NODE], 'Node alone.'),
    row(
      'receiver',
      [
        ...layers('release', 'criteria', 'engines', 'population', 'terminology', 'i18n'),
        '^components/(ui|cockpit)/',
        NODE,
        ...npm('react', 'react-dom', 'use-intl', 'tar'),
      ],
      'Knows nothing of the studio.',
    ),
    row(
      'bin',
      ['^lib/(?!studio|store/(?!terminology/))', '^scripts/pg\\.(d\\.)?mts?$|^scripts/pg\\.mjs$', '^outside/clickhouse/', NODE, ...npm('tsx', 'pg')],
      'The command line stands on the pure modules.',
    ),
    row(
      'bench',
      [
        '^lib/(?!studio|store/(?!terminology/))',
        '^bin/engines\\.ts$',
        '^scripts/(pg|roles)\\.mjs$',
        '^outside/clickhouse/',
        NODE,
        '^(v8|vm)$',
        ...npm('pg', 'playwright', 'playwright-core', '@playwright/.*', '@duckdb/.*', 'vite', 'react', 'react-dom'),
      ],
      'Measurements.',
    ),
    {
      name: 'seed-does-what-people-do',
      severity: 'error',
      from: { path: '^prisma/seed' },
      to: { path: ['^lib/store', '^generated/', '(^|/)node_modules/@prisma'] },
    },
    {
      name: 'pure-layers-know-no-framework',
      severity: 'error',
      from: { path: '^lib/(criteria|terminology|workflow|population|engines|release)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: NEXT_REACT_PRISMA },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', '^\\.data', '^generated/.*/(runtime|internal)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
