import { expect, onTestFinished, test, vi } from 'vitest'
import { isPrinted, withPrintedErrors } from './printed-errors'

function silence() {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => print.mockRestore())
  return print
}

const thrown = (work: () => Promise<void>) =>
  withPrintedErrors(work).then(
    () => null,
    (error: unknown) => error,
  )

test('throws what was printed in place of an error that says nothing', async () => {
  const print = silence()
  const reason = new Error('Route "/": not possible')
  const error = await thrown(async () => {
    console.error(new Error('of the page'))
    console.error(reason)
    throw new Error()
  })
  expect(error).toBe(reason)
  expect(isPrinted(error)).toBe(true)
  expect(print).toHaveBeenCalledTimes(2)
})

test('takes text for an error too', async () => {
  silence()
  const error = await thrown(async () => {
    console.error('Route "/": not possible')
    throw new Error()
  })
  expect(error).toMatchObject({ message: 'Route "/": not possible' })
})

test('leaves an error that says something, and console, as they are', async () => {
  const print = silence()
  const own = new Error('mine')
  const error = await thrown(async () => {
    console.error('Route "/": not possible')
    throw own
  })
  expect(error).toBe(own)
  expect(isPrinted(error)).toBe(false)
  console.error('later')
  expect(print).toHaveBeenLastCalledWith('later')
})
