// Preview frame: the entry of the client runtime. Next's own, as `next build` puts it into the chunk main-app.

import './process'
import './hydration'
import { provide } from './modules'
import * as react from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as reactDom from 'react-dom'
import * as dynamic from 'next/dynamic'
import * as error from 'next/error'
import * as form from 'next/form'
import * as image from 'next/image'
import * as link from 'next/link'
import * as navigation from 'next/navigation'
import * as script from 'next/script'
import * as clientOnly from 'client-only'
import * as actionClientWrapper from 'private-next-rsc-action-client-wrapper'
import { modules as clientModules } from 'virtual:next-client-modules'

provide(clientModules, {
  react,
  'react/jsx-runtime': jsxRuntime,
  'react-dom': reactDom,
  'next/dynamic': dynamic,
  'next/error': error,
  'next/form': form,
  'next/image': image,
  'next/link': link,
  'next/navigation': navigation,
  'next/script': script,
  'client-only': clientOnly,
  'private-next-rsc-action-client-wrapper': actionClientWrapper,
})
require('next/dist/client/app-next')
