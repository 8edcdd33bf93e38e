export async function GET() {
  await new Promise((resolve) => setTimeout(resolve, 5))
  throw new Error('thrown after an await')
}
