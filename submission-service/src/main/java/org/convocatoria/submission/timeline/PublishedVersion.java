package org.convocatoria.submission.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the plan that is out.
 *
 * @param cutOff up to when it reckons with what was received; null where that was not noted
 * @param paragraphs how many it has; null where that was not noted
 */
public record PublishedVersion(
    String call,
    int version,
    Instant publishedAt,
    @Nullable Instant cutOff,
    @Nullable Integer paragraphs) {}
