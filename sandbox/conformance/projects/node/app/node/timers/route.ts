export async function GET() {
  const seen: string[] = []
  await new Promise<void>((resolve) => {
    setTimeout((text: string) => seen.push(text), 1, 'timeout')
    const never = setTimeout(() => seen.push('never'), 1)
    clearTimeout(never)
    queueMicrotask(() => seen.push('microtask'))
    let rounds = 0
    const interval = setInterval(() => {
      seen.push('interval')
      if (++rounds < 2) return
      clearInterval(interval)
      resolve()
    }, 20)
  })
  return Response.json(seen)
}
