'use server'

import { notFound, permanentRedirect, redirect, RedirectType } from 'next/navigation'
import { cookies } from 'next/headers'

export async function error() {
  throw new Error('Secret details')
}

export async function text() {
  throw 'only text'
}

export async function withDigest() {
  throw Object.assign(new Error('Secret details'), { digest: 'own digest' })
}

export async function missing() {
  notFound()
}

export async function toPage() {
  redirect('/target?from=action')
}

export async function toPageReplacing() {
  redirect('/target', RedirectType.replace)
}

export async function toPageForever() {
  permanentRedirect('/target')
}

export async function toItself() {
  redirect('/ends')
}

export async function toSibling() {
  redirect('./sibling')
}

export async function toNowhere() {
  redirect('/nowhere')
}

export async function toHandler() {
  redirect('/handler')
}

export async function toThisHost() {
  redirect('http://localhost:3000/target')
}

export async function toOtherHost() {
  redirect('https://example.com/a?b=c')
}

export async function withCookie() {
  ;(await cookies()).set('visited', 'yes')
  redirect('/target')
}

/** The redirect is an error too, so the catch takes it. */
export async function caught() {
  try {
    redirect('/target')
  } catch {
    return 'caught'
  }
}
