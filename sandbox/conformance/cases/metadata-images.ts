import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { get } from '../requests'
import { built } from '../steps'
import { route } from './client-router'

const paths = (name: string, ...all: string[]): ConformanceCase => ({
  name,
  steps: all.map((path) => get(path)),
})

export const metadataImages: ConformanceTopic = {
  project: 'metadata-images',
  next: ['16'],
  alone: true,
  pages: true,
  cases: [
    { name: 'the route table with images of metadata', steps: [built] },
    paths('a page with a manifest and icons', '/'),
    paths('a page in a group, whose images have a suffix', '/shop'),
    paths('images below a parameter', '/items/7', '/items/a%20b', '/marks/round', '/marks/other'),
    { name: 'a soft navigation to a page with images', steps: [route('/shop'), route('/items/7')] },
    paths('a manifest beside pages', '/manifest.webmanifest'),
    paths('an icon that is a file', '/icon.svg', '/icon.svg?123', '/marks/round/icon.svg'),
    paths('an icon that is code', '/apple-icon', '/items/7/icon'),
    paths('a list of images', '/items/7/opengraph-image/small', '/items/8/opengraph-image/large'),
    paths('an image that the list has not', '/items/7/opengraph-image/other'),
    {
      ...paths('an image without its suffix', '/shop/opengraph-image', '/shop/icon1.svg'),
      masks: [
        {
          field: 'body',
          pattern: /<title>404: This page could not be found\.<\/title>/,
          reason:
            "The title of Next's own page for 404 stands before metadata that waits for an image, on a real server behind it: a prerender there has the streams of Node.",
        },
      ],
    },
  ],
}
