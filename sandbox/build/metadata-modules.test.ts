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
    for (const kind of KINDS) expect(text).toContain(`${JSON.stringify(kind)}: (userland, file) =>`)
    expect(text.match(/^return \{ GET \}$/gm)).toHaveLength(3)
    expect(text.match(/^return \{ GET, generateStaticParams \}$/gm)).toHaveLength(1)
    expect(text.match(/^return \{ GET, dynamic \}$/gm)).toHaveLength(3)
    expect(text).toContain("'Default export is missing in ' + JSON.stringify(file)")
    expect(text).not.toMatch(/route-lab-|base64|no-cache/)
  },
)
