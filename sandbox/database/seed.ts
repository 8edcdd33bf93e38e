// What every lab's database holds at the start: a small coding-problems site. Times are fixed.

import type { Difficulty, Verdict } from './client/enums'

interface SeedProblem {
  /** Also its id. */
  slug: string
  name: string
  difficulty: Difficulty
  tags: string[]
  statement: string
}

interface SeedUser {
  id: string
  handle: string
  email: string
  name: string | null
}

interface SeedSubmission {
  problem: string
  user: string
  language: string
  verdict: Verdict
  runtimeMs: number | null
  code: string
}

const problem =
  (difficulty: Difficulty) =>
  (slug: string, name: string, tags: string, statement: string): SeedProblem => ({
    slug,
    name,
    difficulty,
    tags: tags.split(' '),
    statement,
  })

const easy = problem('EASY')
const medium = problem('MEDIUM')
const hard = problem('HARD')

/** Tags by id; the id is what a URL shows. */
export const tags: Record<string, string> = {
  array: 'Array',
  string: 'String',
  'hash-table': 'Hash Table',
  'two-pointers': 'Two Pointers',
  'binary-search': 'Binary Search',
  stack: 'Stack',
  'linked-list': 'Linked List',
  tree: 'Tree',
  graph: 'Graph',
  heap: 'Heap',
  'dynamic-programming': 'Dynamic Programming',
  greedy: 'Greedy',
}

export const problems: SeedProblem[] = [
  easy(
    'two-sum',
    'Two Sum',
    'array hash-table',
    'Given a list of integers and a target, return the positions of the two numbers that add up to the target.',
  ),
  easy(
    'valid-parentheses',
    'Valid Parentheses',
    'string stack',
    'Decide whether every bracket in a string is closed by the same kind of bracket and in the right order.',
  ),
  easy(
    'merge-two-sorted-lists',
    'Merge Two Sorted Lists',
    'linked-list',
    'Join two sorted linked lists into one sorted list by relinking their nodes.',
  ),
  easy(
    'best-time-to-buy-and-sell-stock',
    'Best Time to Buy and Sell Stock',
    'array greedy',
    'From a list of daily prices, find the largest profit that one purchase and one later sale can make.',
  ),
  easy(
    'valid-palindrome',
    'Valid Palindrome',
    'string two-pointers',
    'Decide whether a phrase reads the same backwards once case, spaces and punctuation are ignored.',
  ),
  easy(
    'invert-binary-tree',
    'Invert Binary Tree',
    'tree',
    'Swap the left and right child of every node of a binary tree.',
  ),
  easy(
    'contains-duplicate',
    'Contains Duplicate',
    'array hash-table',
    'Return true when any value appears at least twice in the list.',
  ),
  easy(
    'valid-anagram',
    'Valid Anagram',
    'string hash-table',
    'Decide whether one word can be made by reordering all the letters of another.',
  ),
  easy(
    'binary-search',
    'Binary Search',
    'array binary-search',
    'Find the position of a target in a sorted list in logarithmic time, or return -1.',
  ),
  easy(
    'climbing-stairs',
    'Climbing Stairs',
    'dynamic-programming',
    'Count the ways to climb n steps when each move takes one or two of them.',
  ),
  easy(
    'reverse-linked-list',
    'Reverse Linked List',
    'linked-list',
    'Reverse a singly linked list and return its new head.',
  ),
  easy(
    'maximum-depth-of-binary-tree',
    'Maximum Depth of Binary Tree',
    'tree',
    'Return the number of nodes on the longest path from the root down to a leaf.',
  ),
  medium(
    'group-anagrams',
    'Group Anagrams',
    'string hash-table',
    'Put words that are anagrams of each other into the same group.',
  ),
  medium(
    'top-k-frequent-elements',
    'Top K Frequent Elements',
    'array hash-table heap',
    'Return the k values that occur most often, in any order.',
  ),
  medium(
    'product-of-array-except-self',
    'Product of Array Except Self',
    'array',
    'For each position, return the product of all other numbers without using division.',
  ),
  medium(
    'longest-consecutive-sequence',
    'Longest Consecutive Sequence',
    'array hash-table',
    'Find the length of the longest run of consecutive integers in an unsorted list, in linear time.',
  ),
  medium(
    'three-sum',
    '3Sum',
    'array two-pointers',
    'List every distinct triple of numbers that adds up to zero.',
  ),
  medium(
    'container-with-most-water',
    'Container With Most Water',
    'array two-pointers greedy',
    'Choose two of the given vertical lines so that the container between them holds the most water.',
  ),
  medium(
    'longest-substring-without-repeating-characters',
    'Longest Substring Without Repeating Characters',
    'string hash-table',
    'Return the length of the longest part of a string in which no character occurs twice.',
  ),
  medium(
    'daily-temperatures',
    'Daily Temperatures',
    'array stack',
    'For each day, tell how many days pass until it gets warmer, or 0 when it never does.',
  ),
  medium(
    'search-in-rotated-sorted-array',
    'Search in Rotated Sorted Array',
    'array binary-search',
    'Find a target in a sorted list that was rotated at an unknown position.',
  ),
  medium(
    'add-two-numbers',
    'Add Two Numbers',
    'linked-list',
    'Add two numbers whose digits are stored in linked lists, last digit first.',
  ),
  medium(
    'lru-cache',
    'LRU Cache',
    'hash-table linked-list',
    'Build a cache with constant-time get and put that drops the least recently used key when it is full.',
  ),
  medium(
    'validate-binary-search-tree',
    'Validate Binary Search Tree',
    'tree',
    'Decide whether a binary tree keeps the order of a search tree at every node.',
  ),
  medium(
    'number-of-islands',
    'Number of Islands',
    'graph',
    'Count the groups of land cells in a grid that touch each other horizontally or vertically.',
  ),
  medium(
    'course-schedule',
    'Course Schedule',
    'graph',
    'Given prerequisites between courses, decide whether all of them can be finished.',
  ),
  medium(
    'coin-change',
    'Coin Change',
    'array dynamic-programming',
    'Return the smallest number of coins that make an amount, or -1 when none do.',
  ),
  medium(
    'house-robber',
    'House Robber',
    'array dynamic-programming',
    'Pick houses with the largest total value when no two picked houses may be neighbours.',
  ),
  medium(
    'jump-game',
    'Jump Game',
    'array greedy',
    'Each number says how far you may jump from its position. Decide whether the last position can be reached.',
  ),
  hard(
    'trapping-rain-water',
    'Trapping Rain Water',
    'array two-pointers stack',
    'Given the heights of neighbouring bars, compute how much rain stays between them.',
  ),
  hard(
    'merge-k-sorted-lists',
    'Merge k Sorted Lists',
    'linked-list heap',
    'Join k sorted linked lists into one sorted list.',
  ),
  hard(
    'minimum-window-substring',
    'Minimum Window Substring',
    'string hash-table two-pointers',
    'Find the shortest part of a string that contains every character of another string.',
  ),
  hard(
    'median-of-two-sorted-arrays',
    'Median of Two Sorted Arrays',
    'array binary-search',
    'Return the median of two sorted lists together in logarithmic time.',
  ),
  hard(
    'word-ladder',
    'Word Ladder',
    'string graph',
    'Find the length of the shortest chain of words that leads from one word to another by changing one letter at a time.',
  ),
  hard(
    'edit-distance',
    'Edit Distance',
    'string dynamic-programming',
    'Count the fewest inserted, deleted and replaced characters that turn one word into another.',
  ),
  hard(
    'find-median-from-data-stream',
    'Find Median from Data Stream',
    'heap',
    'Support adding numbers one at a time and asking for the median of all numbers so far.',
  ),
]

