import type { NextConfig } from 'next'

const config: NextConfig = {
  experimental: {
    serverActions: {
      allowedOrigins: ['admin.example.com'],
      bodySizeLimit: '2kb',
    },
  },
}

export default config
