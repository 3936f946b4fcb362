/**
 * Analytes that are often asked for: what they are called on reports in English, French and Arabic, and their LOINC code for
 * each unit in which they are given, with an interval that is usual for adults. The interval is never shown to anybody and
 * never flags a value: it only tells grams in a decilitre from grams in a litre where a unit and a range disagree.
 *
 * This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the
 * Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at
 * http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.
 */

export type Section = 'haematology' | 'chemistry' | 'hormones' | 'serology' | 'urinalysis' | 'molecular'

/** LOINC code, UCUM unit, and both ends of a usual adult interval (null: it has no such end). */
export type AnalyteUnit = readonly [loinc: string, ucum: string, low: number | null, high: number | null]

export type Analyte = {
  /** As reports print it, the plain English name first. */
  names: readonly string[]
  section: Section
  units: readonly AnalyteUnit[]
}

const of = (section: Section, names: string, ...units: AnalyteUnit[]): Analyte => ({
  names: names.split('|'),
  section,
  units,
})
const blood = (names: string, ...units: AnalyteUnit[]) => of('haematology', names, ...units)
const serum = (names: string, ...units: AnalyteUnit[]) => of('chemistry', names, ...units)
const hormone = (names: string, ...units: AnalyteUnit[]) => of('hormones', names, ...units)

