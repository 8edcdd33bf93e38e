class Teapot extends Response {
  constructor() {
    super('short and stout', { status: 418 })
  }
}

export async function GET() {
  return new Teapot()
}
