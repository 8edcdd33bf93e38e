/** The shortest end of `path` that tells it apart from the other `paths`, two segments at least. */
export function fileLabel(
  path: string,
  paths: readonly string[],
): { folder: string; name: string } {
  const segments = path.split('/')
  const name = segments.at(-1) ?? path
  for (let length = Math.min(2, segments.length); length < segments.length; length++) {
    const end = segments.slice(-length).join('/')
    const unique = paths.every((other) => other === path || !`/${other}`.endsWith(`/${end}`))
    if (unique) return { folder: end.slice(0, -name.length), name }
  }
  return { folder: path.slice(0, -name.length), name }
}
