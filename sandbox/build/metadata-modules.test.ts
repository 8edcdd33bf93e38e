import { expect, test } from 'vitest'
import { metadataModules } from './metadata-modules'
import { nextPackages } from './next-package'

const KINDS = [
  'robots',
  'manifest',
  'sitemap',
  'sitemaps',
  'robots text',
  'manifest text',
  'sitemap text',
]

test.each(Object.values(nextPackages))(
  'turns what the loader of $version writes into functions of a file',
  async (next) => {
    const text = await metadataModules(next)
    const withImages = next.major === '16'
    const kinds = withImages ? [...KINDS, 'image', 'images', 'image text'] : KINDS
    for (const kind of kinds) expect(text).toContain(`${JSON.stringify(kind)}: (userland, file) =>`)
    const more = withImages ? 1 : 0
    expect(text.match(/^return \{ GET \}$/gm)).toHaveLength(3 + more)
    expect(text.match(/^return \{ GET, generateStaticParams \}$/gm)).toHaveLength(1 + more)
    expect(text.match(/^return \{ GET, dynamic \}$/gm)).toHaveLength(3 + more)
    expect(text).toContain("'Default export is missing in ' + JSON.stringify(file)")
    expect(text).not.toMatch(/route-lab-|base64|no-cache/)
  },
)
