import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isWholeEnv, readEnvPaste } from './env-paste.ts'
import { envMap } from './env-text.ts'

function mapOf(input: string) {
  const read = readEnvPaste(input)
  return 'text' in read ? envMap(read.text) : read
}

test('a .env file is taken as it is, but for its line ends', () => {
  expect(readEnvPaste('\ufeff# why\r\nA=1\r\n')).toEqual({ kind: 'env', text: '# why\nA=1\n' })
})

test('a JSON object: strings as they are, the rest as JSON writes it', () => {
  expect(mapOf('{"A": "it\'s\\n\\"x\\"", "N": 3, "B": true, "O": {"a": [1]}, "NONE": null}')).toEqual({
    A: 'it\'s\n"x"',
    N: '3',
    B: 'true',
    O: '{"a":[1]}',
    NONE: '',
  })
})

describe('docker run', () => {
  test.each([
    ['-e A=1 -e B=2', { A: '1', B: '2' }],
    ['docker run --rm -e A=1 --env B=2 --env=C=3 -eD=4 -p 80:80 image', { A: '1', B: '2', C: '3', D: '4' }],
    ['$ sudo docker run -ite A=1 image', { A: '1' }],
    [
      'podman run \\\n  -e "A=two words" \\\n  -e B=\'it is "x"\' \\\n  image',
      { A: 'two words', B: 'it is "x"' },
    ],
    ['docker run -e A="x \\"y\\" \\n" -e B=a\\ b', { A: 'x "y" \\n', B: 'a b' }],
    ['docker run -e FROM_HOST image', { FROM_HOST: '' }],
  ])('%s', (command, expected) => {
    expect(mapOf(command)).toEqual(expected)
  })

  test('words are split as a shell does', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab=#\'" \n\\-'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), values => {
        const quote = (text: string, at: number) =>
          at % 2 ? `"${text.replace(/["\\$`]/g, '\\$&')}"` : `'${text.replaceAll("'", `'\\''`)}'`
        const command = values.map((text, at) => `-e K${at}=${quote(text, at)}`).join(' \\\n ')
        expect(mapOf(`docker run ${command} image`)).toEqual(
          Object.fromEntries(values.map((text, at) => [`K${at}`, text])),
        )
      }),
      { numRuns: 300 },
    )
    const command = `-e A='x '"y\\"z\\n"\\ w -e B=`
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' }).split('\0')
    expect(mapOf(command)).toEqual({ A: words[1]!.slice(2), B: words[3]!.slice(2) })
  })
})

test.each([
  ['', /no KEY=value/],
  ['just words', /no KEY=value/],
  ['{"A": 1,}', /not/],
  ['A=\0', /no text/],
  ["docker run -e 'A=1", /quote/],
])('%j is refused', (input, reason) => {
  const read = readEnvPaste(input)
  expect('refused' in read && read.refused).toMatch(reason)
})

it('knows what is meant for more than one field', () => {
  for (const text of ['A=1', 'A=1\nB=2', '{"A":1}', '-e A=1']) expect(isWholeEnv(text)).toBe(true)
  for (const text of ['NAME', 'two words', '', '{']) expect(isWholeEnv(text)).toBe(false)
})
