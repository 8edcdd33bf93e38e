// Which labs hold edits, told without opening IndexedDB, so that a page can decide early.

const KEY = 'route-lab-edited'

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function wasEdited(lab: string): boolean {
  return read().includes(lab)
}

export function noteEdited(lab: string, edited: boolean): void {
  const others = read().filter((id) => id !== lab)
  try {
    localStorage.setItem(KEY, JSON.stringify(edited ? [...others, lab] : others))
  } catch {
    // Edits show all the same, once the reader turns to the lab.
  }
}
