// Links from page to page: the address must be a page of the site, and a #part one of its headings.

import type { Link, Nodes } from 'mdast'
import { loadExercises } from '@/components/content/exercises'
import { loadLessons } from '@/components/content/lessons'
import { parseMdx, readHeadings } from '@/components/content/mdx-tree'
import { listNames, readText } from '@/components/content/read-content'
import { loadReference } from '@/components/content/reference'
import type { ContentProblem } from './content-problem'

interface Page {
  file: string
  /** Absent for a text that is part of another page. */
  href?: string
}

/** Pages without a text in content/. */
const madeByTheSite = ['/', '/decide/', '/lessons/', '/exercises/', '/playground/', '/reference/']

/** Links of all pages that lead nowhere. */
export async function checkLinks(): Promise<ContentProblem[]> {
  const pages = await listPages()
  const texts = await Promise.all(
    pages.map(async ({ file, href }) => ({
      file,
      href,
      tree: parseMdx(file, await readText(file)),
    })),
  )
  const parts = new Map<string, string[]>(madeByTheSite.map((href) => [href, []]))
  for (const { href } of await loadReference()) parts.set(href, [])
  for (const { file, href, tree } of texts) {
    if (!href) continue
    parts.set(
      href,
      readHeadings(file, tree).map(({ id }) => id),
    )
  }
  return texts.flatMap(({ file, href, tree }) =>
    readLinks(tree).flatMap((link) => {
      const message = problemOf(link.url, href, parts)
      return message ? [{ file, line: link.position?.start.line, message }] : []
    }),
  )
}

/** The exercises' folder names carry a number, their addresses do not. */
async function listPages(): Promise<Page[]> {
  const [lessons, exercises, reference, decisions] = await Promise.all([
    loadLessons(),
    loadExercises(),
    listNames('content/reference', 'files'),
    listNames('content/reference/decisions', 'files'),
  ])
  const mdx = (names: string[]) => names.filter((name) => name.endsWith('.mdx'))
  return [
    { file: 'content/home/home.mdx' },
    ...lessons.map(({ folder, href }) => ({ file: `content/lessons/${folder}/lesson.mdx`, href })),
    ...exercises.map(({ folder, href }) => ({
      file: `content/exercises/${folder}/exercise.mdx`,
      href,
    })),
    ...mdx(reference).map((name) => ({
      file: `content/reference/${name}`,
      href: `/reference/${name.replace(/\.mdx$/, '')}/`,
    })),
    ...mdx(decisions).map((name) => ({ file: `content/reference/decisions/${name}` })),
  ]
}

function readLinks(node: Nodes): Link[] {
  const own = node.type === 'link' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(readLinks)] : own
}

function problemOf(
  url: string,
  from: string | undefined,
  parts: Map<string, string[]>,
): string | undefined {
  if (/^(?:https:|mailto:)/.test(url)) return undefined
  const [address = '', part] = url.split('#')
  const target = address === '' ? from : address
  const headings = target === undefined ? undefined : parts.get(target)
  if (!headings) {
    return `links to ${url}, which is no page. Known: ${[...parts.keys()].join(', ')}.`
  }
  if (part === undefined || headings.includes(part)) return undefined
  return `links to ${url}, but that page has no such heading. It has: ${headings.join(', ')}.`
}
