// @ts-nocheck: what is missing is the point.
import { first, second, third } from '../../lib/names'

export const GET = () => Response.json([first, second, third])
