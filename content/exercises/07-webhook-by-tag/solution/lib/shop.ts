interface Product {
  name: string
  euros: number
}

export async function getProducts(): Promise<Product[]> {
  const response = await fetch('https://shop.example.com/products', {
    cache: 'force-cache',
    next: { tags: ['products'] },
  })
  return response.json()
}

export async function getHours(): Promise<{ open: string }> {
  const response = await fetch('https://shop.example.com/hours', {
    cache: 'force-cache',
    next: { tags: ['hours'] },
  })
  return response.json()
}
