// The seed rows as INSERT statements.

import { problems, submissions, tags, users } from '../database/seed'

type Value = string | number | null

const firstDay = Date.UTC(2026, 0, 5, 9)
const hour = 3_600_000

/** SQL that fills the tables of migration.sql. Every time is fixed, so that a build repeats itself. */
export function seedSql(): string {
  return [
    insert('Tag', ['id', 'name'], Object.entries(tags)),
    insert(
      'User',
      ['id', 'handle', 'email', 'name', 'createdAt'],
      users.map(({ id, handle, email, name }, index) => [id, handle, email, name, at(index * 31)]),
    ),
    insert(
      'Problem',
      ['id', 'slug', 'name', 'difficulty', 'statement', 'createdAt'],
      problems.map(({ slug, name, difficulty, statement }, index) => {
        return [slug, slug, name, difficulty, statement, at(index * 49)]
      }),
    ),
    insert(
      '_ProblemToTag',
      ['A', 'B'],
      problems.flatMap(({ slug, tags }) => tags.map((tag) => [slug, tag])),
    ),
    insert(
      'Submission',
      ['problemId', 'userId', 'language', 'verdict', 'runtimeMs', 'code', 'createdAt'],
      submissions.map(({ problem, user, language, verdict, runtimeMs, code }, index) => {
        return [problem, user, language, verdict, runtimeMs, code, at(2000 + index * 5)]
      }),
    ),
  ].join('\n')
}

function insert(table: string, columns: string[], rows: Value[][]): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const tuples = rows.map((row) => `(${row.map(literal).join(', ')})`)
  return `INSERT INTO "${table}" (${names}) VALUES\n${tuples.join(',\n')};`
}

function literal(value: Value): string {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

function at(hours: number): string {
  return new Date(firstDay + hours * hour).toISOString()
}
