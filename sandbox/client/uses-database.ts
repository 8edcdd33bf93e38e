// Page. Whether a project gets to the database, seen from outside.

import type { ProjectFiles } from '../protocol/project'

/** Import of Prisma, or of a module `db`, such as the default `@/lib/db`. */
const IMPORT = /['"](?:@prisma\/[^'"]+|(?:[^'"]*\/)?db(?:\.[jt]s)?)['"]/

/** False when no query can come from `files`, so that nothing has to wait for Postgres. */
export const usesDatabase = (files: ProjectFiles): boolean =>
  Object.values(files).some((source) => IMPORT.test(source))
