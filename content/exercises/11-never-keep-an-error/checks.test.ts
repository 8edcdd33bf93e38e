import { expect, test } from 'vitest'
import { advanceClock, request, suspect, upstream } from '@/sandbox/checks/api'

const service = () => upstream('weather.example.com')
const weather = () => request('GET', '/api/weather')
const forecast = (city: string) => request('GET', `/api/forecast?city=${city}`)

test('In good times the weather is asked for once', async () => {
  const replies = [await weather(), await weather(), await weather()]
  expect(replies[0]?.json()).toMatchObject({ degrees: expect.any(Number) })
  const calls = await service().calls()
  suspect('cache-given-up', calls === 3)
  expect(calls, 'Calls of weather.example.com').toBeLessThanOrEqual(1)
})

test('In good times each forecast is asked for once', async () => {
  for (const city of ['Bern', 'Bern', 'Oslo', 'Oslo']) {
    const reply = await forecast(city)
    expect(reply.json()).toMatchObject({ city, degrees: expect.any(Number) })
  }
  expect(await service().calls(), 'Calls of weather.example.com').toBe(2)
})

test('After a minute there is new weather and a new forecast', async () => {
  const before = [(await weather()).text, (await forecast('Bern')).text]
  await advanceClock(61)
  await weather()
  await forecast('Bern')
  expect((await weather()).text, 'Weather').not.toBe(before[0])
  expect((await forecast('Bern')).text, 'Forecast').not.toBe(before[1])
})

test('While the service fails, readers get the last good weather', async () => {
  const before = await weather()
  await service().set({ failure: 'error' })
  await advanceClock(61)
  const replies = [await weather(), await weather()]
  suspect('error-reply-kept', replies[0]?.status === 200 && replies[1]?.status === 502)
  expect(
    replies.map(({ status }) => status),
    'Status of two requests',
  ).toEqual([200, 200])
  expect(replies[1]?.text).toBe(before.text)
})

test('While the service fails, readers get the last good forecast', async () => {
  const before = await forecast('Bern')
  await service().set({ failure: 'error' })
  await advanceClock(61)
  const replies = [await forecast('Bern'), await forecast('Bern')]
  expect(
    replies.map(({ status }) => status),
    'Status of two requests',
  ).toEqual([200, 200])
  expect(replies[1]?.text).toBe(before.text)
})

test('A city that nobody has asked for is answered with 502', async () => {
  await service().set({ failure: 'error' })
  const reply = await forecast('Oslo')
  suspect('error-not-caught', reply.status === 500)
  expect(reply.status).toBe(502)
  expect(reply.json()).toMatchObject({ error: expect.any(String) })
})

test('A failed forecast works again with the next request', async () => {
  await service().set({ failure: 'error' })
  await forecast('Oslo')
  await service().set({ failure: 'none' })
  const reply = await forecast('Oslo')
  suspect('failure-value-kept', reply.status === 502)
  expect(reply.status, 'After the repair').toBe(200)
})

test('The weather works again within a minute', async () => {
  const before = await weather()
  await service().set({ failure: 'unreachable' })
  await advanceClock(61)
  await weather()
  await service().set({ failure: 'none' })
  await advanceClock(60)
  await weather()
  const after = await weather()
  expect(after.status).toBe(200)
  expect(after.text).not.toBe(before.text)
})
