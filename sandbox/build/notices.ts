// Build time. `third-party-notices.txt`: the licences of everything that the site ships.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from './next-package'

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
}

interface Notice {
  name: string
  version: string
  licence: string
  text: string
}

const LICENCE_FILE = /^(licen[cs]e|notice|copying)([.-].*)?$/i

function readLicences(folder: string): string {
  return readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
    .join('\n\n')
}

/** Packages that are installed for production, from the lock file. */
function lockedNotices(): Notice[] {
  const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  return Object.entries(lock.packages).flatMap(([location, entry]) => {
    const folder = path.join(repository, location)
    if (location === '' || entry.dev || entry.devOptional || !existsSync(folder)) return []
    const name = location.replace(/^.*node_modules\//, '')
    return [
      {
        name,
        version: entry.version ?? '',
        licence: entry.license ?? 'see text',
        text: readLicences(folder),
      },
    ]
  })
}

/** Packages that Next carries inside itself. */
function compiledNotices(): Notice[] {
  const compiled = path.join(repository, 'node_modules/next/dist/compiled')
  return readdirSync(compiled, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const text = readLicences(path.join(compiled, name))
      return text ? [{ name: `${name} (inside next)`, version: '', licence: 'see text', text }] : []
    })
}

/** Writes the notices as one text file; equal licence texts are printed once. */
export function writeNotices(file: string): void {
  const byText = new Map<string, Notice[]>()
  for (const notice of [...lockedNotices(), ...compiledNotices()]) {
    byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice])
  }
  const blocks = [...byText].map(([text, notices]) => {
    const heads = notices.map(({ name, version, licence }) =>
      `${name} ${version} (${licence})`.replace('  ', ' '),
    )
    return `${heads.join('\n')}\n\n${text || 'The package carries no licence text of its own.'}`
  })
  const intro =
    'Route Lab is MIT licensed. It ships code of the following projects under their own licences.'
  writeFileSync(file, `${[intro, ...blocks].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
}
