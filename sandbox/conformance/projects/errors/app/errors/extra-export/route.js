// An export that Next does not know is left alone at run time.
export const helper = () => 'helper'

export async function GET() {
  return new Response(helper())
}
