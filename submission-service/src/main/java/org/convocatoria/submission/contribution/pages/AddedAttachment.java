package org.convocatoria.submission.contribution.pages;

/** The result of sending an attachment: kept, or the reason why not. */
record AddedAttachment(String name, boolean kept, String reason) {}
