export default function NotFound() {
  return <p>Nothing at the end</p>
}
