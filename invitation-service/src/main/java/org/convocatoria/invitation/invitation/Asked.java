package org.convocatoria.invitation.invitation;

import java.time.Instant;
import org.convocatoria.invitation.letter.Occasion;

/** The latest mail that was asked for: the same id makes asking again harmless. */
public record Asked(String message, Occasion occasion, Instant at) {}
