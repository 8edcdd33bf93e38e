// A module of both runtimes, compiled for each.
export const where = process.env.NEXT_RUNTIME === 'edge' ? 'the edge' : 'Node'
