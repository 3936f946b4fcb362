import { sealActivity } from '@/lib/audit/seal-activity'
import { verifyActivity } from '@/lib/audit/verify-activity'
import { disconnect } from '@/lib/db'

/** `npm run audit:verify`: recomputes every activity chain; exit code 1 names the rows that are not as they were sealed. */
while ((await sealActivity()) > 0) {
  // Everything written so far is sealed first, so that it is checked too.
}
const reports = await verifyActivity()
for (const { chain, rows, head, faults } of reports) {
  console.log(`${faults.length === 0 ? 'whole ' : 'BROKEN'}  ${chain}  ${rows} rows  head ${head.slice(0, 16)}`)
  for (const fault of faults) console.log(`        ${fault}`)
}
await disconnect()
const broken = reports.filter((report) => report.faults.length > 0).length
console.log(
  broken === 0 ? `All ${reports.length} chains are whole.` : `${broken} of ${reports.length} chains are broken.`,
)
process.exitCode = broken === 0 ? 0 : 1
