package org.convocatoria.submission.contribution;

/** A contribution takes only so many files. */
public final class TooManyAttachmentsException extends RuntimeException {}
