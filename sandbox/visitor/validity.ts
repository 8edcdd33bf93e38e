// Page and preview frame. What the browser says of a field that keeps its form from being sent.

/** A field with constraints, such as `required`. */
export type ConstrainedField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Why the form of `field` is not sent. */
export function notValid({ name, validationMessage }: ConstrainedField): string {
  const why = validationMessage || 'its value does not meet the constraints'
  return `A browser does not send this form: the field “${name}” is not valid (${why}).`
}
