import type { About } from './schema'

/** What stands behind a profile, before anything of it is written. */
export const noAbout = (): About => ({
  origin: null,
  uses: [],
  decision: '',
  decided: null,
  device: '',
  english: { title: '', purpose: '', background: '', intendedUse: '' },
})
