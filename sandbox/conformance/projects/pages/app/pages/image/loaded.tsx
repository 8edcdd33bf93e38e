'use client'

import Image, { type ImageLoaderProps } from 'next/image'

const loader = ({ src, width }: ImageLoaderProps) => `https://images.example.com${src}?w=${width}`

export function Loaded() {
  return <Image src="/photo.png" alt="Loaded" width={100} height={100} loader={loader} />
}
