// Server worker. `node:fs/promises` over the in-memory file system.

import { promises } from './fs'

export const { readFile, writeFile, stat, access, readdir, opendir, mkdir, unlink, link } = promises
export default promises
