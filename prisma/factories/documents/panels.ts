import type { Flag, Report, ReportRow } from './report'

/** Values as a laboratory would report them for adults; one panel of each holds something worth a second look. */
export type Panel = Pick<Report, 'testName' | 'rows' | 'narrative'>

const row = (analyte: string, value: string, unit: string, range: string, flag: Flag = ''): ReportRow => ({
  analyte,
  value,
  unit,
  range,
  flag,
})

export const panels = {
  fullBloodCount: {
    testName: 'Full blood count',
    rows: [
      row('Haemoglobin', '10.8', 'g/dL', '12.0 – 15.5', 'L'),
      row('Packed cell volume', '33', '%', '36 – 46', 'L'),
      row('Red cell count', '4.1', '10^12/L', '3.8 – 5.2'),
      row('Mean cell volume', '78', 'fL', '80 – 100', 'L'),
      row('Mean cell haemoglobin', '26.3', 'pg', '27 – 33', 'L'),
      row('White cell count', '6.4', '10^9/L', '4.0 – 11.0'),
      row('Neutrophils', '52', '%', '40 – 75'),
      row('Lymphocytes', '38', '%', '20 – 45'),
      row('Monocytes', '6', '%', '2 – 10'),
      row('Eosinophils', '3', '%', '1 – 6'),
      row('Basophils', '1', '%', '0 – 1'),
      row('Platelets', '265', '10^9/L', '150 – 400'),
    ],
    narrative: 'Mild microcytic anaemia. Suggest serum ferritin if clinically indicated.',
  },
  lipidProfile: {
    testName: 'Lipid profile (fasting)',
    rows: [
      row('Total cholesterol', '5.9', 'mmol/L', '< 5.2', 'H'),
      row('HDL cholesterol', '1.2', 'mmol/L', '> 1.0'),
      row('LDL cholesterol', '3.9', 'mmol/L', '< 3.4', 'H'),
      row('Triglycerides', '1.8', 'mmol/L', '< 1.7', 'H'),
      row('Non-HDL cholesterol', '4.7', 'mmol/L', '< 4.1', 'H'),
    ],
  },
  liverFunction: {
    testName: 'Liver function tests',
    rows: [
      row('Total bilirubin', '14', 'µmol/L', '3 – 21'),
      row('Conjugated bilirubin', '4', 'µmol/L', '0 – 5'),
      row('Alanine aminotransferase (ALT)', '31', 'U/L', '7 – 56'),
      row('Aspartate aminotransferase (AST)', '28', 'U/L', '8 – 40'),
      row('Alkaline phosphatase', '92', 'U/L', '40 – 129'),
      row('Gamma-glutamyl transferase', '24', 'U/L', '8 – 61'),
      row('Total protein', '74', 'g/L', '60 – 80'),
      row('Albumin', '43', 'g/L', '35 – 50'),
    ],
  },
  malariaParasite: {
    testName: 'Malaria parasite',
    rows: [
      row('Malaria parasite (thick film)', 'Seen', '', 'Not seen', 'A'),
      row('Species (thin film)', 'Plasmodium falciparum', '', ''),
      row('Parasite density', '1,240', '/µL', '0', 'H'),
      row('Rapid antigen test (HRP2)', 'Positive', '', 'Negative', 'A'),
    ],
  },
  hba1c: {
    testName: 'Glycated haemoglobin (HbA1c)',
    rows: [
      row('HbA1c (NGSP)', '6.1', '%', '4.0 – 5.6', 'H'),
      row('HbA1c (IFCC)', '43', 'mmol/mol', '20 – 38', 'H'),
      row('Estimated average glucose', '7.1', 'mmol/L', ''),
    ],
    narrative: 'HbA1c of 5.7 – 6.4 % indicates an increased risk of diabetes. Repeat in 3 to 6 months.',
  },
  urinalysis: {
    testName: 'Urinalysis',
    rows: [
      row('Colour', 'Amber', '', 'Straw to amber'),
      row('Appearance', 'Clear', '', 'Clear'),
      row('pH', '6.0', '', '4.5 – 8.0'),
      row('Specific gravity', '1.020', '', '1.005 – 1.030'),
      row('Protein', 'Negative', '', 'Negative'),
      row('Glucose', 'Negative', '', 'Negative'),
      row('Ketones', 'Negative', '', 'Negative'),
      row('Blood', 'Negative', '', 'Negative'),
      row('Nitrite', 'Negative', '', 'Negative'),
      row('Leucocytes', '2', '/hpf', '0 – 5'),
      row('Epithelial cells', 'Few', '', 'None to few'),
    ],
  },
  thyroid: {
    testName: 'Thyroid function tests',
    rows: [
      row('Thyroid stimulating hormone (TSH)', '2.31', 'mIU/L', '0.40 – 4.00'),
      row('Free thyroxine (FT4)', '15.2', 'pmol/L', '12.0 – 22.0'),
      row('Free triiodothyronine (FT3)', '4.9', 'pmol/L', '3.1 – 6.8'),
    ],
  },
  chestXray: {
    testName: 'Chest X-ray (PA view)',
    rows: [],
    narrative: [
      'CLINICAL DETAILS: Cough for three weeks.',
      'FINDINGS: The lung fields are clear. No focal consolidation, mass or cavity is seen. The heart is normal in size ' +
        '(cardiothoracic ratio 0.46). The hila and mediastinum are normal. Both costophrenic angles are sharp. ' +
        'The bony thorax and soft tissues are unremarkable.',
      'IMPRESSION: Normal chest radiograph.',
    ].join('\n\n'),
  },
} as const satisfies Record<string, Panel>

export type PanelName = keyof typeof panels
