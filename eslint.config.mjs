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
  { files: ['**/*.test.ts', '**/*.spec.ts'], rules: { 'max-lines': ['error', 400] } }, // a suite of attacks, or a whole story, shares one stage
  { files: ['components/cockpit/**'], rules: { '@next/next/no-head-element': 'off', '@next/next/no-css-tags': 'off' } }, // drawn by the receiver, which is no Next application
]
export default config
