import { homeMatter, readPage } from './front-matter'
import { loadOnce } from './load-once'
import { parseMdx } from './mdx-tree'
import { readLabs } from './page-labs'
import { checkSources } from './page-sources'
import { readProject } from './read-content'

/** The text above the fold of the home page and its lab. */
export const loadHome = loadOnce(async () => {
  const file = 'content/home/home.mdx'
  const { source, matter } = await readPage(file, homeMatter)
  const files = await readProject('content/home/project')
  const tree = parseMdx(file, source)
  checkSources(file, tree, files)
  return {
    ...matter,
    files,
    labs: readLabs({ file, tree, id: 'home', page: '/', files, ...matter }),
  }
})
