import type { visit as da } from '../da/visit'
import type { Shape } from '../shape'

export const visit = {
  others: {
    label: 'Also here now',
    reads: 'reading',
    writes: 'writing',
    one: '{name}, {does}',
    more: '+{n}',
    came: '{names} {n, plural, one {has} other {have}} opened the profile too.',
    went: '{names} {n, plural, one {has} other {have}} gone.',
  },
  last: {
    label: 'Since last time',
    when: '{day} at {time}',
    atStep: 'Last time, {when}, you were at step {n}, “{label}”.',
    atOutcome: 'Last time, {when}, you were at “{label}”.',
    nowhere: 'You were last here {when}.',
    go: 'Go to step {n}',
    goOutcome: 'Go there',
    since: 'Since then there {n, plural, one {is one change} other {are # changes}}, made by {by}.',
    more: '… and {n} more',
    whole: 'See the whole difference',
    wholeTitle: 'Changed since {when}',
    review: 'See also what was changed since the published version',
    close: 'Hide this line',
    closeWhole: 'Close',
  },
  tour: {
    name: 'Tour',
    offer: 'New here? See five things in a minute.',
    start: 'Show me round',
    decline: 'No, thank you',
    later: 'It can always be started under “All acts”.',
    restart: 'Start the tour',
    place: '{at} of {of}',
    next: 'Next',
    back: 'Previous',
    done: 'Done',
    end: 'End',
    stops: {
      flow: {
        title: 'The flow',
        says: 'Each step is a question. The patient goes on by “yes”, “no” or “missing” until it is decided whether he is in. The arrow keys follow the ways, and Enter opens a step.',
      },
      add: {
        title: 'A new step',
        says: 'Choose “New step”, or press a plus in the drawing. Write what you think of: a diagnosis, a drug, a test result or a code.',
      },
      words: { title: 'The flow in words', says: 'The same logic as plain sentences. Point at a sentence, and its step lights up.' },
      numbers: {
        title: 'Numbers follow',
        says: 'Here stands how many synthetic patients are in, each time you change something. Choose a step and press P to see them.',
      },
      findings: {
        title: 'What is to be mended',
        says: 'Faults and advice stand here as sentences with a remedy. Everything is saved by itself, and everything can be undone. When nothing is to be mended, the profile can be sent to review.',
      },
      review: { title: 'Review', says: 'See what was changed, write comments, and give your decision.' },
      acts: {
        title: 'All acts',
        says: 'Ctrl+K finds every act by name, this tour too. Press ? in the flow to see the keys. Words with dots under them have an explanation.',
      },
    },
  },
} as const satisfies Shape<typeof da>
