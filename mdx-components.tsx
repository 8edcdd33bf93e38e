import type { MDXComponents } from 'mdx/types'
import { Note, Try, Version, Warning } from '@/components/content/asides'
import { MaskedFields, SkippedCases } from '@/components/content/parity-limits'
import { Predict } from '@/components/content/predict'
import {
  Anchor,
  Fence,
  HeaderCell,
  HeadingThree,
  HeadingTwo,
  Table,
} from '@/components/content/prose-tags'
import { Request } from '@/components/content/request'

/** Tags that every MDX page may use. `Lab` and `Source` come with the page: see `Prose` and `LabProse`. */
export function useMDXComponents(): MDXComponents {
  return {
    a: Anchor,
    h2: HeadingTwo,
    h3: HeadingThree,
    pre: Fence,
    table: Table,
    th: HeaderCell,
    MaskedFields,
    Note,
    Predict,
    Request,
    SkippedCases,
    Try,
    Version,
    Warning,
  }
}
