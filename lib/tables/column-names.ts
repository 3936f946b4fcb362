import { foldWord } from '@/lib/observations/fold-word'
import type { ColumnRole } from '@/lib/tables/schema'

/**
 * Headings by which laboratories' exports name their columns, the surest first: English, French, Spanish, German, Arabic, and
 * the bulk layouts of SimpleReport and ReportStream and of OpenELIS' analysers.
 */
const headings: Partial<Record<ColumnRole, string>> = {
  number:
    'patient id|patient number|patient no|mrn|medical record number|hospital number|clinic number|clinic no|file number|file no|record number|numero patient|no patient|n patient|id patient|ipp|nip|numero de dossier|numero dossier|n dossier|numero de historia|id paciente|patientennummer|patienten id|رقم الملف|رقم المريض|pid|id',
  name: 'patient name|full name|name|patient|nom complet|nom et prenom|nom prenom|nom du patient|nombre completo|nombre del paciente|nombre|patientenname|الاسم|اسم المريض|الاسم الكامل',
  firstName: 'patient first name|first name|given name|forename|prenom|vorname',
  middleName: 'patient middle name|middle name',
  lastName: 'patient last name|last name|surname|family name|nom de famille|nom|nachname|apellidos|apellido',
  birthDate:
    'date of birth|dob|birth date|birthdate|patient dob|patient date of birth|patient birth date|d o b|date de naissance|naissance|ne le|fecha de nacimiento|geburtsdatum|تاريخ الميلاد',
  testDate:
    'specimen collection date time|specimen collection date|collected at|collection date|date collected|collected|date of collection|collection date time|sample date|specimen date|sampling date|date de prelevement|date prelevement|prelevement|date du prelevement|fecha de toma|fecha toma|entnahmedatum|entnahme|تاريخ العينة|تاريخ السحب|test date|date of test|test time|date du test|تاريخ الفحص|order test date|date|datum|fecha|التاريخ',
  reported:
    'reported at|date reported|reported|report date|date result released|test result date|result date|validated at|date de validation|date du resultat|date de resultat',
  panel: 'panel|profile|test group|panel name|order name|test ordered|bilan|department|perfil',
  analyte:
    'analyte|analyte name|parameter|component|observation name|parametre|dosage|test name|test|assay|investigation|examination|analysis|analyse|examen|libelle|prueba|analito|parametro|untersuchung|الفحص|التحليل|اسم الفحص|test type',
  code: 'loinc|loinc code|test code|analyte code|test performed code|ordered test code|code|code loinc|code analyse',
  value:
    'result|value|test result|result value|results|measured value|observation value|test result code|resultat|resultats|valeur|resultado|valor|ergebnis|wert|messwert|النتيجة|observation|abs',
  unit: 'unit|units|uom|unite|unites|unidad|unidades|einheit|einheiten|الوحدة|وحدة القياس',
  range:
    'reference range|ref range|reference interval|normal range|normal values|reference values|reference|range|valeurs de reference|valeur de reference|intervalle de reference|normes|norme|rango de referencia|valores de referencia|referenzbereich|المدى المرجعي|القيم المرجعية|المجال الطبيعي',
  rangeLow: 'reference low|ref low|range low|lower limit|low limit|borne inferieure|min',
  rangeHigh: 'reference high|ref high|range high|upper limit|high limit|borne superieure|max',
  flag: 'flag|flags|abnormal flag|abnormal flags|interpretation|abnormal|indicateur|alerte|h l|hl',
  specimen:
    'sample id|specimen id|accession number|accession no|accession|sample number|sample no|specimen number|lab number|lab no|laboratory number|barcode|numero d echantillon|echantillon|result id',
  status: 'test result status|result status|observation result status|status|statut|estado',
}

type Heading = { role: ColumnRole; rank: number }
const headingOf = new Map<string, Heading>()
for (const [role, names] of Object.entries(headings) as [ColumnRole, string][])
  for (const [rank, name] of names.split('|').entries())
    if (!headingOf.has(foldWord(name))) headingOf.set(foldWord(name), { role, rank })

/** "SampleID" and "patient_id" as words. */
export const foldHeading = (heading: string) =>
  foldWord(heading.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '))

/** What a heading says its column holds, and how sure that is among headings of the same meaning (0 is surest). */
export function findHeading(heading: string): Heading | undefined {
  return headingOf.get(foldHeading(heading))
}
