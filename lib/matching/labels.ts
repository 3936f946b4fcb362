import { foldWords } from './fold-words'

/** What a printed label says that stands beside or below it. */
export type LabelKind = 'name' | 'surname' | 'forename' | 'birth' | 'number' | 'age' | 'sex' | 'other'

/** As laboratories print them, folded; English, French, Spanish, Portuguese, Dutch, German, Italian and Arabic. */
const phrases: Record<LabelKind, string> = {
  name: `patient name|name of patient|patients name|patient full name|full name|full name as in passport|name|names|patient|patiente|
    pt name|pt|client name|client|subject|subject name|nom prenom|nom et prenom|nom et prenoms|noms et prenoms|nom prenoms|nom du patient|
    nom complet|nombre|nombre y apellidos|apellidos y nombre|nombre del paciente|nombre completo|paciente|nome|nome do paciente|nome completo|
    utente|naam|naam patient|patient naam|patientnaam|patientenname|name vorname|name des patienten|patientin|paziente|nome e cognome|
    cognome e nome|re|regarding|concerne|betreff|اسم المريض|الاسم|المريض|اسم|الاسم الكامل`,
  surname:
    'surname|last name|family name|nom de famille|nom de naissance|apellidos|apellido|achternaam|familienname|nachname|apelido|cognome|اللقب|اسم العائلة',
  forename:
    'first name|first names|given name|given names|forename|forenames|other names|other name|prenom|prenoms|voornaam|vorname|primeiro nome|الاسم الاول',
  birth: `date of birth|dob|d o b|d 0 b|birth date|birthdate|date birth|born|born on|birth|date de naissance|ddn|naissance|ne le|nee le|ne e le|ne|nee|
    fecha de nacimiento|f nacimiento|f nac|fecha nac|nacimiento|fec nac|geboortedatum|geb datum|geb|geboren|geboren am|geburtsdatum|gebdat|
    data de nascimento|nascimento|data nasc|data di nascita|nato il|nata il|date of birth yyyy mm dd|date of birth dd mm yyyy|تاريخ الميلاد|الميلاد|تاريخ الولادة`,
  number: `patient no|patient id|patient number|patient nr|patient identifier|patient ref|patient reference|pat no|pat id|pid|hospital no|hospital number|hosp no|mrn|mr no|
    medical record no|medical record number|medical record|uhid|uid|clinic id|clinic no|clinic number|chart no|chart number|file no|file number|opd no|ipd no|op no|
    ip no|reg no|registration no|registration number|folder no|folder number|card no|card number|emr no|emr id|client number|client no|client id|practice reference|our reference|
    your reference|record no|health no|health number|hn|nhs no|nhs number|unit no|no de dossier|n de dossier|num dossier|numero de dossier|dossier no|dossier|ipp|nip|
    numero patient|n patient|no patient|nhc|no historia|n historia|historia clinica|numero de historia|historia|expediente|numero do utente|processo|
    patientennummer|patientnummer|patnr|dossiernummer|رقم الملف|رقم المريض|الرقم الطبي|رقم الملف الطبي`,
  age: 'age|age sex|age gender|patient age|age years|edad|edad sexo|leeftijd|alter|idade|eta|ans|العمر',
  sex: 'sex|gender|sexe|sexo|geslacht|geschlecht|sesso|genre|sex age|sex dob|الجنس',
  other: `lab no|lab number|lab id|lab ref|lab reference|laboratory no|laboratory number|lab serial|lab|accession|accession no|accession number|specimen|specimen id|specimen no|specimen type|
    sample|sample id|sample no|sample type|sample taken|sample date|request|request no|requisition|order|order id|order no|report|report no|report id|report printed|report date|
    invoice|bill no|receipt|barcode|npi|acct|account|tel|phone|fax|mobile|email|e mail|address|ward|ward clinic|clinic|department|location|bed|page|
    referred by|ref by|ref|referrer|referring doctor|referring physician|doctor|physician|consultant|ordering physician|ordering provider|requesting clinician|requested by|
    requesting doctor|clinician|provider|prescriber|prescripteur|medecin|medecin prescripteur|docteur|prescrit par|arts|aanvrager|arzt|einsender|medico|
    signed|signed by|verified by|authorised by|authorized by|reported by|performed by|pathologist|scientist|technician|validated by|approved by|
    date|collected|collected on|date collected|collection date|collection|received|received on|date received|reported|reported on|date reported|printed|printed on|print date|
    study date|exam date|date of report|date of test|date du prelevement|prelevement|recu|rapporte|edite le|imprime le|fecha|fecha de toma|
    diagnosis|clinical summary|clinical details|clinical indication|indication|fasting|species|breed|pet owner|owner|study|modality|final report|previous|status|print|
    mother|mother s name|mothers name|father|guardian|next of kin|insurance|company|employer|occupation|no requete|n requete|requete|
    رقم العينة|العينة|تاريخ السحب|تاريخ التقرير|الطبيب|الطبيب المعالج|المختبر`,
}

const kinds = new Map<string, LabelKind>()
let longest = 0
for (const [kind, list] of Object.entries(phrases) as [LabelKind, string][])
  for (const phrase of list.split('|')) {
    const words = foldWords(phrase.replace(/\s+/g, ' ').trim())
    kinds.set(words.join(' '), kind)
    longest = Math.max(longest, words.length)
  }

export type FoundLabel = { kind: LabelKind; words: number }

/** The longest label with which these folded words begin. */
export function labelAtStart(words: readonly string[]): FoundLabel | null {
  for (let count = Math.min(longest, words.length); count > 0; count -= 1) {
    const kind = kinds.get(words.slice(0, count).join(' '))
    if (kind) return { kind, words: count }
  }
  return null
}
