// The attacks of the lesson on security, in words.

export interface Attack {
  id: AttackId
  name: string
  /** What the attacker does. */
  how: string
  /** What Next.js does about it. */
  guards: string
  /** What is left to the author of the action. */
  duty: string
}

export type AttackId = (typeof ATTACKS)[number]['id']

export const ATTACKS = [
  {
    id: 'forged-id',
    name: 'A made-up action id',
    how: 'Bela sends an id of the right form that no action has.',
    guards: 'Next.js looks the id up in the list that the build made, and runs nothing else.',
    duty: 'None here. But an id is no secret: it stands in the HTML of everyone who sees the form.',
  },
  {
    id: 'foreign-origin',
    name: 'A form on another site',
    how: 'Ada is signed in and opens evil.example.com. A form there posts to your page with her cookie.',
    guards: 'Next.js compares Origin with Host before it runs an action.',
    duty: 'List only hosts of yours in allowedOrigins. A Route Handler has no such check: there it is your work.',
  },
  {
    id: 'tampered-bound',
    name: 'A changed bind argument',
    how: 'Bela takes her own form from the HTML and writes the id of a submission of Ada into the hidden field.',
    guards: 'Nothing: what bind() adds is readable and can be changed, like any field.',
    duty: 'Ask in the action who calls it, and whether this row is theirs.',
  },
  {
    id: 'object-argument',
    name: 'An object instead of a number',
    how: 'Bela writes {"not": 0} where the number stands. Prisma reads it as a condition: every id but 0.',
    guards: 'Nothing: types of TypeScript are gone when the action runs.',
    duty: 'Take arguments as unknown and check their type and range.',
  },
  {
    id: 'tampered-closure',
    name: 'A changed sealed variable',
    how: 'Bela changes one letter of the ciphertext that holds the variable of the inline action.',
    guards: 'Next.js encrypts what an inline action closes over. A changed text cannot be opened.',
    duty: 'None for reading and changing. See the next attack for what a seal does not do.',
  },
  {
    id: 'replayed-closure',
    name: 'A sealed form of somebody else',
    how: 'Ada left her page open on a shared computer. Bela copies the sealed form, and sends it with her own cookie.',
    guards: 'The seal is intact, so Next.js opens it. It says nothing about who sends it, or when.',
    duty: 'Ask for the user inside the action. The user of the page around it would be sealed into the form as well.',
  },
  {
    id: 'oversized-body',
    name: 'A body that is too large',
    how: 'Bela adds a field of 3 kilobytes; this project allows 2.',
    guards: 'Next.js stops reading at bodySizeLimit (1 MB unless you say otherwise).',
    duty: 'Choose a limit that fits, and limit how often somebody may call.',
  },
  {
    id: 'get',
    name: 'GET instead of POST',
    how: 'Bela puts id and fields into an address. If it worked, an image tag could delete rows.',
    guards: 'Next.js runs actions for POST only. A GET is a visit to the page.',
    duty: 'Change nothing while a page renders: a visit must stay harmless.',
  },
  {
    id: 'by-name',
    name: 'A function by its name',
    how: 'Bela has read the source and sends withdrawAll as the id.',
    guards: 'Names are no ids, exported or not. Next.js refuses what does not look like one.',
    duty: 'None here. The next attack sends the id of the same function.',
  },
  {
    id: 'unused-export',
    name: 'An action that no page uses',
    how: 'No page has ever shown withdrawAll, but Bela knows its id from a colleague who read the build output.',
    guards:
      'Nothing: the page imports this file on the server, so every export of it can be called. Next.js leaves out unused exports only where none but Client Components import the file.',
    duty: 'Export from a file with "use server" only what may be called by anyone; check the user there too.',
  },
] as const satisfies readonly (Omit<Attack, 'id'> & { id: string })[]
