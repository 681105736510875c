package org.convocatoria.submission.forum;

import org.jspecify.annotations.Nullable;

/**
 * A talk as staff put it on the programme.
 *
 * @param minutes the longest duration of a talk by default
 */
public record TalkRequest(String speaker, String title, @Nullable Integer minutes) {}
