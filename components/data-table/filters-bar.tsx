import Search from 'lucide-react/icons/search'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select, type SelectOption } from '../ui/select'
import type { SearchParams } from './search-href'

export type FiltersBarProps = {
  path: string
  params?: SearchParams | undefined
  search?: { name: string; label: string; hint?: string } | undefined
  selects?: readonly { name: string; label: string; options: readonly SelectOption[]; all?: string }[] | undefined
  dates?: readonly { name: string; label: string }[] | undefined
  /** Further boxes for words, beside the search. */
  texts?: readonly { name: string; label: string; hint?: string }[] | undefined
  /** Parameters that are no filter and outlive one, such as the order. */
  keep?: readonly string[] | undefined
  label?: string | undefined
  submitLabel?: string | undefined
  clearLabel?: string | undefined
}

/** Narrows a list: a plain GET form, so that what is looked at stands in the address and works without scripts. */
export function FiltersBar(props: FiltersBarProps) {
  const { path, params = {}, search, selects = [], dates = [], texts = [], keep = ['sort'] } = props
  const valueOf = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const names = [...(search ? [search] : []), ...selects, ...dates, ...texts].map(({ name }) => name)
  const active = names.some((name) => valueOf(name) !== '')
  return (
    <search aria-label={props.label ?? 'Filter this list'}>
      <form action={path} className="mb-4 flex flex-wrap items-end gap-3">
        {keep.map((name) =>
          valueOf(name) ? <input key={name} type="hidden" name={name} value={valueOf(name)} /> : null,
        )}
        {search ? (
          <div className="min-w-0 flex-[2_1_13rem]">
            <Field id={`filter-${search.name}`} label={search.label} hint={search.hint}>
              {(control) => <Input {...control} type="search" name={search.name} defaultValue={valueOf(search.name)} />}
            </Field>
          </div>
        ) : null}
        {texts.map(({ name, label, hint }) => (
          <div key={name} className="min-w-0 flex-[1_1_11rem]">
            <Field id={`filter-${name}`} label={label} hint={hint}>
              {(control) => <Input {...control} name={name} defaultValue={valueOf(name)} autoComplete="off" />}
            </Field>
          </div>
        ))}
        {selects.map(({ name, label, options, all = 'All' }) => (
          <div key={name} className="min-w-0 flex-[1_1_9rem]">
            <Field id={`filter-${name}`} label={label}>
              {(control) => (
                <Select {...control} name={name} options={options} placeholder={all} defaultValue={valueOf(name)} />
              )}
            </Field>
          </div>
        ))}
        {dates.map(({ name, label }) => (
          <div key={name} className="min-w-0 flex-[1_1_9rem]">
            <Field id={`filter-${name}`} label={label}>
              {(control) => <Input {...control} type="date" name={name} defaultValue={valueOf(name)} />}
            </Field>
          </div>
        ))}
        <div className="flex gap-2">
          <Button type="submit" variant="secondary" icon={<Search />}>
            {props.submitLabel ?? 'Show'}
          </Button>
          {active ? (
            <ButtonLink href={path} variant="quiet">
              {props.clearLabel ?? 'Clear'}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}
