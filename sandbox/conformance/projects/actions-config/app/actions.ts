'use server'

import { cookies, headers } from 'next/headers'
import { forbidden, unauthorized } from 'next/navigation'

export async function length(value: string | FormData) {
  return typeof value === 'string' ? value.length : [...value.keys()].length
}

export async function notAllowed() {
  forbidden()
}

export async function notKnown() {
  unauthorized()
}

export async function fromProxy() {
  return [(await headers()).get('x-from-proxy'), (await cookies()).get('proxied')?.value]
}
