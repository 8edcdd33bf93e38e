const handler = () => new Response('never called')

handler()
