package org.convocatoria.submission.forum;

import org.jspecify.annotations.Nullable;

/**
 * A talk as staff put it on the programme.
 *
 * @param minutes as long as a talk may last where nothing is said
 */
public record TalkRequest(String speaker, String title, @Nullable Integer minutes) {}
