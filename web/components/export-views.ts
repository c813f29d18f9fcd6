import { saveFile } from '../lib/save-file.ts'
import { currentLegend } from './legend.ts'
import { currentViews, keptViews } from './views.ts'
import { printViewsFile } from './views-file.ts'

/** Hands the browser a file with one's own views, in order, and the legend in force. */
export function exportViews() {
  const views = currentViews()
  const { startId } = keptViews()
  const text = printViewsFile({
    views: views.filter(view => view.origin === 'own').map(({ name, search }) => ({ name, search })),
    start: views.find(view => view.id === startId)?.name,
    legend: currentLegend(),
  })
  saveFile('views.json', text, 'application/json')
}
