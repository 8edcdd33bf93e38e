import type { MDXComponents } from 'mdx/types'
import { Note, Try, Version, Warning } from '@/components/content/asides'
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
    Note,
    Predict,
    Request,
    Try,
    Version,
    Warning,
  }
}
