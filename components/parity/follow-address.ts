/**
 * Calls `show` with what the fragment of the address names: now, whenever that changes, and when its link is pressed
 * once more. Returns the way to end.
 */
export function followAddress(show: (id: string) => void): () => void {
  const follow = () => show(location.hash.slice(1))
  const press = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.href === location.href) follow()
  }
  const ending = new AbortController()
  window.addEventListener('hashchange', follow, ending)
  document.addEventListener('click', press, ending)
  follow()
  return () => ending.abort()
}
