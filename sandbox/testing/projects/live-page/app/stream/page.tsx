'use client'

import { useEffect } from 'react'

export default function Page() {
  useEffect(() => {
    void fetch('/api/never').then((response) => response.text())
  }, [])
  return <h1>Stream</h1>
}
