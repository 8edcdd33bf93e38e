import type { ActionArgument, FormField } from '@/sandbox/wire/action-request'
import type { ActionNames } from '@/sandbox/wire/action-names'
import { requestHeaderWords } from '@/sandbox/wire/header-words'
import { showValue } from '@/sandbox/wire/show-value'
import { Banner } from '../ui/banner'
import { DataTable } from '../ui/data-table'
import { HeaderMeanings } from './header-meanings'
import type { WireEntry } from './wire-entry'
import { WirePart, WireText } from './wire-part'
import styles from './wire.module.css'

const SOURCES: Readonly<Record<ActionArgument['from'], string>> = {
  call: 'the call',
  closure: 'variables around the inline action',
  bind: 'bind()',
  state: 'the state of useActionState',
  form: 'the form',
}

/** The request: the action it calls, its headers in words, and its body. */
export function RequestPart({ entry, names }: { entry: WireEntry; names: ActionNames }) {
  const { exchange, action } = entry
  const headers = exchange.requestHeaders
  return (
    <>
      {action?.problem && <Banner tone="bad">{action.problem}</Banner>}
      {action && action.arguments.length > 0 && (
        <WirePart title={`Arguments of ${action.label}`}>
          <Arguments values={action.arguments} />
        </WirePart>
      )}
      {action && action.fields.length > 0 && (
        <WirePart title="Fields of the form">
          <Fields fields={action.fields} />
        </WirePart>
      )}
      <WirePart title="Headers">
        <HeaderMeanings
          of="the request"
          headers={headers}
          words={requestHeaderWords(headers, names)}
        />
      </WirePart>
      {exchange.requestBody && exchange.requestBody.length > 0 && (
        <WirePart title="Body as sent">
          <WireText
            label="Body of the request"
            text={new TextDecoder().decode(exchange.requestBody)}
          />
        </WirePart>
      )}
    </>
  )
}

function Arguments({ values }: { values: readonly ActionArgument[] }) {
  return (
    <DataTable label="Arguments of the Server Action" head={['#', 'From', 'Value']}>
      {values.map((argument, at) => (
        <tr key={at}>
          <td>{at + 1}</td>
          <td className={styles.name}>{SOURCES[argument.from]}</td>
          <td className={styles.value}>{argumentText(argument)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

function argumentText({ value, encryptedBytes, unread }: ActionArgument): string {
  if (encryptedBytes !== undefined) return `encrypted, ${encryptedBytes} bytes`
  return unread ? 'not sent: the function does not read it' : showValue(value)
}

function Fields({ fields }: { fields: readonly FormField[] }) {
  return (
    <DataTable label="Fields of the form" head={['Name', 'Value', 'Written by']}>
      {fields.map(({ name, value, framework }, at) => (
        <tr key={at} data-framework={framework || undefined} className={styles.field}>
          <td className={styles.headerValue}>{name}</td>
          <td className={styles.value}>{showValue(value)}</td>
          <td className={styles.name}>{framework ? 'React, to find the action' : 'the page'}</td>
        </tr>
      ))}
    </DataTable>
  )
}
