// The checking worker's entry.
import { serveChecks, type CheckScope } from './serve'

serveChecks(self as unknown as CheckScope)
