export function GET() {
  for (;;);
}
