// More than the two megabytes that the data cache takes.
export const GET = () => Response.json({ id: crypto.randomUUID(), filler: 'x'.repeat(2_200_000) })
