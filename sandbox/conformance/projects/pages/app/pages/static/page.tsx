export default function Page() {
  return (
    <main>
      <h1>Static &amp; plain</h1>
      <p>{'<b>"quoted"</b>'}</p>
      <p className="a" style={{ color: 'red', marginTop: 4 }} hidden={false}>
        Number {1.5}, {null}
        {false}
        {['a', 'b'].map((text) => (
          <i key={text}>{text}</i>
        ))}
      </p>
    </main>
  )
}
