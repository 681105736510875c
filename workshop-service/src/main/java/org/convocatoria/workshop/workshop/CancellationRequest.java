package org.convocatoria.workshop.workshop;

/** Why a workshop will not be held. */
public record CancellationRequest(String reason) {}
