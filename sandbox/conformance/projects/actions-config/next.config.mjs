export default {
  experimental: {
    authInterrupts: true,
    serverActions: {
      allowedOrigins: ['friend.test', '*.friends.test'],
      bodySizeLimit: '2kb',
    },
  },
}
