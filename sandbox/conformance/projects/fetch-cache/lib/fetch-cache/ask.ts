/** The id that a host makes for each call. */
export async function ask(url: string, init?: RequestInit): Promise<string> {
  const response = await fetch(url, init)
  return response.ok ? (await response.json()).id : `status ${response.status}`
}
