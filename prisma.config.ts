import { defineConfig } from 'prisma/config'

// Migrations run as the owner; the application itself connects as studio_app (see lib/store).
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.MIGRATION_URL ?? process.env.DATABASE_URL ?? 'postgresql://unset@127.0.0.1:1/unset' },
})
