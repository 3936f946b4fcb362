import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { doctorPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Overview' }

export default doctorPage({ can: 'own', input: noInput }, ({ actor }) => (
  <PageHeader title={`Welcome, ${actor.fullName}`} lead="What patients show you, and your own notes." />
))
