import { likes } from '@/lib/likes'
import { like } from './actions'
import { LikeButton } from './button'

export default function Page() {
  return (
    <main>
      <h1>Likes</h1>
      <LikeButton count={likes.count} like={like} />
    </main>
  )
}
