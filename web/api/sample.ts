import { mutationOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { keys } from './keys.ts'

/** Adds a sample fleet to the embedded control plane. */
export const addSample = mutationOptions({
  mutationKey: ['add-sample'],
  mutationFn: (count: number) => answer(api().POST('/livery/sample', { body: { count } })),
  meta: {
    invalidates: [keys.fleet, keys.projects, keys.servers, keys.realms],
    failure: 'Could not add the sample fleet',
  },
})
