// One line a patient with one true-or-false column an atom.
import type { Emit } from './emit'
import type { Atoms } from './sets'

export function facts(atoms: Atoms, emit: Emit): string {
  const names = [...atoms]
  return emit.named(
    'facts',
    `select ${['p.pid as pid', ...names.map((name) => `${name}.pid is not null as ${name}`)].join(', ')} from patient p${names.map((name) => ` left join ${name} on ${name}.pid = p.pid`).join('')}`,
  )
}
