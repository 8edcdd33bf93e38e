'use client'

export default function Page() {
  return (
    <button
      onClick={() => {
        for (;;);
      }}
    >
      Loop
    </button>
  )
}
