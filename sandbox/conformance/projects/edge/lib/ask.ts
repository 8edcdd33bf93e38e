export async function ask(url: string, init: RequestInit = {}): Promise<string> {
  return (await fetch(url, init)).text()
}
