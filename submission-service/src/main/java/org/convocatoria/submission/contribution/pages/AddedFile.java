package org.convocatoria.submission.contribution.pages;

/** What became of a file that was sent: kept, or the sentence that says why not. */
record AddedFile(boolean kept, String reason) {}
