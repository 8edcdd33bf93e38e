// Server worker. Says in one plain sentence why `next build` prerenders a route, or why it does not.

import type { RouteKind } from '../../protocol/build'
import type { AppConfig } from './engine'

/**
 * @param kind what the build made of the route
 * @param config the route's segment config
 * @param tried true when the build called the handler
 */
export function explainRoute(kind: RouteKind, config: AppConfig, tried: boolean): string {
  return kind === 'dynamic' ? explainDynamic(config, tried) : explainStatic(kind, config)
}

function explainDynamic(config: AppConfig, tried: boolean): string {
  if (config.runtime === 'edge')
    return 'Runs at each request: the edge runtime is never prerendered.'
  if (config.dynamic === 'force-dynamic') {
    return "Runs at each request: it exports dynamic = 'force-dynamic'."
  }
  if (config.revalidate === 0) return 'Runs at each request: it exports revalidate = 0.'
  if (config.notCacheable) return config.notCacheable
  if (tried) {
    return 'Runs at each request: while the build called it, it read the request, or data that must not be cached, or it did not answer with success.'
  }
  return 'Runs at each request: its segment is dynamic and generateStaticParams names no paths.'
}

function explainStatic(kind: RouteKind, config: AppConfig): string {
  const renewed =
    typeof config.revalidate === 'number'
      ? ` It is made again in the background, at the first request after ${config.revalidate} s.`
      : ' Nothing but revalidateTag, revalidatePath or a new build makes it again, unless its data has a lifetime.'
  const by = config.dynamic === 'force-static' ? " because of dynamic = 'force-static'" : ''
  return kind === 'ssg'
    ? `The build made one reply for each path of generateStaticParams.${renewed}`
    : `The build called it once and stored the reply${by}.${renewed}`
}
