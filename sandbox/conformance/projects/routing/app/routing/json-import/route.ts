import settings from './settings.json'

export async function GET() {
  return Response.json({ limit: settings.limit, names: settings.names })
}
