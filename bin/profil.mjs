#!/usr/bin/env node
// The command line: TypeScript run as it stands.
import { register } from 'tsx/esm/api'

register()
await import('./profil.ts')
