export type Field = 'name' | 'slug'
export type Errors = Partial<Record<Field, string>>

interface NewProblem {
  name: string
  slug: string
}

/** The fields of a form as a new problem, or what is wrong with them. */
export function readProblem(form: FormData): { problem: NewProblem; errors: Errors } {
  const name = text(form, 'name')
  const slug = text(form, 'slug')
  const errors: Errors = {}
  if (name.length < 3) errors.name = 'Give the name at least 3 characters.'
  if (name.length > 60) errors.name = 'Keep the name to 60 characters.'
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) errors.slug = 'Use a-z, 0-9 and single hyphens.'
  return { problem: { name, slug }, errors }
}

/** A field as trimmed text. A missing field and a file both count as empty. */
function text(form: FormData, field: Field): string {
  const value = form.get(field)
  return typeof value === 'string' ? value.trim() : ''
}
