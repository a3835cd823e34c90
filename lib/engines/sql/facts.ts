// One line a patient with the answers to all atoms, as bits of the whole numbers b0 ….
import type { Emit } from './emit'
import type { Atoms } from './sets'

/** The lines of all atoms are put together once, however many there are. */
export function facts(atoms: Atoms, emit: Emit): string {
  const found = atoms.words.flatMap((name, word) =>
    atoms.inWord(word).flatMap(({ atom, bit }) => {
      if (!('rows' in atom)) return []
      const bits = atoms.words.map((one) => `cast(${one === name ? bit : 0} as bigint) as ${one}`)
      return [`select t.pid as pid, ${bits.join(', ')} from ${atom.rows} t`]
    }),
  )
  const columns = atoms.words.map((name, word) => {
    const whens = atoms.inWord(word).flatMap(({ atom, bit }) => ('when' in atom ? [`case when ${atom.when} then ${bit} else 0 end`] : []))
    return `cast(${[found.length ? `coalesce(a.${name}, 0)` : '0', ...whens].join(' + ')} as bigint) as ${name}`
  })
  const put = atoms.words.map((name) => `${emit.dialect.bitsOf(`u.${name}`)} as ${name}`)
  const join = found.length ? ` left join (select u.pid, ${put.join(', ')} from (${found.join(' union all ')}) u group by u.pid) a on a.pid = p.pid` : ''
  return emit.named('facts', `select p.pid as pid, ${columns.join(', ')} from patient p${join}`)
}
