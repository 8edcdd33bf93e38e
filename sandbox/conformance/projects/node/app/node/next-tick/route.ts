export async function GET() {
  const seen: string[] = []
  await new Promise<void>((resolve) => {
    process.nextTick((text: string) => seen.push(text), 'tick')
    setTimeout(() => {
      process.nextTick(resolve)
    }, 1)
  })
  return Response.json(seen)
}
