export const loaded = await new Promise<string>((resolve) => {
  setTimeout(() => resolve('after a timer'), 10)
})
