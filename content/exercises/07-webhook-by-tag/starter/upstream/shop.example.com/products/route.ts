let euros = 10

export function GET() {
  euros += 1
  return Response.json([
    { name: 'Poster', euros: 300 },
    { name: 'Mug', euros },
  ])
}
