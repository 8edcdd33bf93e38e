/** Never reached: the file of the same path is found first. */
export const GET = () => new Response('handler')
