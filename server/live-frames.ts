import type { components } from '../contract/generated/types.ts'
import type { Context } from './context.ts'
import { schemaValidator } from './contract.ts'

export type Frame = components['schemas']['StreamFrame']

const frames = schemaValidator('StreamFrame')
const payloads = schemaValidator('EventPayloads')

/** Throws where a frame breaks the contract, in tests, where answers are checked. */
export function checkFrame({ config }: Pick<Context, 'config'>, frame: Frame): void {
  if (!config.checkAnswers) return
  const plain = JSON.parse(JSON.stringify(frame))
  const problems = frames(plain) ?? (plain.type === 'event' ? payloads({ [plain.event]: plain.data }) : null)
  if (problems) {
    throw new Error(
      `A ${plain.event ?? plain.type} frame breaks the contract: ${JSON.stringify(problems.slice(0, 5))}`,
    )
  }
}
