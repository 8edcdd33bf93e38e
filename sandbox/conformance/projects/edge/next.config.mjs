export default {
  async headers() {
    return [{ source: '/json', headers: [{ key: 'x-rule', value: 'yes' }] }]
  },
  async rewrites() {
    return [{ source: '/alias/:id', destination: '/items/:id?from=alias' }]
  },
}
