package org.convocatoria.submission.timeline;

import java.time.Instant;

/** A version of the plan that is out. */
public record PublishedVersion(String call, int version, Instant publishedAt) {}
