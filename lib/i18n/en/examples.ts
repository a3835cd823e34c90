// Words of "New from …": what a new profile may begin as a copy of, and what it is then based on.
import type { examples as da } from '../da/examples'
import type { Shape } from '../shape'

export const examples: Shape<typeof da> = {
  title: 'New from …',
  lead: 'Begin with a copy of a profile that is like the one you have in mind: a published one, one of your own or one of the demonstration profiles.',
  search: 'Search in name and purpose',
  found: '{n, plural, =0 {None fits} one {# profile} other {# profiles}}',
  empty: 'No profile fits. Use fewer words, or begin with a new idea.',
  profile: 'Profile and purpose',
  size: 'Patients',
  sizeAt: 'Patients in {clinic}',
  notCounted: 'not counted yet',
  state: 'State',
  shipped: 'Demonstration profile',
  own: 'You have written on it',
  version: 'Version',
  none: 'none',
  use: 'Begin from it',
  newFrom: 'New from {name}',
  name: 'The profile’s name',
  copyOf: 'Copy of {title}',
  slug: 'Short name',
  slugHelp: 'Stands in the address and in the package’s name. It cannot be changed later.',
  slugForm: 'Use 2–50 characters: small letters from a to z, digits and hyphens, and begin with a letter.',
  comesAlong:
    'Flow, priorities, display fields, code lists, work and test patients come along. Approvals, comments, people, owner and decisions do not. The profile shows what it is based on.',
  create: 'Create the profile',
  cancel: 'Cancel',
  close: 'Close',
  basis: 'Based on <link>{title} {version}</link>',
  basisShipped: 'Based on the demonstration profile {title}',
  basisTerm: 'Based on',
  difference: 'Difference from {name}, which it is based on',
}
