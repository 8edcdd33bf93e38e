export const runtime = 'edge'

const { SECRET_OF_FILE } = process.env

export const GET = () =>
  Response.json({
    open: process.env.NEXT_PUBLIC_OPEN,
    file: process.env.SECRET_OF_FILE,
    taken: SECRET_OF_FILE,
  })
