import { Difficulty } from '@prisma/client'

interface ProblemFields {
  name?: string
  statement?: string
  difficulty?: Difficulty
}

/** The fields that a client may set, or null when the body is no such object. */
export async function readProblem(request: Request): Promise<ProblemFields | null> {
  const body: unknown = await request.json().catch(() => null)
  if (typeof body !== 'object' || body === null) return null

  const fields: ProblemFields = {}
  if ('name' in body && typeof body.name === 'string') fields.name = body.name.trim()
  if ('statement' in body && typeof body.statement === 'string') fields.statement = body.statement
  if ('difficulty' in body) {
    const difficulty = Object.values(Difficulty).find((known) => known === body.difficulty)
    if (!difficulty) return null
    fields.difficulty = difficulty
  }
  return fields
}
