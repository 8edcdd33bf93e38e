// Build time. PGlite's file bundle without what a started database never opens.

/**
 * Only read by initdb, by builds of extensions, or by features that the sandbox does not have:
 * conversions to other encodings than UTF-8 and ICU collations.
 */
const unused = [
  /\/share\/postgresql\/[^/]*\.(bki|sample|sql|txt)$/,
  /\/pgxs\//,
  /^\/pglite\/icu\//,
  /\/lib\/postgresql\/(?!plpgsql|dict_snowball).*\.so$/,
]

/** An entry of the file table that Emscripten writes into PGlite's script. */
const entry = /\{filename:"(?<name>[^"]+)",start:(?<start>[\de]+),end:(?<end>[\de]+)/g

/**
 * Fills unused files with zeros, which compress to nothing: places and total length are part of
 * the script. `script` is the source of PGlite's runtime, `data` its bundle.
 */
export function trimPgliteData(script: string, data: Uint8Array): Uint8Array {
  const trimmed = new Uint8Array(data)
  let emptied = 0
  for (const { groups } of script.matchAll(entry)) {
    const { name = '', start, end } = groups ?? {}
    if (!unused.some((pattern) => pattern.test(name))) continue
    trimmed.fill(0, Number(start), Number(end))
    emptied++
  }
  if (emptied < unused.length) {
    throw new Error(
      `Found ${emptied} files to leave out of pglite.data: PGlite writes its file table in another ` +
        'form. Adapt sandbox/build/trim-pglite-data.ts.',
    )
  }
  return trimmed
}
