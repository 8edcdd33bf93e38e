/** Sections of the site, for header and menu. */
export const sections = [
  { href: '/lessons/', title: 'Lessons' },
  { href: '/exercises/', title: 'Exercises' },
  { href: '/playground/', title: 'Playground' },
  { href: '/reference/', title: 'Reference' },
] as const
