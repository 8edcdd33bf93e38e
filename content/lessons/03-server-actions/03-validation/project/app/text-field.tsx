interface Props {
  label: string
  name: string
  value: string
  error: string | undefined
}

export function TextField({ label, name, value, error }: Props) {
  return (
    <p>
      <label>
        {label}{' '}
        <input
          name={name}
          defaultValue={value}
          aria-invalid={Boolean(error)}
          aria-describedby={`${name}-error`}
        />
      </label>{' '}
      <strong id={`${name}-error`}>{error}</strong>
    </p>
  )
}
