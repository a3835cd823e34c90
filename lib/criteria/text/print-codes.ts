// Code lists and result concepts as lines.
import { SYSTEMS } from '../core/systems'
import type { CodeList, ResultConcept } from '../document/schema'
import type { Line } from './lines'
import { named, noteLines } from './prose'
import { codeText, quote, unitText } from './strings'

/** The short name of a system whose canonical URI it is, else the URI in quotation marks. */
const WORD_OF: ReadonlyMap<string, string> = new Map(Object.entries(SYSTEMS).map(([id, { uri }]) => [uri, id]))
export const systemText = (uri: string): string => WORD_OF.get(uri) ?? quote(uri)

export function codeListLine(list: CodeList, at: string): Line {
  return {
    at,
    text: `codes ${named(list.id, list.label)}`,
    under: [
      ...noteLines(list.note, at),
      ...list.codes.map(({ system, code, title, include, decided }, index): Line => ({
        at: `${at}.codes.${index}`,
        text: `${decided ? '' : 'undecided '}${include ? '' : 'not '}${systemText(system)} ${codeText(code)}${title === undefined ? '' : ` ${quote(title)}`}`,
      })),
    ],
  }
}

export function resultLine(result: ResultConcept, at: string): Line {
  return {
    at,
    text: `result ${named(result.id, result.label)}: unit ${unitText(result.unit)}, decimals ${result.decimals}`,
    under: [
      ...noteLines(result.note, at),
      ...result.codes.map(({ system, code }, index): Line => ({ at: `${at}.codes.${index}`, text: `${systemText(system)} ${codeText(code)}` })),
      ...result.conversions.map(({ from, factor, offset }, index): Line => ({
        at: `${at}.conversions.${index}`,
        text: `convert ${unitText(from)}, times ${ratioText(factor)}${offset.num === 0 && offset.den === 1 ? '' : `, plus ${ratioText(offset)}`}`,
      })),
    ],
  }
}
const ratioText = ({ num, den }: { num: number; den: number }) => (den === 1 ? String(num) : `${num}/${den}`)
