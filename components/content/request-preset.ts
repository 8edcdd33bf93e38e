// `<Request …>` as the console and the recorder take it.

import { z } from 'zod'
import { ContentError } from './content-error'
import type { PresetBody, RequestPreset } from './lab-definition'

const field = z.strictObject({
  name: z.string(),
  value: z.string().optional(),
  file: z.strictObject({ name: z.string(), type: z.string(), text: z.string() }).optional(),
})

const requestProps = z.strictObject({
  name: z.string().trim().min(1).describe('Label of its button, used once on a page.'),
  method: z.string().regex(/^\S+$/).default('GET'),
  path: z.string().regex(/^\/\S*$/, 'must start with / and hold no space'),
  headers: z.array(z.tuple([z.string().min(1), z.string()])).optional(),
  json: z.unknown().optional().describe('Printed as JSON; a string is sent as it stands.'),
  text: z.string().optional(),
  form: z.record(z.string(), z.string()).optional(),
  multipart: z.array(field).optional(),
})

/** Attributes that an author may write on `<Request>`. */
export type RequestProps = z.input<typeof requestProps>

/** Checks the attributes of a `<Request>`; `where` names the place in an error. */
export function toPreset(where: string, attributes: unknown): RequestPreset {
  const result = requestProps.safeParse(attributes)
  if (!result.success) {
    throw new ContentError(
      `${where} <Request>`,
      z.prettifyError(result.error),
      `Known attributes: ${Object.keys(requestProps.shape).join(', ')}.`,
    )
  }
  const { name, method, path, headers } = result.data
  const bodies = toBodies(result.data)
  if (bodies.length > 1) {
    throw new ContentError(`${where} <Request name="${name}">`, 'has two bodies.', 'Keep one.')
  }
  const [body] = bodies
  return { name, method, path, ...(headers && { headers }), ...(body && { body }) }
}

function toBodies(props: z.output<typeof requestProps>): PresetBody[] {
  const { json, text, form, multipart } = props
  const bodies: PresetBody[] = []
  if (json !== undefined) {
    bodies.push({
      kind: 'json',
      text: typeof json === 'string' ? json : JSON.stringify(json, null, 2),
    })
  }
  if (text !== undefined) bodies.push({ kind: 'text', text })
  if (form) {
    const fields = Object.entries(form).map(([name, value]) => ({ name, value }))
    bodies.push({ kind: 'form', fields })
  }
  if (multipart) bodies.push({ kind: 'multipart', fields: multipart })
  return bodies
}
