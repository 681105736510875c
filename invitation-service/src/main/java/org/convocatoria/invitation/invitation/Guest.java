package org.convocatoria.invitation.invitation;

import java.time.OffsetDateTime;
import org.convocatoria.invitation.expert.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on an approved list, and what the invitation is to.
 *
 * @param reference under which the list was approved
 * @param invitedBy the name of the account that let the letters out
 */
public record Guest(
    String call,
    String round,
    String workshop,
    String table,
    String expert,
    Capacity capacity,
    int rank,
    OffsetDateTime deadline,
    @Nullable String reference,
    String invitedBy) {}
