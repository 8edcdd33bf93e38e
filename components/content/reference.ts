import { ContentError } from './content-error'
import { decisionMatter, readPage, referenceMatter } from './front-matter'
import { headingId } from './heading-id'
import { loadOnce } from './load-once'
import { type Heading, parseMdx, readHeadings } from './mdx-tree'
import { listNames } from './read-content'

export interface ReferencePage {
  href: string
  slug: string
  title: string
  summary: string
  order: number
  headings: Heading[]
}

export interface Decision {
  /** Name of its file below `content/reference/decisions/`, without the ending. */
  name: string
  /** `001` */
  number: string
  id: string
  title: string
  date?: string
}

/** Pages that the site makes itself, from what the build found out. */
const generated: Omit<ReferencePage, 'headings'>[] = [
  {
    href: '/reference/what-is-replaced/',
    slug: 'what-is-replaced',
    title: 'What is replaced',
    summary: 'Each file of Next.js in the sandbox: as published, or replaced and why.',
    order: 20,
  },
  {
    href: '/reference/parity/',
    slug: 'parity',
    title: 'Parity with the real Next',
    summary:
      'Every case that compares the sandbox with a real build: its steps, and both replies where the suite was run.',
    order: 25,
  },
  {
    href: '/reference/decisions/',
    slug: 'decisions',
    title: 'Decisions',
    summary: 'What was settled once, and the reasons.',
    order: 200,
  },
]

/** Pages that are text from start to end, in the order of the navigation. */
export const loadReferencePages = loadOnce(async (): Promise<ReferencePage[]> => {
  const files = await listMdx('content/reference')
  const pages = await Promise.all(files.map(loadPage))
  return pages.toSorted(byOrder)
})

/** Every page below `/reference/`, for the navigation. */
export async function loadReference(): Promise<Omit<ReferencePage, 'headings'>[]> {
  const [pages, decisions] = await Promise.all([loadReferencePages(), loadDecisions()])
  const made = generated.filter(({ slug }) => slug !== 'decisions' || decisions.length > 0)
  return [...pages, ...made].toSorted(byOrder)
}

/** The entries of `/reference/decisions/`, oldest first. */
export const loadDecisions = loadOnce(async (): Promise<Decision[]> => {
  const folder = 'content/reference/decisions'
  const files = await listMdx(folder)
  return Promise.all(
    files.map(async (name) => {
      const { matter } = await readPage(`${folder}/${name}.mdx`, decisionMatter)
      const number = /^\d+/.exec(name)?.[0]
      if (number) return { name, number, id: headingId(matter.title), ...matter }
      throw new ContentError(
        `${folder}/${name}.mdx`,
        'has no number.',
        'Name it like 004-topic.mdx.',
      )
    }),
  )
})

/** A page that the site makes itself. */
export function generatedPage(slug: string): Omit<ReferencePage, 'headings'> {
  const page = generated.find((other) => other.slug === slug)
  if (!page) throw new Error(`No reference page "${slug}" is generated. List it in reference.ts.`)
  return page
}

async function loadPage(slug: string): Promise<ReferencePage> {
  const file = `content/reference/${slug}.mdx`
  const { source, matter } = await readPage(file, referenceMatter)
  if (generated.some((page) => page.slug === slug)) {
    throw new ContentError(file, 'the site makes a page of this name itself.', 'Rename the file.')
  }
  const headings = readHeadings(file, parseMdx(file, source))
  return { href: `/reference/${slug}/`, slug, headings, ...matter }
}

async function listMdx(folder: string): Promise<string[]> {
  const names = await listNames(folder, 'files')
  return names.filter((name) => name.endsWith('.mdx')).map((name) => name.slice(0, -'.mdx'.length))
}

function byOrder(a: { order: number; title: string }, b: { order: number; title: string }): number {
  return a.order - b.order || a.title.localeCompare(b.title)
}
