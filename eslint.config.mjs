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
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.test.ts'], rules: { 'max-lines': ['error', 400] } }, // a suite of attacks shares one stage
]
export default config
