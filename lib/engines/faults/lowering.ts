// Faults planted in the lowering of documents to plans. Noticed by the examples and by lowered.ts, whose answers were written by hand.
import { inFolder, type Fault } from './fault'

const inFile = inFolder('criteria')

export const LOWERING_FAULTS: readonly Fault[] = [
  ...inFile(
    'lower-codes.ts',
    [`?.codes.filter((code) => code.decided)`, `?.codes`, 'undecided codes count'],
    [`codes!.filter((code) => !code.include).map(match)`, `[]`, 'excluded codes are forgotten'],
    [`system: canonicalUri(one.system)`, `system: one.system`, 'an alias of a system is another system'],
    [`match: matchOf(one.system)`, `match: 'exact' as const`, 'no code is a prefix'],
  ),
  ...inFile(
    'lower.ts',
    [`as: params.missing }`, `as: 'no' }`, 'missing never counts as yes'],
    [`params.missing === 'yes' || params.missing === 'no' ?`, `params.missing === 'yes' ?`, 'missing as no is not settled'],
    [`asks: step.missing !== undefined`, `asks: true`, 'every question asks for what is missing'],
    [`if (!of.length || of.length < nodes.length)`, `if (!of.length)`, 'an unfinished criterion of a group is left out'],
    [`k && k > 0 && k <= of.length ?`, `k ?`, 'more is asked for than there is'],
    [`weight: weights[index]!`, `weight: 1`, 'every point weighs one'],
    [`=== false ? NOBODY : null`, `=== false ? null : NOBODY`, 'a module switched off is unfinished'],
    [`own === undefined ? parameters.get(id)?.default : (own as PlainValue)`, `parameters.get(id)?.default`, 'a parameter is always its default'],
    [`if (!parsed.success) return null`, `if (!parsed.success) continue`, 'a value out of its bounds is left out'],
    [`const inner: Given = { ...given, values }`, `const inner: Given = given`, 'a used profile does not get its values'],
    [`of: [step.asks ? possible : certain]`, `of: [certain]`, 'in a used profile mangler walks the way of nej'],
    [`leave(step.missing, { op: 'all', of: [possible,`, `leave(step.missing, { op: 'all', of: [certain,`, 'in a used profile nobody leaves by mangler'],
    [`index && !here`, `!here`, 'in a used profile nobody begins'],
  ),
]
