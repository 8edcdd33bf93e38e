// A configuration may await.
const rule = await Promise.resolve('echo')

export default {
  async headers() {
    return [
      { source: '/echo', headers: [{ key: 'x-rule', value: rule }] },
      { source: '/items/:id', headers: [{ key: 'x-item', value: ':id' }] },
      {
        source: '/:path*',
        has: [{ type: 'header', key: 'x-custom', value: '(?<mark>.*)' }],
        headers: [{ key: 'x-marked', value: ':mark' }],
      },
    ]
  },
  async redirects() {
    return [
      { source: '/old', destination: '/echo', permanent: true },
      { source: '/moved/:id', destination: '/items/:id', permanent: false },
      { source: '/seen', destination: '/echo?from=seen', statusCode: 303 },
      { source: '/numbers/:n(\\d+)', destination: '/items/:n', permanent: false },
      { source: '/away', destination: 'https://example.com/there', permanent: false },
      {
        source: '/only-members',
        missing: [{ type: 'cookie', key: 'member' }],
        destination: '/echo?join',
        permanent: false,
      },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [{ source: '/shadowed', destination: '/echo?by=before' }],
      afterFiles: [
        { source: '/alias', destination: '/echo' },
        { source: '/article/:slug', destination: '/items/:slug?kind=article' },
        {
          source: '/shown',
          has: [{ type: 'query', key: 'id', value: '(?<id>.+)' }],
          destination: '/items/:id',
        },
      ],
      fallback: [{ source: '/lost/:path*', destination: '/echo?lost=:path*' }],
    }
  },
}
