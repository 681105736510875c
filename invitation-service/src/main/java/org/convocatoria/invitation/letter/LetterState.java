package org.convocatoria.invitation.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param id the message's
 * @param source the invitation it was about
 */
public record LetterState(
    String id, String source, String template, String status, int attempts, @Nullable Instant at) {}