export const users: SeedUser[] = [
  { id: 'ada', handle: 'ada', email: 'ada@example.com', name: 'Ada Okafor' },
  { id: 'bela', handle: 'bela', email: 'bela@example.com', name: 'Béla Kovács' },
  { id: 'chen', handle: 'chen', email: 'chen@example.com', name: 'Chen Wei' },
  { id: 'dina', handle: 'dina', email: 'dina@example.com', name: 'Dina Haddad' },
  { id: 'emil', handle: 'emil', email: 'emil@example.com', name: null },
  { id: 'frida', handle: 'frida', email: 'frida@example.com', name: 'Frida Lund' },
]

const submission = (
  user: string,
  problem: string,
  language: string,
  verdict: Verdict,
  runtimeMs: number | null,
  code: string,
): SeedSubmission => ({ problem, user, language, verdict, runtimeMs, code })

/** Oldest first; Postgres numbers them from 1. */
export const submissions: SeedSubmission[] = [
  submission(
    'ada',
    'two-sum',
    'typescript',
    'WRONG_ANSWER',
    61,
    'return [nums.indexOf(target), 0]',
  ),
  submission(
    'ada',
    'two-sum',
    'typescript',
    'ACCEPTED',
    58,
    'const seen = new Map<number, number>()\nfor (const [i, n] of nums.entries()) {\n  const j = seen.get(target - n)\n  if (j !== undefined) return [j, i]\n  seen.set(n, i)\n}',
  ),
  submission(
    'bela',
    'two-sum',
    'python',
    'TIME_LIMIT',
    null,
    'for i in range(n):\n  for j in range(n): ...',
  ),
  submission(
    'bela',
    'two-sum',
    'python',
    'ACCEPTED',
    44,
    'seen = {}\nfor i, n in enumerate(nums): ...',
  ),
  submission('chen', 'valid-parentheses', 'go', 'ACCEPTED', 2, 'stack := []rune{}'),
  submission(
    'dina',
    'valid-parentheses',
    'typescript',
    'RUNTIME_ERROR',
    null,
    'stack.pop().length',
  ),
  submission(
    'dina',
    'valid-parentheses',
    'typescript',
    'ACCEPTED',
    55,
    'const stack: string[] = []',
  ),
  submission(
    'emil',
    'merge-two-sorted-lists',
    'java',
    'ACCEPTED',
    1,
    'ListNode head = new ListNode();',
  ),
  submission('frida', 'merge-two-sorted-lists', 'rust', 'WRONG_ANSWER', 0, 'l1.or(l2)'),
  submission('frida', 'merge-two-sorted-lists', 'rust', 'ACCEPTED', 0, 'match (l1, l2) { ... }'),
  submission(
    'ada',
    'best-time-to-buy-and-sell-stock',
    'typescript',
    'ACCEPTED',
    72,
    'let lowest = Infinity',
  ),
  submission(
    'chen',
    'best-time-to-buy-and-sell-stock',
    'go',
    'ACCEPTED',
    98,
    'best, low := 0, prices[0]',
  ),
  submission(
    'bela',
    'valid-palindrome',
    'python',
    'ACCEPTED',
    39,
    's = [c.lower() for c in s if c.isalnum()]',
  ),
  submission('emil', 'valid-palindrome', 'java', 'WRONG_ANSWER', 4, 'return s.equals(reverse(s));'),
  submission(
    'dina',
    'invert-binary-tree',
    'typescript',
    'ACCEPTED',
    49,
    'return { ...node, left, right }',
  ),
  submission('frida', 'contains-duplicate', 'rust', 'ACCEPTED', 11, 'nums.len() != set.len()'),
  submission(
    'ada',
    'contains-duplicate',
    'typescript',
    'ACCEPTED',
    64,
    'return new Set(nums).size < nums.length',
  ),
  submission('chen', 'valid-anagram', 'go', 'ACCEPTED', 3, 'var count [26]int'),
  submission('bela', 'binary-search', 'python', 'TIME_LIMIT', null, 'while low <= high: mid = low'),
  submission('bela', 'binary-search', 'python', 'ACCEPTED', 201, 'low, high = 0, len(nums) - 1'),
  submission(
    'emil',
    'climbing-stairs',
    'java',
    'TIME_LIMIT',
    null,
    'return climb(n - 1) + climb(n - 2);',
  ),
  submission('emil', 'climbing-stairs', 'java', 'ACCEPTED', 0, 'int a = 1, b = 1;'),
  submission('dina', 'reverse-linked-list', 'typescript', 'ACCEPTED', 52, 'let previous = null'),
  submission('frida', 'group-anagrams', 'rust', 'ACCEPTED', 8, 'let mut groups = HashMap::new();'),
  submission(
    'ada',
    'group-anagrams',
    'typescript',
    'ACCEPTED',
    101,
    "const key = [...word].sort().join('')",
  ),
  submission(
    'chen',
    'top-k-frequent-elements',
    'go',
    'ACCEPTED',
    13,
    'buckets := make([][]int, len(nums)+1)',
  ),
  submission('bela', 'product-of-array-except-self', 'python', 'WRONG_ANSWER', 190, 'total // n'),
  submission(
    'ada',
    'three-sum',
    'typescript',
    'TIME_LIMIT',
    null,
    'for (const a of nums) for (const b of nums) …',
  ),
  submission('ada', 'three-sum', 'typescript', 'ACCEPTED', 142, 'nums.sort((a, b) => a - b)'),
  submission(
    'dina',
    'lru-cache',
    'typescript',
    'ACCEPTED',
    240,
    'readonly #entries = new Map<number, number>()',
  ),
  submission('emil', 'lru-cache', 'java', 'RUNTIME_ERROR', null, 'head.next.prev = tail;'),
  submission(
    'frida',
    'number-of-islands',
    'rust',
    'ACCEPTED',
    6,
    'fn sink(grid: &mut Grid, r: usize, c: usize)',
  ),
  submission('chen', 'course-schedule', 'go', 'ACCEPTED', 9, 'degree := make([]int, numCourses)'),
  submission(
    'bela',
    'coin-change',
    'python',
    'WRONG_ANSWER',
    33,
    'coins.sort(reverse=True)  # greedy',
  ),
  submission('bela', 'coin-change', 'python', 'ACCEPTED', 612, 'best = [0] + [inf] * amount'),
  submission('ada', 'house-robber', 'typescript', 'ACCEPTED', 51, 'return nums.reduce(…)'),
  submission(
    'frida',
    'trapping-rain-water',
    'rust',
    'ACCEPTED',
    1,
    'let (mut left, mut right) = (0, n - 1);',
  ),
  submission('chen', 'merge-k-sorted-lists', 'go', 'ACCEPTED', 7, 'heap.Init(&queue)'),
  submission(
    'dina',
    'median-of-two-sorted-arrays',
    'typescript',
    'WRONG_ANSWER',
    88,
    'return (a[m] + b[n]) / 2',
  ),
  submission(
    'emil',
    'edit-distance',
    'java',
    'PENDING',
    null,
    'int[][] cost = new int[m + 1][n + 1];',
  ),
  submission('ada', 'word-ladder', 'typescript', 'PENDING', null, 'const queue = [[begin, 1]]'),
]
