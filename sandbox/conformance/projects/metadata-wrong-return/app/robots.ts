export default function robots() {}
