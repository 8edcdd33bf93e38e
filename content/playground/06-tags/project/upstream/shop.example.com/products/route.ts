let euros = 20

export function GET() {
  euros += 1
  return Response.json([
    { id: 'mug', euros },
    { id: 'poster', euros: euros + 10 },
  ])
}
