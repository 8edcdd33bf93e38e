let euros = 20

export function GET() {
  euros += 1
  return Response.json([
    { name: 'Mug', euros },
    { name: 'Poster', euros: 30 },
  ])
}
