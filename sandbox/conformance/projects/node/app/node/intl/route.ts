export async function GET() {
  return Response.json({
    number: new Intl.NumberFormat('de-DE').format(1234567.8),
    date: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(0),
    plural: new Intl.PluralRules('en').select(1),
    sorted: ['b', 'ä', 'a'].toSorted(new Intl.Collator('de').compare),
  })
}
