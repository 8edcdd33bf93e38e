class ValidationError extends Error {
  override name = 'ValidationError'

  constructor(readonly field: string) {
    super(`${field} is missing`, { cause: 'no input' })
  }
}

export async function POST() {
  try {
    throw new ValidationError('name')
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const { name, message, field, cause } = error
    return Response.json(
      { name, message, field, cause, isError: error instanceof Error },
      { status: 422 },
    )
  }
}
