// The reader's choice of colours, kept in this browser. `data-theme` on <html> makes it visible.

export type Theme = 'light' | 'system' | 'dark'

const key = 'route-lab:theme'
const listeners = new Set<() => void>()

/** Choice of a reader whose browser refuses storage: it lasts until the page is left. */
let unstored: Theme | undefined

/** Runs in <head> before anything is painted, so that no page flashes in the wrong colours. */
export const themeScript = `try{var t=localStorage.getItem('${key}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

export function readTheme(): Theme {
  if (unstored) return unstored
  try {
    const stored = localStorage.getItem(key)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

export function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
    unstored = undefined
  } catch {
    unstored = theme
  }
  announce()
}

/** Calls `listener` after each change, also after one in another tab. */
export function subscribeToTheme(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) addEventListener('storage', announce)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', announce)
  }
}

function announce(): void {
  const theme = readTheme()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}
