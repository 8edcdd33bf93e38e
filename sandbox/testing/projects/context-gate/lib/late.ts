import { cookies } from 'next/headers'

/** Imported only while a request runs. */
export async function readLate(): Promise<string | undefined> {
  return (await cookies()).get('id')?.value
}
