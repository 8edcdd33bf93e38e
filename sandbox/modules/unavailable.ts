// Server worker and preview frame. Modules of Next that the sandbox leaves out, and what to write instead.

const UNAVAILABLE: [name: RegExp, advice: string][] = [
  [
    /^next\/legacy\/image$/,
    "It is the image component of Next 12, which next/image has followed. Import Image from 'next/image'.",
  ],
  [
    /^@?next\/font(\/|$)/,
    'next build downloads or reads font files, and the sandbox has neither network nor binary files. Name a font of the system in CSS: font-family: system-ui.',
  ],
  [
    /^next\/og$/,
    'It draws images with a WebAssembly renderer that the sandbox does not carry. Answer with an SVG from a route handler instead.',
  ],
  [
    /^next\/head$/,
    'It belongs to the Pages Router and does nothing in app/. Export `metadata` or `generateMetadata` from a page or layout.',
  ],
  [
    /^next\/router$/,
    "It belongs to the Pages Router; below app/ its useRouter() throws “NextRouter was not mounted”. Import useRouter, usePathname and useSearchParams from 'next/navigation'.",
  ],
  [
    /^next\/(document|app)$/,
    'It belongs to the Pages Router. In app/ the root layout renders <html> and <body>: app/layout.tsx.',
  ],
  [
    /^next\/web-vitals$/,
    'It measures how a browser loads a real site, which the preview is not. Remove the import.',
  ],
  [
    /^react\/jsx-(dev-)?runtime$/,
    'JSX is compiled to it, and React is only there for projects with a page, on Next 16. Add app/page.tsx, or write this file without JSX.',
  ],
]

/** Why the sandbox does not have the module `specifier`, and what to do; undefined for all others. */
export const unavailable = (specifier: string): string | undefined =>
  UNAVAILABLE.find(([name]) => name.test(specifier))?.[1]
