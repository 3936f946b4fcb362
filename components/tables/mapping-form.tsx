import { resultTypeNames } from '@/lib/results/schema'
import { type ColumnRole, columnRoleNames, type Mapping, type Question } from '@/lib/tables/schema'
import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { ColumnChoices } from './column-choices'

type Props = {
  action: FormAction
  tableId: string
  mapping: Mapping
  columns: readonly { heading: string; role: ColumnRole; samples: string[] }[]
  questions: readonly Question[]
  today: string
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

const orders = optionsOf({ dmy: 'Day first: 3 April is 03/04', mdy: 'Month first: 3 April is 04/03' })

/** What the columns of a table hold, and what the table itself does not tell. Nothing that it leaves open is chosen beforehand. */
export function MappingForm({ action, tableId, mapping, columns, questions, today }: Props) {
  const open = (question: Question) => questions.includes(question)
  return (
    <Card title="What does it hold?">
      <ActionForm action={action} hidden={{ tableId }}>
        {questions.length > 0 ? (
          <Notice tone="attention" title="This table leaves something open">
            Please answer what it does not say itself. We do not guess at dates and decimals.
          </Notice>
        ) : null}
        <ColumnChoices columns={columns} roles={columnRoleNames} />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="birthOrder"
            label="Birth dates such as 03/04/1990"
            hint={open('birthOrder') ? 'Nothing in this table tells which is the day.' : undefined}
            options={orders}
            placeholder="They are written otherwise"
            defaultValue={mapping.birthOrder ?? ''}
          />
          <SelectField
            name="testOrder"
            label="Test dates such as 03/04/2025"
            hint={open('testOrder') ? 'Nothing in this table tells which is the day.' : undefined}
            options={orders}
            placeholder="They are written otherwise"
            defaultValue={mapping.testOrder ?? ''}
          />
          <SelectField
            name="decimal"
            label="Decimals"
            hint={open('decimal') ? 'Both signs stand in this table, or it cannot be told.' : undefined}
            options={optionsOf({ dot: 'Point: 1.5 is one and a half', comma: 'Comma: 1,5 is one and a half' })}
            placeholder="Not said"
            defaultValue={mapping.decimal ?? ''}
          />
          <SelectField
            name="serials"
            label="Dates that are plain numbers, such as 37793"
            options={optionsOf({ excel: 'They are days as spreadsheets count them', refuse: 'Refuse those rows' })}
            placeholder="There are none"
            defaultValue={mapping.serials ?? ''}
          />
          <SelectField
            name="shortYears"
            label="Years of two figures, such as 21-Jun-03"
            options={optionsOf({ past: 'The latest year that is not in the future', refuse: 'Refuse those rows' })}
            placeholder="There are none"
            defaultValue={mapping.shortYears ?? ''}
          />
          <SelectField
            name="resultType"
            label="Kind of result"
            hint="For analytes that do not tell it themselves."
            options={optionsOf(resultTypeNames)}
            defaultValue={mapping.resultType}
          />
          <DateField
            name="testDate"
            label="Test date of the whole table"
            optional="only where no column has it"
            defaultValue={mapping.testDate ?? ''}
            max={today}
          />
          <FormField
            name="testName"
            label="Analyte of the whole table"
            optional="only where no column has it"
            defaultValue={mapping.testName ?? ''}
          />
        </div>
        <SubmitButton pendingLabel="Reading…">Show what it means</SubmitButton>
      </ActionForm>
    </Card>
  )
}
