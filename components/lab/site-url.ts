/** Path prefix that the site is served under, without a slash at the end; set by next.config. */
const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** A URL of this site from a path that starts with `/`. */
export function siteUrl(path: string): string {
  return basePath + path
}
