import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const forbidden = [
  {
    selector: 'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
    message: 'Raw SQL takes a tagged template, so that values are parameters.',
  },
  {
    selector: "CallExpression[callee.object.name='Prisma'][callee.property.name='raw']",
    message: 'Raw SQL takes a tagged template, so that values are parameters.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text becomes elements, never markup.' },
]

/** What is read on screen stands in lib/i18n, in both languages; a key is named by what stands on it. */
const LETTERS = '/[A-Za-zÆØÅæøå]{2}/'
const SAID = '/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|label|placeholder|help|caption|empty|closeLabel)$/'
const literal = [
  `:matches(JSXFragment, JSXElement:not([openingElement.name.name='kbd'])) > JSXText[value=${LETTERS}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${LETTERS}]`,
  `JSXAttribute[name.name=${SAID}] > Literal[value=${LETTERS}]`,
  `JSXAttribute[name.name=${SAID}] > JSXExpressionContainer > Literal[value=${LETTERS}]`,
].map((selector) => ({ selector, message: 'A text on screen comes from lib/i18n, in Danish and English.' }))

const config = [
  { ignores: ['.next*/**', '.data/**', 'generated/**', 'node_modules/**', 'test-results/**', 'outside/**', 'next-env.d.ts'] },
  ...next,
  ...typescript,
  {
    rules: {
      'no-restricted-syntax': ['error', ...forbidden],
      'max-lines': ['error', 300],
      // Advice for the React Compiler, which is not used here.
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/refs': 'off',
      'react-hooks/immutability': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: {
      'no-restricted-syntax': ['error', ...forbidden, ...literal],
      'no-restricted-imports': ['error', { paths: [{ name: 'next/link', message: 'components/ui/link, which fetches nothing ahead.' }] }],
    },
  },
  { files: ['components/ui/link.tsx'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.test.ts', '**/*.spec.ts'], rules: { 'max-lines': ['error', 400] } }, // a suite of attacks, or a whole story, shares one stage
  { files: ['components/cockpit/**'], rules: { '@next/next/no-head-element': 'off', '@next/next/no-css-tags': 'off' } }, // drawn by the receiver, which is no Next application
]
export default config
