import { useEffect, useState } from 'react'
import { exportViews } from '../../components/export-views.ts'
import { ImportViews } from '../../components/import-views.tsx'
import { loadTeamFile } from '../../components/load-team-file.ts'
import { useViews, type View } from '../../components/views.ts'
import { plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'

/** Views and legend as a file, to hand on; and what the team ships. */
export function ViewsSettings() {
  const views = useViews()
  const [importing, setImporting] = useState(false)
  const problem = useTeamFileProblem()
  const count = (origin: View['origin']) => views.filter(view => view.origin === origin).length
  return (
    <>
      <p className="text-ink-2">
        {plural(count('own'), 'view')} of your own in this browser
        {count('team') > 0 && `, ${count('team')} from views.json of this installation`}. A file with them and
        the legend can be handed on, or shipped for everybody as views.json beside the app.
      </p>
      {problem && (
        <p>
          <strong className="font-strong">views.json of this installation is left out. </strong>
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={exportViews}>Export views and legend</Button>
        <Button onClick={() => setImporting(true)}>Import views and legend</Button>
      </div>
      {importing && <ImportViews onClose={() => setImporting(false)} />}
    </>
  )
}

function useTeamFileProblem(): string | null {
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void loadTeamFile().then(setProblem)
  }, [])
  return problem
}
