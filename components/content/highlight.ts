// Syntax highlighting at build time. Colours are CSS variables, so one result serves both themes.

import { createHighlighter, type Highlighter } from 'shiki'
import { codeTheme, kinds, type TokenKind } from './code-theme'

const languages = [
  'ts',
  'tsx',
  'js',
  'json',
  'css',
  'mdx',
  'sql',
  'bash',
  'http',
  'html',
  'yaml',
  'dotenv',
  'prisma',
] as const

/** A piece of one line; `kind` is absent for plain text. */
export interface Token {
  text: string
  kind?: TokenKind
}

let highlighter: Promise<Highlighter> | undefined

/** Lines of tokens. A language that the site does not know is an error that lists those it knows. */
export async function highlight(code: string, language: string): Promise<Token[][]> {
  const lang = languageOf(language)
  if (!lang) return code.split('\n').map((text) => [{ text }])
  highlighter ??= createHighlighter({ langs: [...languages], themes: [codeTheme] })
  const { tokens } = (await highlighter).codeToTokens(code, {
    lang,
    theme: 'route-lab',
    // Shiki gives up on a line after 500 ms, which a busy machine takes for the first one.
    tokenizeTimeLimit: 0,
  })
  return tokens.map((line) => mergeTokens(line))
}

/** The language of a file by its name: `app/x/route.ts` gives `ts`, `.env` gives `dotenv`. */
export function languageOfFile(path: string): string {
  const name = path.split('/').at(-1) ?? path
  if (name.startsWith('.env')) return 'dotenv'
  return name.split('.').at(-1) ?? 'text'
}

function languageOf(name: string) {
  const aliases: Record<string, string> = { mjs: 'js', typescript: 'ts', shell: 'bash', sh: 'bash' }
  const wanted = aliases[name] ?? name
  if (wanted === 'text' || wanted === 'txt') return null
  const known = languages.find((language) => language === wanted)
  if (known) return known
  throw new Error(`No highlighting for "${name}". Use one of ${languages.join(', ')} or text.`)
}

/** Joins neighbours of one kind, which keeps the page small. */
function mergeTokens(line: { content: string; color?: string }[]): Token[] {
  const merged: Token[] = []
  for (const { content, color } of line) {
    const kind = kindOfColor(color)
    const previous = merged.at(-1)
    if (previous && (previous.kind === kind || content.trim() === '')) previous.text += content
    else merged.push(kind ? { text: content, kind } : { text: content })
  }
  return merged
}

function kindOfColor(color = ''): TokenKind | undefined {
  const name = /--code-token-([a-z]+)/.exec(color)?.[1]
  return kinds.find((kind) => kind === name)
}
