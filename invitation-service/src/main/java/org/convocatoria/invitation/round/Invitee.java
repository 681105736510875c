package org.convocatoria.invitation.round;

import org.convocatoria.invitation.expert.Capacity;

/** Somebody on a round's list: in which capacity, and how soon. */
public record Invitee(String expert, Capacity capacity, int rank) {}
