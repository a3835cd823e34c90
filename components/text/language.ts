// The text form as Monaco knows it: colours of its words, pairs, comments and folding by indentation.
import type * as Monaco from 'monaco-editor/editor'
import { DISPLAY_WORDS, KIND_WORDS } from '#criteria/text/words'
import { NODE_WORDS } from '#criteria/text/read-node'
import { PART_WORDS } from '#criteria/text/read'

export const PROFIL = 'profil'

/** Words that begin a line under a part. */
const UNDER = ['yes', 'no', 'missing', 'rule', 'otherwise', 'action', 'role', 'within', 'expect', 'note', 'option', 'convert', 'set'] as const
const HEAD = ['language', 'owner', 'purpose', 'background', 'intended-use', 'reference', 'terminology', 'later-fields'] as const

export function registerProfil(monaco: typeof Monaco): void {
  if (monaco.languages.getLanguages().some(({ id }) => id === PROFIL)) return
  monaco.languages.register({ id: PROFIL, extensions: ['.profil'] })
  monaco.languages.setLanguageConfiguration(PROFIL, {
    comments: { lineComment: '#' },
    brackets: [['[', ']']],
    autoClosingPairs: [
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: '[', close: ']', notIn: ['string', 'comment'] },
    ],
    wordPattern: /[\p{L}\p{N}_$][\p{L}\p{N}_-]*/u,
    folding: { offSide: true },
    onEnterRules: [{ beforeText: /:[^"]*$/, action: { indentAction: monaco.languages.IndentAction.Indent } }],
  })
  monaco.languages.setMonarchTokensProvider(PROFIL, {
    parts: [...PART_WORDS],
    words: [...UNDER, ...HEAD, ...NODE_WORDS],
    kinds: [...KIND_WORDS.nameOf.keys(), ...DISPLAY_WORDS.nameOf.keys()],
    tokenizer: {
      root: [
        [/#.*$/, 'comment'],
        [/\|.*$/, 'string.block'],
        [/"(?:[^"\\]|\\.)*"?/, 'string'],
        [/\$[A-Za-z][A-Za-z0-9-]*/, 'variable'],
        [/->|→/, 'operator'],
        [/-?\d+(?:[.,]\d+)?\b/, 'number'],
        [/[A-Za-zÆØÅæøå][\wÆØÅæøå-]*/, { cases: { '@parts': 'keyword.part', '@kinds': 'type', '@words': 'keyword', '@default': 'identifier' } }],
      ],
    },
  })
  monaco.editor.defineTheme('profilstudio', {
    base: 'vs',
    inherit: true,
    // each at least 4.5 : 1 on white
    rules: [
      { token: 'comment', foreground: '5c6773', fontStyle: 'italic' },
      { token: 'string', foreground: '6b3f00' },
      { token: 'string.block', foreground: '6b3f00' },
      { token: 'keyword.part', foreground: '004b9b', fontStyle: 'bold' },
      { token: 'keyword', foreground: '004b9b' },
      { token: 'type', foreground: '7a1f6b' },
      { token: 'number', foreground: '0b6b3a' },
      { token: 'variable', foreground: 'a3320b' },
    ],
    colors: {},
  })
}
