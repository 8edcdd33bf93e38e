export let value = 1

export function increase(): void {
  value++
}
