import { loadExercises } from '@/components/content/exercises'
import { loadChapters } from '@/components/content/lessons'
import { loadReference } from '@/components/content/reference'

interface NavigationItem {
  href: string
  title: string
  /** Whether the reader can have it done. */
  tracked: boolean
}

export interface NavigationGroup {
  title: string
  /** Page that lists the group. */
  href?: string
  items: NavigationItem[]
}

/** Everything that the sidebar lists. */
export async function loadNavigation(): Promise<NavigationGroup[]> {
  const [chapters, exercises, reference] = await Promise.all([
    loadChapters(),
    loadExercises(),
    loadReference(),
  ])
  const lessons = chapters.map(({ title, lessons }): NavigationGroup => ({
    title,
    items: lessons.map(tracked),
  }))
  return [
    ...lessons,
    { title: 'Exercises', items: exercises.map(tracked) },
    {
      title: 'Reference',
      items: reference.map(({ href, title }) => ({ href, title, tracked: false })),
    },
  ]
}

function tracked({ href, title }: { href: string; title: string }): NavigationItem {
  return { href, title, tracked: true }
}
