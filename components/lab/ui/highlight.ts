// Just enough highlighting for text that is only read: replies, and sources before the editor has loaded.

type TokenKind = 'comment' | 'string' | 'keyword' | 'constant' | 'function' | 'punctuation' | null

export interface Token {
  kind: TokenKind
  text: string
}

export type HighlightLanguage = 'json' | 'typescript' | 'css' | 'sql' | 'plain'

const keywords =
  'as|async|await|break|case|catch|class|const|continue|default|delete|do|else|export|extends|finally|for|from|function|if|import|in|instanceof|interface|let|new|of|return|satisfies|static|super|switch|this|throw|try|type|typeof|void|while|yield'

const sqlKeywords =
  'select|from|where|and|or|not|in|is|null|as|on|join|left|inner|order|by|group|limit|offset|insert|into|values|update|set|delete|returning|begin|commit|rollback|distinct|count|ilike|like|asc|desc|create|table|drop|alter|savepoint|cascade|case|when|then|else|end|exists'

const kinds = ['comment', 'string', 'function', 'keyword', 'constant', 'punctuation'] as const

const grammars = {
  json: /(?<string>"(?:\\.|[^"\\])*"(?!\s*:))|(?<function>"(?:\\.|[^"\\])*")|(?<constant>-?\d[\d.eE+-]*|true|false|null)|(?<punctuation>[{}[\],:]+)/g,
  typescript: new RegExp(
    [
      String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)`,
      String.raw`(?<string>\x60(?:\\[\s\S]|[^\x60\\])*\x60|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")`,
      String.raw`(?<![.\w$])(?<keyword>${keywords})(?![\w$])`,
      String.raw`(?<constant>\b(?:true|false|null|undefined|\d[\w.]*)\b)`,
      String.raw`(?<function>[A-Za-z_$][\w$]*(?=\s*\())`,
      String.raw`(?<other>[A-Za-z_$][\w$]*)`,
      String.raw`(?<punctuation>[{}()[\];,.:=<>+\-*/!?&|%^~]+)`,
    ].join('|'),
    'g',
  ),
  css: /(?<comment>\/\*[\s\S]*?\*\/)|(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(?<keyword>@[\w-]+)|(?<constant>#[\da-f]{3,8}\b|(?<![\w-])-?\.?\d[\d.]*(?:%|[a-z]+)?)|(?<function>[\w-]+(?=\())|(?<other>[\w-]+)|(?<punctuation>[{}()[\],;:>+~=*]+)/gi,
  sql: new RegExp(
    String.raw`(?<comment>--[^\n]*)|(?<string>'(?:''|[^'])*')|(?<function>"[^"]*")|\b(?<keyword>${sqlKeywords})\b|(?<constant>\$\d+|\b\d[\d.]*\b)|(?<punctuation>[(),;.=<>*]+)`,
    'gi',
  ),
}

/** Cuts `text` into tokens; joined again they give exactly `text`. */
export function highlight(text: string, language: HighlightLanguage): Token[] {
  if (language === 'plain') return [{ kind: null, text }]
  const tokens: Token[] = []
  let at = 0
  for (const match of text.matchAll(grammars[language])) {
    const kind = kinds.find((name) => match.groups?.[name] !== undefined)
    if (!kind) continue
    if (match.index > at) tokens.push({ kind: null, text: text.slice(at, match.index) })
    tokens.push({ kind, text: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) tokens.push({ kind: null, text: text.slice(at) })
  return tokens
}

export function languageOf(path: string): HighlightLanguage {
  if (/\.[cm]?[jt]sx?$/.test(path)) return 'typescript'
  if (path.endsWith('.css')) return 'css'
  return path.endsWith('.json') ? 'json' : 'plain'
}
