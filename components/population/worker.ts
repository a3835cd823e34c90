// The counting worker's entry.
import { serve, type Scope } from './serve'

serve(self as unknown as Scope)
