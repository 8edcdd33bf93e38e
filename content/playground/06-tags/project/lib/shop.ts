export interface Product {
  id: string
  euros: number
}

export async function getProducts(): Promise<Product[]> {
  const response = await fetch('https://shop.example.com/products', {
    next: { tags: ['products'] },
  })
  return response.json()
}

export async function getProduct(id: string): Promise<Product> {
  const response = await fetch(`https://shop.example.com/products/${id}`, {
    next: { tags: ['products', `product-${id}`] },
  })
  return response.json()
}
