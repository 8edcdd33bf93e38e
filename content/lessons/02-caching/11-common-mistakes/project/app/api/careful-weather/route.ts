export const revalidate = 60

export async function GET() {
  const response = await fetch('https://weather.example.com/today')
  if (!response.ok) {
    throw new Error(`The weather service answered ${response.status}`)
  }
  return Response.json(await response.json())
}
