import { create } from 'zustand'
import type { Container } from '../api/fleet-state.ts'

/** A container that was asked for and has no row yet. */
interface Newcomer {
  /** Of its card, until the real one is there. */
  row: Container
  /** The real id, once the API has answered. */
  createdAs?: string
}

interface Newcomers {
  newcomers: readonly Newcomer[]
  /** The latest, for the page to bring into view: a newcomer's id. */
  latest: string | null
}

export const useNewcomers = create<Newcomers>(() => ({ newcomers: [], latest: null }))
