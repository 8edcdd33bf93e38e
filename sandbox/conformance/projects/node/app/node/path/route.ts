import path, { basename, posix } from 'node:path'

export async function GET() {
  return Response.json({
    join: path.join('/a', '../b', './c.txt'),
    base: basename('/x/y.test.ts', '.ts'),
    ext: path.extname('file.tar.gz'),
    dir: path.dirname('/a/b/c'),
    relative: posix.relative('/a/b', '/a/c/d'),
    normal: path.normalize('/a//b/../c/.'),
    parsed: path.parse('/home/file.txt'),
    absolute: path.isAbsolute('a/b'),
    sep: path.sep,
  })
}
