// The entry of the worker that runs test patients.
import { serveCases, type CasesScope } from './serve'

serveCases(self as unknown as CasesScope)
