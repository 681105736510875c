package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.util.List;

/** A result of a table that cites folios. */
public record Mention(
    String workshop, String table, String number, String kind, List<String> cites, Instant at) {}
