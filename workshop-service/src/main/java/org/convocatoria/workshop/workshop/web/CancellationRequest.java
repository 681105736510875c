package org.convocatoria.workshop.workshop.web;

/** Why a workshop will not be held. */
record CancellationRequest(String reason) {}
