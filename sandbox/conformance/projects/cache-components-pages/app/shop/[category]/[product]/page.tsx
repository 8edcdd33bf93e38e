import { Suspense } from 'react'

type Props = { params: Promise<{ category: string; product: string }> }

async function Product({ params }: Props) {
  const { category, product } = await params
  return (
    <p>
      {category} {product}
    </p>
  )
}

export default function Page(props: Props) {
  return (
    <Suspense fallback={<p>Which product?</p>}>
      <Product {...props} />
    </Suspense>
  )
}
