import Image, { getImageProps } from 'next/image'
import { Loaded } from './loaded'

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

export default function Page() {
  const { props } = getImageProps({ src: '/own.svg', alt: 'Own', width: 5, height: 5 })
  return (
    <>
      <Image src="/logo.svg" alt="A logo" width={10} height={20} />
      <Image src="/first.svg" alt="First" width={10} height={20} preload />
      <Image src="/photo.png" alt="As it is" width={10} height={20} unoptimized />
      <Image src="/photo.png" alt="Resized" width={300} height={200} quality={75} />
      <Image src="/photo.png" alt="Filled" fill sizes="50vw" placeholder={PIXEL} />
      <Image src={PIXEL} alt="" width={1} height={1} className="pixel" />
      <Loaded />
      <img {...props} />
    </>
  )
}
