// Server worker. `/_next/image` says why it has no image: Next resizes them with a native library.

/** Next makes one for each request, and answers 400 with its message, as to a wrong request. */
export function ImageOptimizerCache() {
  return undefined
}

ImageOptimizerCache.validateParams = (_request: object, { url }: { url?: string | string[] }) => ({
  errorMessage: `The sandbox does not resize ${String(url ?? 'images')}: next start does it with a native library. Give <Image> the property unoptimized, or an SVG as its source.`,
})
