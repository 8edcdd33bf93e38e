export async function GET() {
  const upper = new TransformStream<string, string>({
    transform(text, controller) {
      controller.enqueue(text.toUpperCase())
    },
  })
  const source = new Blob(['piped through']).stream().pipeThrough(new TextDecoderStream())
  return new Response(source.pipeThrough(upper).pipeThrough(new TextEncoderStream()))
}
