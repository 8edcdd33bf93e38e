// Preview frame. What stands in for `location` in the app's modules: the address in the app.

import type { AppAddress } from './address'
import type { FrameNavigation } from './navigation'

type Part = 'hash' | 'host' | 'hostname' | 'href' | 'pathname' | 'port' | 'protocol' | 'search'

const PARTS: Part[] = ['hash', 'host', 'hostname', 'href', 'pathname', 'port', 'protocol', 'search']

export type AppLocation = Record<Part, string> &
  Pick<Location, 'origin' | 'reload' | 'toString'> & {
    assign(url: string | URL): void
    replace(url: string | URL): void
  }

/** As `Location`, as far as an app may use it. */
export function appLocation(address: AppAddress, navigation: FrameNavigation): AppLocation {
  const location = {
    get origin() {
      return address.url.origin
    },
    assign: (url: string | URL) => navigation.go(address.resolve(url), 'push'),
    replace: (url: string | URL) => navigation.go(address.resolve(url), 'replace'),
    reload: () => navigation.reload(),
    toString: () => address.url.href,
  }
  for (const part of PARTS) {
    Object.defineProperty(location, part, {
      enumerable: true,
      get: () => address.url[part],
      set: (value: string) => {
        const url = part === 'href' ? address.resolve(value) : new URL(address.url)
        if (part !== 'href') url[part] = value
        navigation.go(url, 'push')
      },
    })
  }
  return location as AppLocation
}
