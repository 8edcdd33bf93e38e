interface Props {
  params: Promise<{ id: string }>
  id: Promise<string>
}

export async function generateImageMetadata({ params }: { params: { id: string } }) {
  return ['small', 'large'].map((id) => ({
    id,
    alt: `Item ${params.id}, ${id}`,
    size: { width: 10, height: 10 },
    contentType: 'image/svg+xml',
  }))
}

export default async function Image({ params, id }: Props) {
  return new Response(`item ${(await params).id}, ${await id}`)
}
