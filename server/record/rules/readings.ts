/** What is logged apart when it is read or leaves: `<noun>.<verb>`, as the reads that log it are named. */
export const readings = [
  'assessment.export',
  'decision.export',
  'decision.export_text',
  'document.export',
  'evidence.file',
  'evidence.image',
  'evidence.pdf_page',
  'evidence.preview',
  'evidence.recording',
  'meeting.export_pack',
  'minutes.export',
  'record.export',
  'record.export_acts',
  'record.export_readings',
  'source.found_by_identity',
  'source.identity',
] as const
