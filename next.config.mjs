import createMDX from '@next/mdx'

process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const basePath = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
if (basePath && !basePath.startsWith('/')) {
  throw new Error(`BASE_PATH is "${basePath}", but it must start with a slash, as in /docs.`)
}

// Plugins are named by string because Turbopack passes these options to another process.
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-frontmatter'],
    rehypePlugins: ['rehype-mdx-code-props'],
  },
})

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  basePath,
  trailingSlash: true,
  images: { unoptimized: true },
  pageExtensions: ['ts', 'tsx'],
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  serverExternalPackages: ['@mdx-js/mdx', 'gray-matter', 'shiki'],
  // `npm run check` does the types.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default withMDX(config)
