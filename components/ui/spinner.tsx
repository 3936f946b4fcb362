import LoaderCircle from 'lucide-react/icons/loader-circle'

/** A turning ring; the words beside it say what is being waited for. */
export function Spinner() {
  return <LoaderCircle className="animate-spin" />
}
