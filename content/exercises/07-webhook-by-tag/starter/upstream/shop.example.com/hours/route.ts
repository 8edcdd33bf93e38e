let opens = 0

export function GET() {
  opens += 1
  return Response.json({ open: `from minute ${opens}` })
}
