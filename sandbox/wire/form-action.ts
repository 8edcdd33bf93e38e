// Page. Forms that a browser posts without JavaScript: React's hidden fields say which action they call.

import type { ActionArgument, ActionRequest, FormField } from './action-request'
import { type ActionNames, type ActionPlace, actionLabel, placeOf } from './action-names'
import { encryptedBytes } from './encrypted-argument'
import { type Parts, fieldValue, readParts } from './reply-parts'
import { type WireValue, propertyOf } from './wire-value'

const ANY = '$ACTION_'
const WITHOUT_BOUND = '$ACTION_ID_'
const WITH_BOUND = '$ACTION_REF_'
/** Names the `useActionState` of the page that gets the result. */
const STATE_KEY = '$ACTION_KEY'

/** Reads a form as React's `decodeAction` does. Null for a form that names no action. */
export async function readFormAction(
  parts: Parts,
  names: ActionNames,
): Promise<ActionRequest | null> {
  const field = parts.findLast(
    ([name]) => name.startsWith(WITHOUT_BOUND) || name.startsWith(WITH_BOUND),
  )?.[0]
  if (field === undefined) return null
  const fields = parts.map(([name, value]): FormField => ({
    name,
    value: fieldValue(value),
    framework: name.startsWith(ANY),
  }))
  return field.startsWith(WITHOUT_BOUND)
    ? request(field.slice(WITHOUT_BOUND.length), names, [], fields, null)
    : readBound(field.slice(WITH_BOUND.length), parts, names, fields)
}

/** `$ACTION_1:0` is `{ id, bound }`, and the bound arguments are in the parts it refers to. */
async function readBound(
  number: string,
  parts: Parts,
  names: ActionNames,
  fields: FormField[],
): Promise<ActionRequest> {
  const model = (await readParts(parts, `${ANY}${number}:`, names)) ?? undefined
  const id = propertyOf(model, 'id')
  if (id?.kind !== 'plain' || typeof id.value !== 'string') {
    const problem = `The field ${ANY}${number}:0 should hold the id of the action and does not. Next refuses the form.`
    return request('', names, [], fields, problem)
  }
  const hasState = parts.some(([name]) => name === STATE_KEY)
  const place = placeOf(id.value, names)
  const bound = boundArguments(boundList(propertyOf(model, 'bound')), place, hasState)
  return request(id.value, names, bound, fields, null)
}

function boundList(bound: WireValue | undefined): WireValue[] {
  const settled = bound?.kind === 'promise' ? bound.value : bound
  return settled?.kind === 'array' ? settled.items : []
}

/** `useActionState` binds its state last. */
function boundArguments(
  values: WireValue[],
  place: ActionPlace | null,
  hasState: boolean,
): ActionArgument[] {
  return values.map((value, at) => {
    if (hasState && at === values.length - 1) return { from: 'state', value }
    const bytes = at === 0 ? encryptedBytes(value, place) : null
    return bytes === null
      ? { from: 'bind', value }
      : { from: 'closure', value, encryptedBytes: bytes }
  })
}

/** The last argument is the form without React's own fields. */
function request(
  id: string,
  names: ActionNames,
  bound: ActionArgument[],
  fields: FormField[],
  problem: string | null,
): ActionRequest {
  const place = placeOf(id, names)
  const form: WireValue = {
    kind: 'form',
    fields: fields.filter((field) => !field.framework).map((field) => [field.name, field.value]),
  }
  return {
    by: 'form',
    id,
    place,
    label: actionLabel(id, place),
    arguments: [...bound, { from: 'form', value: form }],
    fields,
    problem,
  }
}
