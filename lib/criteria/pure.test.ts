import ts from 'typescript'
import { expect, test } from 'vitest'

const config = ts.readConfigFile('lib/criteria/tsconfig.json', ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, 'lib/criteria')

/** Messages of the compiler for one line of code, with the language's own settings. */
function compile(line: string): string[] {
  const name = 'planted.ts'
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(name, `export {}\n${line}`, ts.ScriptTarget.ES2022) : getSourceFile.call(host, file, ...rest)
  host.fileExists = (file) => file === name || fileExists.call(host, file)
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test.each(['window', 'document', 'process', 'Buffer', 'fetch', 'localStorage'])('%s does not compile in the language', (word) =>
  expect(compile(`${word}.toString()`).join()).toContain(`Cannot find name '${word}'`),
)
test('what the language itself has does', () =>
  expect(compile("export const text = new Intl.NumberFormat('da-DK').format([3, 1].toSorted().at(-1) ?? 0).normalize('NFC')")).toEqual([]))
