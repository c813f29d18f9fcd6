import { type ComponentType, lazy, Suspense } from 'react'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { StepProps } from './step-props.ts'
import { BasicsStep } from './steps/basics-step.tsx'
import { OptionsStep } from './steps/options-step.tsx'
import type { StepId } from './steps.ts'

// The first step comes with the wizard; the heavier ones when they are wanted.
const bodies: Record<StepId, ComponentType<StepProps>> = {
  basics: BasicsStep,
  image: lazy(async () => ({ default: (await import('./steps/image-step.tsx')).ImageStep })),
  realms: lazy(async () => ({ default: (await import('./steps/realms-step.tsx')).RealmsStep })),
  environment: lazy(async () => ({
    default: (await import('./steps/environment-step.tsx')).EnvironmentStep,
  })),
  'ssh-key': lazy(async () => ({ default: (await import('./steps/ssh-key-step.tsx')).SshKeyStep })),
  options: OptionsStep,
  review: lazy(async () => ({ default: (await import('./steps/review-step.tsx')).ReviewStep })),
}

export function StepBody({ step, ...props }: StepProps & { step: StepId }) {
  const Body = bodies[step]
  return (
    <Suspense fallback={<Skeleton className="h-64 rounded-card" />}>
      <Body {...props} />
    </Suspense>
  )
}
