package org.convocatoria.submission.contribution;

import java.time.Instant;

/** A file that came with a contribution: its size in bytes, type by content, and SHA-256. */
public record Attachment(
    String id, String name, long bytes, String type, String sha256, Instant at) {}
