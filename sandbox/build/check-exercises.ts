// What an exercise promises: its wrong answers name checks that exist, and the checks recognise each of them.

import ts from 'typescript'
import { type Exercise, loadExercises } from '@/components/content/exercises'
import { readText } from '@/components/content/read-content'
import type { ContentProblem } from './content-problem'

const fewestWrongAnswers = 3

/** Exercises whose wrong answers and checks do not fit each other. */
export async function checkExercises(): Promise<ContentProblem[]> {
  const exercises = await loadExercises()
  return (await Promise.all(exercises.map(checkExercise))).flat()
}

async function checkExercise({ folder, wrong }: Exercise): Promise<ContentProblem[]> {
  const home = `content/exercises/${folder}`
  const file = `${home}/checks.test.ts`
  const calls = readCalls(file, await readText(file))
  const titles = calls.filter(({ callee }) => callee === 'test')
  const suspected = calls.filter(({ callee }) => callee === 'suspect')
  const few = wrong.length < fewestWrongAnswers
  return [
    ...(few
      ? [{ file: home, message: `has ${wrong.length} wrong answers; write at least 3.` }]
      : []),
    ...wrong
      .filter(({ fails }) => !titles.some(({ text }) => text === fails))
      .map(({ name, fails }) => ({
        file: `${home}/wrong/${name}/wrong.json`,
        message: `"fails" names no check: "${fails}".`,
      })),
    ...wrong
      .filter(({ name }) => !suspected.some(({ text }) => text === name))
      .map(({ name }) => ({ file, message: `never calls suspect('${name}', …).` })),
    ...suspected
      .filter(({ text }) => !wrong.some(({ name }) => name === text))
      .map(({ text, line }) => ({
        file,
        line,
        message: `suspects "${text}", but wrong/ has it not.`,
      })),
  ]
}

interface NamedCall {
  callee: string
  /** The first argument. */
  text: string
  line: number
}

/** Calls such as `test('title', …)`: a name and a text. */
function readCalls(file: string, source: string): NamedCall[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
  const calls: NamedCall[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments
      if (first && ts.isStringLiteralLike(first)) {
        const { line } = tree.getLineAndCharacterOfPosition(first.getStart(tree))
        calls.push({ callee: node.expression.text, text: first.text, line: line + 1 })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return calls
}
