import type { ThemeRegistration } from 'shiki'

/** Kinds of code that have a colour; `--code-token-<kind>` holds it. */
export const kinds = [
  'comment',
  'string',
  'keyword',
  'constant',
  'function',
  'punctuation',
] as const

export type TokenKind = (typeof kinds)[number]

// Scopes of the grammars for each of our few colours. Identifiers and types stay plain, as in the labs.
const scopes: Record<TokenKind, string[]> = {
  comment: ['comment', 'punctuation.definition.comment'],
  string: ['string', 'punctuation.definition.string', 'constant.other.symbol'],
  keyword: ['keyword', 'storage', 'variable.language', 'keyword.operator.new'],
  constant: ['constant.numeric', 'constant.language', 'constant.other', 'support.constant'],
  function: [
    'entity.name.function',
    'support.function',
    'support.type.property-name',
    'punctuation.support.type.property-name',
    'entity.name.tag',
    'entity.other.attribute-name',
    'entity.name.section',
  ],
  punctuation: ['punctuation', 'meta.brace', 'keyword.operator'],
}

export const codeTheme: ThemeRegistration = {
  name: 'route-lab',
  type: 'light',
  colors: {
    'editor.foreground': 'var(--code-foreground)',
    'editor.background': 'var(--code-bg)',
  },
  settings: [
    { settings: { foreground: 'var(--code-foreground)', background: 'var(--code-bg)' } },
    ...kinds.map((kind) => ({
      scope: scopes[kind],
      settings: { foreground: `var(--code-token-${kind})` },
    })),
    // Words such as `typeof` are keywords although the grammar calls them operators.
    {
      scope: [
        'keyword.operator.expression',
        'keyword.operator.new',
        'keyword.operator.logical.sql',
      ],
      settings: { foreground: 'var(--code-token-keyword)' },
    },
    { scope: ['meta.template.expression'], settings: { foreground: 'var(--code-foreground)' } },
  ],
}
