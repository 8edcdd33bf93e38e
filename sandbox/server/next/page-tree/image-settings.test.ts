import { expect, test } from 'vitest'
import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { imageConfigDefault } from 'next/dist/shared/lib/image-config'
import { refusedImageSettings } from './image-settings'

const refused = (images: object) =>
  refusedImageSettings({ images: { ...imageConfigDefault, ...images } } as NextConfigComplete, {
    'next.config.ts': '',
  })

test('refuses settings of images by name, and leaves the defaults alone', () => {
  expect(refused({})).toEqual([])
  expect(refused({ remotePatterns: [{ hostname: 'example.com' }] })).toEqual([])
  expect(refused({ unoptimized: true, loader: 'custom' })).toMatchObject(
    [
      { kind: 'config', file: 'next.config.ts', message: /^images\.loader is set/ },
      { kind: 'config', file: 'next.config.ts', message: /^images\.unoptimized is set/ },
    ].map((one) => ({ ...one, message: expect.stringMatching(one.message) })),
  )
})
