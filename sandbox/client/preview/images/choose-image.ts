// Page. Which image a browser shows of those that an element names (HTML standard, 4.8.4.3). What depends on the
// window is asked once: an image does not change when the window does.

import { ASKS, askedName } from '../../../modules/shown-image'

const NAMES = ['src', 'srcset', 'sizes', 'media', 'type'] as const

/** What an image asks for, or a `source` of its `picture`: its attributes, those that it has. */
export type ImageSource = Partial<Record<(typeof NAMES)[number], string>>

/** The window that shows the document. */
export interface View {
  matches(media: string): boolean
  /** Width in CSS pixels. */
  width: number
  /** Pixels of the screen for one of CSS. */
  density: number
}

export interface ChosenImage {
  /** As it was written. */
  url: string
  /** Pixels of the image for one of the document. */
  density: number
}

/** One candidate of a `srcset`: a URL that ends with a comma has no descriptors. */
const CANDIDATE = /[\s,]*(?:(\S*[^\s,]),+(?=\s|$)|([^\s,]\S*)((?:[^,(]|\([^)]*\))*))/g

const SHOWN_TYPES =
  /^image\/(?:avif|webp|a?png|x-png|p?jpe?g|gif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/i

const FONT_SIZE = 16

/** The sources before an image in its `picture`, then the image itself. */
export function imageSources(image: HTMLImageElement): ImageSource[] {
  const siblings = [...(image.closest('picture')?.children ?? [])]
  const before = siblings.slice(0, siblings.indexOf(image))
  const sources = before.filter(({ localName }) => localName === 'source')
  return [...sources, image].map((element) =>
    Object.fromEntries(
      NAMES.flatMap((name) => {
        const value = valueOf(element, name)
        return value === null ? [] : [[name, value]]
      }),
    ),
  )
}

/** An image that asks for another one still shows the one before. */
function valueOf(element: Element, name: string): string | null {
  const isShown = element.matches(ASKS) && name.startsWith('src')
  return isShown ? element.getAttribute(askedName(name)) : element.getAttribute(name)
}

/** The image of the first source that fits; null when none is named. The last source is the element itself. */
export function chooseImage(sources: ImageSource[], view: View): ChosenImage | null {
  for (const [at, source] of sources.entries()) {
    const { media, type } = source
    const isElement = at === sources.length - 1
    if (!isElement && media?.trim() && !view.matches(media)) continue
    if (!isElement && type?.trim() && !SHOWN_TYPES.test(type.trim())) continue
    const chosen = chooseCandidate(source, isElement, view)
    if (chosen) return chosen
  }
  return null
}

function chooseCandidate(
  { src = '', srcset = '', sizes = '' }: ImageSource,
  isElement: boolean,
  view: View,
): ChosenImage | null {
  const candidates = [...srcset.matchAll(CANDIDATE)].map(
    ([, alone, url = '', descriptors = '']) => ({
      url: alone ?? url,
      ...descriptorOf(descriptors),
    }),
  )
  const width = candidates.some((one) => one.width > 0) ? sourceWidth(sizes, view) : 0
  const dense = candidates.map(({ url, width: own, density }) => ({
    url,
    density: own > 0 ? own / width : density,
  }))
  const hasPlain = width > 0 || dense.some(({ density }) => density === 1)
  if (isElement && src.trim() !== '' && !hasPlain) dense.push({ url: src.trim(), density: 1 })
  dense.sort((one, other) => one.density - other.density)
  return dense.find(({ density }) => density >= view.density) ?? dense.at(-1) ?? null
}

function descriptorOf(text: string): { width: number; density: number } {
  const [, number = '1', unit] = /([\d.]+(?:e[+-]?\d+)?)([wx])/i.exec(text) ?? []
  const value = Number(number)
  return unit === 'w' ? { width: value, density: 1 } : { width: 0, density: value || 1 }
}

/** Width that `sizes` gives to the image; that of the window where it gives none. */
function sourceWidth(sizes: string, view: View): number {
  for (const size of sizes.match(/(?:[^,(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []) {
    const [, condition = '', length = ''] =
      /^(.*?)\s*([^\s()]+|[a-z]+\(.*\))$/is.exec(size.trim()) ?? []
    const pixels = pixelsOf(length, view)
    if (pixels > 0 && (condition === '' || view.matches(condition))) return pixels
  }
  return view.width
}

/** 0 for lengths of other kinds. */
function pixelsOf(length: string, { width }: View): number {
  const [, number = '0', unit = ''] = /^([\d.]+)(px|vw|r?em)$/i.exec(length) ?? []
  const units: Record<string, number> = { px: 1, vw: width / 100, em: FONT_SIZE, rem: FONT_SIZE }
  return Number(number) * (units[unit.toLowerCase()] ?? 0)
}
