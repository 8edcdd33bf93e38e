// Server worker. The router loads next.config from disk; here the project's was loaded before it starts.

import { nextConfig } from '../common'

export default async function loadConfig(): Promise<object> {
  return nextConfig
}
