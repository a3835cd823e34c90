// The only way to the database.
import 'server-only'
export * from './audit'
export * from './client'
export * from './people'
export * from './profiles'
export * from './releases'
export * from './review'
export * from './versions'
