// 14 has them as they are, 15 and 16 as a promise.
export async function params<Params>(context: {
  params: Params | Promise<Params>
}): Promise<Params> {
  return context.params
}
