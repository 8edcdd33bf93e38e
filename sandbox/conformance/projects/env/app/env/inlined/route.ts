// `next build` writes NODE_ENV and NEXT_PUBLIC_ variables into the code.
export async function GET() {
  return Response.json({
    nodeEnv: process.env.NODE_ENV,
    runtime: process.env.NEXT_RUNTIME,
    public: process.env.NEXT_PUBLIC_CONFORMANCE,
  })
}
