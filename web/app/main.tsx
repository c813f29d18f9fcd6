import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../index.css'
import { useConnections } from '../api/connection.ts'
import { joinTabs } from '../api/session.ts'
import { takeSignInCode } from '../api/sign-in-code.ts'
import { paths } from '../lib/paths.ts'
import { App } from './app.tsx'

takeSignInCode(paths.signIn)
// Not awaited at the top level: lazy pages then could not share the entry's code, and the first load would be 5 kB larger.
joinTabs(useConnections.getState().activeId).then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