export const analytes: readonly Analyte[] = [
  blood(
    'White Blood Cells|WBC|White Cell Count|White Blood Cell Count|Leukocytes|Leucocytes|Globules blancs|GB|كريات الدم البيضاء|TLC',
    ['6690-2', '10*9/L', 4, 11],
    ['6690-2', '10*3/uL', 4, 11],
    ['6690-2', '/uL', 4000, 11000],
  ),
  blood(
    'Red Blood Cells|RBC|Red Cell Count|Erythrocytes|Hématies|Globules rouges|GR|كريات الدم الحمراء',
    ['789-8', '10*12/L', 3.9, 5.9],
    ['789-8', '10*6/uL', 3.9, 5.9],
  ),
  blood(
    'Haemoglobin|Hemoglobin|Hb|Hgb|Hémoglobine|الهيموغلوبين',
    ['718-7', 'g/dL', 12, 17],
    ['718-7', 'g/L', 120, 170],
    ['59260-0', 'mmol/L', 7.4, 10.6],
  ),
  blood(
    'Haematocrit|Hematocrit|Hct|PCV|Packed Cell Volume|Hématocrite|الهيماتوكريت',
    ['4544-3', '%', 36, 52],
    ['4544-3', 'L/L', 0.36, 0.52],
  ),
  blood('MCV|Mean Cell Volume|V.G.M.|VGM|متوسط حجم الكرية', ['787-2', 'fL', 80, 100]),
  blood('MCH|T.C.M.H.|TCMH|Mean Cell Haemoglobin', ['785-6', 'pg', 27, 33]),
  blood('MCHC|C.C.M.H.|CCMH', ['786-4', 'g/dL', 32, 36], ['786-4', 'g/L', 320, 360]),
  blood('RDW-CV|RDW|IDR-CV', ['788-0', '%', 11.5, 14.5]),
  blood('MPV|Mean Platelet Volume|VPM', ['32623-1', 'fL', 7.4, 11]),
  blood(
    'Platelets|PLT|Platelet Count|Thrombocytes|Plaquettes|الصفائح الدموية',
    ['777-3', '10*9/L', 150, 400],
    ['777-3', '10*3/uL', 150, 400],
    ['777-3', '/uL', 150_000, 400_000],
  ),
  blood(
    'Neutrophils|Neut|Polynucléaires neutrophiles|العدلات',
    ['770-8', '%', 40, 75],
    ['751-8', '10*9/L', 1.8, 7.5],
    ['751-8', '10*3/uL', 1.8, 7.5],
  ),
  blood('Lymphocytes|Lymph|اللمفاويات', ['736-9', '%', 20, 45], ['731-0', '10*9/L', 1, 4], ['731-0', '10*3/uL', 1, 4]),
  blood('Monocytes|Mono', ['5905-5', '%', 2, 10], ['742-7', '10*9/L', 0.2, 1], ['742-7', '10*3/uL', 0.2, 1]),
  blood(
    'Eosinophils|Eos|Polynucléaires éosinophiles',
    ['713-8', '%', 1, 6],
    ['711-2', '10*9/L', 0, 0.5],
    ['711-2', '10*3/uL', 0, 0.5],
  ),
  blood(
    'Basophils|Baso|Polynucléaires basophiles',
    ['706-2', '%', 0, 1],
    ['704-7', '10*9/L', 0, 0.1],
    ['704-7', '10*3/uL', 0, 0.1],
  ),
  blood('Reticulocytes|Réticulocytes', ['17849-1', '%', 0.5, 2.7]),
  blood('ESR (Westergren)|ESR|Erythrocyte Sedimentation Rate|Vitesse de sédimentation|VS', ['4537-7', 'mm/h', 0, 20]),
  blood('Prothrombin Time|PT|Temps de Quick', ['5902-2', 's', 11, 13.5]),
  blood('INR', ['6301-6', '{INR}', 0.8, 1.2]),
  blood('aPTT|APTT|PTT|TCA|Partial Thromboplastin Time', ['14979-9', 's', 25, 35]),
  blood('Fibrinogen|Fibrinogène', ['3255-7', 'mg/dL', 150, 400], ['3255-7', 'g/L', 1.5, 4]),
  blood('D-Dimer|D-Dimère|D-Dimères', ['48065-7', 'ng/mL', null, 500]),
  serum('Sodium|Na|Na+|الصوديوم|Natrium', ['2951-2', 'mmol/L', 136, 145], ['2951-2', 'meq/L', 136, 145]),
  serum('Potassium|K|K+|البوتاسيوم|Kalium', ['2823-3', 'mmol/L', 3.5, 5.1], ['2823-3', 'meq/L', 3.5, 5.1]),
  serum('Chloride|Cl|Chlorures|Chlorure|الكلوريد', ['2075-0', 'mmol/L', 98, 107], ['2075-0', 'meq/L', 98, 107]),
  serum(
    'Bicarbonate (total CO2)|Bicarbonate|Bicarbonates|CO2|Total CO2|HCO3',
    ['2028-9', 'mmol/L', 22, 29],
    ['2028-9', 'meq/L', 22, 29],
  ),
  serum('Lactate|Lactates', ['2524-7', 'mmol/L', 0.5, 2.2]),
  serum('Urea|Urée|اليوريا', ['22664-7', 'mmol/L', 2.5, 7.8], ['3091-6', 'mg/dL', 15, 47]),
  serum(
    'Urea Nitrogen (BUN)|BUN|Urea Nitrogen|Azote uréique',
    ['3094-0', 'mg/dL', 7, 20],
    ['14937-7', 'mmol/L', 2.5, 7.1],
  ),
  serum('Creatinine|Créatinine|Creat|الكرياتينين', ['2160-0', 'mg/dL', 0.6, 1.3], ['14682-9', 'umol/L', 53, 115]),
  serum('eGFR|GFR|DFG|DFG estimé|Estimated GFR', ['98979-8', 'mL/min/{1.73_m2}', 60, null]),
  serum(
    'Glucose, Fasting|Fasting Glucose|Fasting Blood Sugar|FBS|Glycémie à jeun|سكر الدم الصائم',
    ['1558-6', 'mg/dL', 70, 99],
    ['14771-0', 'mmol/L', 3.9, 5.5],
  ),
  serum(
    'Glucose|Glycémie|Random Glucose|RBS|Blood Sugar',
    ['2345-7', 'mg/dL', 70, 140],
    ['14749-6', 'mmol/L', 3.9, 7.8],
  ),
  serum(
    'HbA1c|Hémoglobine glyquée (HbA1c)|Hémoglobine glyquée|Glycated Haemoglobin|A1C|الهيموغلوبين السكري',
    ['4548-4', '%', 4, 5.6],
    ['59261-8', 'mmol/mol', 20, 38],
  ),
  serum('Calcium|Ca|الكالسيوم', ['17861-6', 'mg/dL', 8.6, 10.2], ['2000-8', 'mmol/L', 2.15, 2.55]),
  serum('Magnesium|Mg|Magnésium', ['19123-9', 'mg/dL', 1.6, 2.6], ['2601-3', 'mmol/L', 0.66, 1.07]),
  serum('Phosphate|Phosphorus|Phosphore', ['2777-1', 'mg/dL', 2.5, 4.5], ['14879-1', 'mmol/L', 0.81, 1.45]),
  serum('Uric Acid|Acide urique|حمض اليوريك|Urate', ['3084-1', 'mg/dL', 2.6, 7.2], ['14933-6', 'umol/L', 155, 428]),
  serum(
    'Total Cholesterol|Cholesterol|Cholestérol total|Cholesterol, Total|الكوليسترول الكلي',
    ['2093-3', 'mg/dL', null, 200],
    ['14647-2', 'mmol/L', null, 5.2],
  ),
  serum(
    'Triglycerides|Triglycérides|الدهون الثلاثية',
    ['2571-8', 'mg/dL', null, 150],
    ['14927-8', 'mmol/L', null, 1.7],
  ),
  serum(
    'HDL Cholesterol|HDL|HDL-C|Cholestérol HDL|الكوليسترول الجيد',
    ['2085-9', 'mg/dL', 40, null],
    ['14646-4', 'mmol/L', 1, null],
  ),
  serum(
    'LDL Cholesterol (calc.)|LDL Cholesterol|LDL|LDL-C|Cholestérol LDL (calculé)|Cholestérol LDL|الكوليسترول الضار',
    ['13457-7', 'mg/dL', null, 130],
    ['39469-2', 'mmol/L', null, 3.4],
  ),
  serum(
    'Bilirubin, Total|Total Bilirubin|Bilirubin|Bilirubine totale|البيليروبين الكلي',
    ['1975-2', 'mg/dL', 0.2, 1.2],
    ['14631-6', 'umol/L', 3, 21],
  ),
  serum(
    'Bilirubin, Direct|Direct Bilirubin|Bilirubine directe',
    ['1968-7', 'mg/dL', 0, 0.3],
    ['14629-0', 'umol/L', 0, 5],
  ),
  serum('ALT (SGPT)|ALT|SGPT|ALAT (TGP)|ALAT|TGP|GPT|ناقلة أمين الألانين', ['1742-6', 'U/L', 7, 45]),
  serum('AST (SGOT)|AST|SGOT|ASAT (TGO)|ASAT|TGO|GOT|ناقلة أمين الأسبارتات', ['1920-8', 'U/L', 8, 40]),
  serum('Alkaline Phosphatase|ALP|Phosphatases alcalines|PAL|الفوسفاتاز القلوي', ['6768-6', 'U/L', 40, 129]),
  serum('Gamma GT|GGT|Gamma-GT|γ-GT', ['2324-2', 'U/L', 5, 61]),
  serum('LDH|Lactate Dehydrogenase', ['2532-0', 'U/L', 110, 240]),
  serum('CK|Creatine Kinase|CPK', ['2157-6', 'U/L', 30, 200]),
  serum('Amylase', ['1798-8', 'U/L', 25, 125]),
  serum('Lipase', ['3040-3', 'U/L', 13, 60]),
  serum(
    'Total Protein|Protéines totales|Protein, Total|البروتين الكلي',
    ['2885-2', 'g/dL', 6.4, 8.3],
    ['2885-2', 'g/L', 64, 83],
  ),
  serum('Albumin|Albumine|الألبومين', ['1751-7', 'g/dL', 3.5, 5.2], ['1751-7', 'g/L', 35, 52]),
  serum(
    'C-Reactive Protein|CRP|Protéine C réactive (CRP)|Protéine C réactive|بروتين سي التفاعلي',
    ['1988-5', 'mg/L', null, 5],
    ['1988-5', 'mg/dL', null, 0.5],
  ),
  serum('Procalcitonin|Procalcitonine|PCT', ['33959-8', 'ng/mL', null, 0.5]),
  serum('Ferritin|Ferritine|الفيريتين', ['2276-4', 'ng/mL', 13, 400], ['2276-4', 'ug/L', 13, 400]),
  serum('Iron|Fer sérique|Serum Iron', ['2498-4', 'ug/dL', 35, 160], ['14798-3', 'umol/L', 6, 29]),
  serum('Transferrin|Transferrine', ['3034-6', 'mg/dL', 168, 360]),
  serum('25-OH Vitamin D|25-OH vitamine D|Vitamin D|Vitamine D|فيتامين د', ['1989-3', 'ng/mL', 30, 100]),
  serum('Vitamin B12|Vitamine B12|B12|Cobalamin', ['2132-9', 'pg/mL', 200, 900], ['14685-2', 'pmol/L', 148, 664]),
  serum('Folate|Folates|Folic Acid', ['2284-8', 'ng/mL', 4, 20]),
  serum('Troponin I (high sensitivity)|Troponin I|Troponine I hs|hs-Troponin I|Troponine I', [
    '89579-7',
    'ng/L',
    null,
    34,
  ]),
  serum('Troponin T|Troponin T (high sensitivity)|Troponine T', ['67151-1', 'ng/L', null, 14]),
  serum('BNP', ['30934-4', 'pg/mL', null, 100]),
  serum('NT-proBNP', ['33762-6', 'pg/mL', null, 125]),
  serum('PSA, Total|PSA|PSA total|Prostate Specific Antigen', ['2857-1', 'ng/mL', null, 4]),
  serum('CEA|ACE', ['2039-6', 'ng/mL', null, 5]),
  serum('AFP|Alpha-fetoprotein|Alpha-foetoprotéine', ['1834-1', 'ng/mL', null, 8]),
  serum('Ammonia|Ammoniémie', ['16362-6', 'umol/L', 0, 65]),
  hormone('TSH|Thyrotropin|الهرمون المنبه للدرقية', ['3016-3', 'u[IU]/mL', 0.4, 4], ['3016-3', 'm[IU]/L', 0.4, 4]),
  hormone(
    'Free T4|FT4|T4 libre|Free Thyroxine|الثيروكسين الحر',
    ['3024-7', 'ng/dL', 0.8, 1.8],
    ['14920-3', 'pmol/L', 9, 23],
  ),
  hormone('Free T3|FT3|T3 libre', ['3051-0', 'pg/mL', 2.3, 4.2], ['14928-6', 'pmol/L', 3.5, 6.5]),
  hormone('Cortisol', ['2143-6', 'ug/dL', 4, 25]),
  hormone('Prolactin|Prolactine', ['2842-3', 'ng/mL', 2, 29]),
  hormone('Testosterone|Testostérone', ['2986-8', 'ng/dL', 15, 950]),
  hormone('Estradiol|Oestradiol', ['2243-4', 'pg/mL', null, 500]),
  hormone('LH', ['10501-5', 'm[IU]/mL', 0.5, 76]),
  hormone('FSH', ['15067-2', 'm[IU]/mL', 1, 140]),
  hormone('hCG|Beta hCG|β-hCG|BHCG', ['19080-1', 'm[IU]/mL', null, 5]),
  hormone('PTH|Parathyroid Hormone|Parathormone', ['2731-8', 'pg/mL', 14, 72]),
  hormone('Insulin|Insuline', ['20448-7', 'u[IU]/mL', 2, 30]),
]
