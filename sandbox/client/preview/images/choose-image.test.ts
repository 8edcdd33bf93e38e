import { expect, test } from 'vitest'
import { chooseImage, type ImageSource } from './choose-image'

const VIEW = {
  matches: (media: string) => media.includes('max-width'),
  width: 500,
  density: 1,
}

const chosen = (sources: ImageSource | ImageSource[], density = 1) =>
  chooseImage([sources].flat(), { ...VIEW, density })

test('takes src where nothing else is named', () => {
  expect(chosen({ src: ' /a.png ' })).toEqual({ url: '/a.png', density: 1 })
  expect(chosen({ src: '/a.png', srcset: '' })).toEqual({ url: '/a.png', density: 1 })
  expect(chosen({})).toBeNull()
  expect(chosen({ src: '' })).toBeNull()
})

test.each([
  [1, '/a.png', 1],
  [1.5, '/b.png', 2],
  [2, '/b.png', 2],
  [4, '/c,d.png', 3],
])('takes the candidate that is dense enough for a screen of %s', (density, url, expected) => {
  const image = { src: '/a.png', srcset: '/b.png 2x, /c,d.png 3x' }
  expect(chosen(image, density)).toEqual({ url, density: expected })
})

test('a candidate without a descriptor stands for src', () => {
  expect(chosen({ src: '/a.png', srcset: '/b.png, /c.png 2x' })?.url).toBe('/b.png')
  expect(chosen({ src: '/a.png', srcset: '/b.png,' })?.url).toBe('/b.png')
})

test.each(['/640.png 640w, /320.png 320w,', ', /320.png 320w,, /640.png 640w ,'])(
  'commas around the candidates of srcset="%s" are no candidates',
  (srcset) => {
    expect(chosen({ srcset })).toEqual({ url: '/640.png', density: 640 / 500 })
    expect(chosen({ srcset, sizes: '320px' })).toEqual({ url: '/320.png', density: 1 })
  },
)

test.each([
  ['', '/640.png', 640 / 500],
  ['100vw', '/640.png', 640 / 500],
  ['(min-width: 900px) 300px, 320px', '/320.png', 1],
  ['(max-width: 600px) 50vw, 100vw', '/320.png', 320 / 250],
  ['(max-width: 600px) 20rem', '/320.png', 1],
  ['calc(50vw - 10px), 320px', '/320.png', 1],
])('reads sizes="%s"', (sizes, url, density) => {
  const image = { src: '/src.png', srcset: '/640.png 640w, /320.png 320w', sizes }
  expect(chosen(image)).toEqual({ url, density })
})

test('takes the first source of a picture that fits', () => {
  const image = { src: '/a.png' }
  expect(chosen([{ srcset: '/b.png', media: '(max-width: 9px)' }, image])?.url).toBe('/b.png')
  expect(chosen([{ srcset: '/b.png', media: '(min-width: 9px)' }, image])?.url).toBe('/a.png')
  expect(chosen([{ srcset: '/b.jxl', type: 'image/jxl' }, image])?.url).toBe('/a.png')
  expect(chosen([{ srcset: '/b.webp', type: 'image/webp' }, image])?.url).toBe('/b.webp')
  expect(chosen([{ src: '/b.png' }, image])?.url).toBe('/a.png')
})
