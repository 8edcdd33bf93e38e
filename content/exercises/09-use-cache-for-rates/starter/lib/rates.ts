export async function getRate(currency: string): Promise<number> {
  const response = await fetch(`https://rates.example.com/${currency}`)
  const { rate } = await response.json()
  return rate
}
