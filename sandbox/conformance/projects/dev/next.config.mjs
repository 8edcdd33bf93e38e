export default {
  async headers() {
    return [
      { source: '/dev/plain', headers: [{ key: 'x-configured', value: process.env.NODE_ENV }] },
    ]
  },
  async redirects() {
    return [{ source: '/dev/old', destination: '/dev/plain', permanent: false }]
  },
}
