// Server worker, layer of Server Components. What a page's module needs of Next there, and what learner
// code can import there besides its own files.

import { createAppPageEntrypoint } from 'next/dist/build/templates/app-page-runtime'
import * as entryBase from 'next/dist/server/app-render/entry-base'
import { instrumentModuleGetter } from 'next/dist/server/app-render/module-loading/instrument-module-getter'
import { interopDefault } from 'next/dist/server/app-render/interop-default'
import { registerClientReference } from 'react-server-dom-webpack/server'
import * as appError from 'next/dist/client/components/builtin/app-error'
import * as defaultPage from 'next/dist/client/components/builtin/default'
import * as defaultNull from 'next/dist/client/components/builtin/default-null'
import * as emptyStub from 'next/dist/client/components/builtin/empty-stub'
import * as globalNotFound from 'next/dist/client/components/builtin/global-not-found'
import * as defaultLayout from 'next/dist/client/components/builtin/layout'
import * as forbidden from 'next/dist/client/components/builtin/forbidden'
import * as globalError from 'next/dist/client/components/builtin/global-error'
import * as notFound from 'next/dist/client/components/builtin/not-found'
import * as unauthorized from 'next/dist/client/components/builtin/unauthorized'
import * as jsxRuntime from 'react/jsx-runtime'
import * as reactDom from 'react-dom'
import * as dynamic from 'next/dynamic'
import * as error from 'next/error'
import * as form from 'next/form'
import * as image from 'next/image'
import * as link from 'next/link'
import * as script from 'next/script'
import * as actionEncryption from 'private-next-rsc-action-encryption'
import * as actionValidate from 'private-next-rsc-action-validate'
import * as cacheWrapper from 'private-next-rsc-cache-wrapper'
import * as serverReference from 'private-next-rsc-server-reference'
import * as trackDynamicImport from 'private-next-rsc-track-dynamic-import'

/** References to Next's client components by id. */
export { modules as clientModules } from 'virtual:next-client-modules'
export {
  createAppPageEntrypoint,
  entryBase,
  instrumentModuleGetter,
  interopDefault,
  registerClientReference,
}

/** Next's own files for what an application leaves out, by their name. */
export const builtin: Record<string, object> = {
  'not-found.js': notFound,
  'forbidden.js': forbidden,
  'unauthorized.js': unauthorized,
  'global-error.js': globalError,
  'layout.js': defaultLayout,
  'app-error.js': appError,
  'default.js': defaultPage,
  'default-null.js': defaultNull,
  'global-not-found.js': globalNotFound,
  'empty-stub.js': emptyStub,
}

export const provided: Record<string, object> = {
  'react/jsx-runtime': jsxRuntime,
  'react-dom': reactDom,
  'next/dynamic': dynamic,
  'next/error': error,
  'next/form': form,
  'next/image': image,
  'next/link': link,
  'next/script': script,
  'private-next-rsc-action-encryption': actionEncryption,
  'private-next-rsc-action-validate': actionValidate,
  'private-next-rsc-cache-wrapper': cacheWrapper,
  'private-next-rsc-server-reference': serverReference,
  'private-next-rsc-track-dynamic-import': trackDynamicImport,
}
