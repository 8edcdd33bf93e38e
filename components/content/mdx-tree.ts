// Reads the syntax tree of an MDX file: its headings and the literal attributes of its tags.

import { createProcessor } from '@mdx-js/mdx'
import type { Expression } from 'estree'
import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { ContentError } from './content-error'
import { headingId } from './heading-id'

/** A heading that the on-page contents list. */
export interface Heading {
  depth: 2 | 3
  id: string
  text: string
}

/** A JSX tag of a page with the values of its attributes. */
export interface Tag {
  name: string
  attributes: Record<string, unknown>
  children: Tag[]
  line: number
}

const processor = createProcessor({ remarkPlugins: [remarkFrontmatter, remarkGfm] })

/** Parses an MDX source; throws with file and line when it is malformed. */
export function parseMdx(file: string, source: string): Root {
  try {
    return processor.parse(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContentError(file, `is no valid MDX: ${reason}.`, 'Correct the syntax there.')
  }
}

/** Level 2 and 3 headings in order. Two of the same name would share an address. */
export function readHeadings(file: string, tree: Root): Heading[] {
  const headings: Heading[] = []
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const text = plainText(node)
    if (node.depth === 1) {
      throw new ContentError(
        file,
        `"${text}" is a level 1 heading.`,
        'Use ##; the title is level 1.',
      )
    }
    if (node.depth > 3) continue
    const id = headingId(text)
    if (headings.some((other) => other.id === id)) {
      throw new ContentError(file, `two headings are called "${text}".`, 'Rename one of them.')
    }
    headings.push({ depth: node.depth === 2 ? 2 : 3, id, text })
  }
  return headings
}

/** Tags with one of these names, wherever they stand; tags inside them become their children. */
export function readTags(file: string, tree: Nodes, names: string[]): Tag[] {
  if (!('children' in tree)) return []
  return tree.children.flatMap((node): Tag[] => {
    const inner = readTags(file, node, names)
    const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
    if (!isTag || !node.name || !names.includes(node.name)) return inner
    const line = node.position?.start.line ?? 0
    const attributes = readAttributes(`${file}:${line}`, node.name, node.attributes)
    return [{ name: node.name, attributes, children: inner, line }]
  })
}

function readAttributes(where: string, tag: string, list: MdxJsxFlowElement['attributes']) {
  const values: Record<string, unknown> = {}
  for (const attribute of list) {
    if (attribute.type !== 'mdxJsxAttribute') {
      throw new ContentError(where, `<${tag}> spreads attributes.`, 'Write each one out.')
    }
    values[attribute.name] = readAttribute(`${where} <${tag} ${attribute.name}>`, attribute)
  }
  return values
}

function readAttribute(where: string, { value }: MdxJsxAttribute): unknown {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value
  const statement = value.data?.estree?.body[0]
  if (statement?.type !== 'ExpressionStatement') throw notLiteral(where)
  return literal(where, statement.expression)
}

/** The value of an expression made of literals only, so that the build need not run the page. */
function literal(where: string, node: Expression): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value
    case 'TemplateLiteral':
      if (node.expressions.length > 0) throw notLiteral(where)
      return node.quasis[0]?.value.cooked
    case 'UnaryExpression': {
      const value = literal(where, node.argument)
      if (node.operator !== '-' || typeof value !== 'number') throw notLiteral(where)
      return -value
    }
    case 'ArrayExpression':
      return node.elements.map((item) => {
        if (!item || item.type === 'SpreadElement') throw notLiteral(where)
        return literal(where, item)
      })
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map((property) => literalProperty(where, property)))
    default:
      throw notLiteral(where)
  }
}

type Property = Extract<Expression, { type: 'ObjectExpression' }>['properties'][number]

function literalProperty(where: string, property: Property): [string, unknown] {
  if (property.type === 'SpreadElement' || property.computed) throw notLiteral(where)
  const { key, value } = property
  const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined
  const isPattern =
    value.type === 'ObjectPattern' ||
    value.type === 'ArrayPattern' ||
    value.type === 'RestElement' ||
    value.type === 'AssignmentPattern'
  if (name === undefined || isPattern) throw notLiteral(where)
  return [String(name), literal(where, value)]
}

function notLiteral(where: string): ContentError {
  return new ContentError(
    where,
    'is not a literal.',
    'Write strings, numbers, arrays or objects out: the build reads them without running the page.',
  )
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
