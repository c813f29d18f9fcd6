import { setTeamFile } from './team-file.ts'
import { parseViewsFile } from './views-file.ts'

/**
 * Reads what the team ships as `/views.json`. Without the file nothing is shipped; one that cannot be reached or read
 * leaves what was there last. Answers what is wrong with it, or null.
 */
export async function loadTeamFile(): Promise<string | null> {
  let text: string
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}views.json`, { cache: 'no-cache' })
    // Another server may send the app's page for a file that is not there.
    const isJson = answer.headers.get('Content-Type')?.includes('json') ?? false
    if (answer.status === 404 || (answer.ok && !isJson)) {
      setTeamFile(null)
      return null
    }
    if (!answer.ok) return null
    text = await answer.text()
  } catch {
    return null
  }
  const parsed = parseViewsFile(text)
  if ('problem' in parsed) return parsed.problem
  const { views, legend } = parsed.file
  setTeamFile(views.length > 0 || legend ? { views, legend } : null)
  return null
}
