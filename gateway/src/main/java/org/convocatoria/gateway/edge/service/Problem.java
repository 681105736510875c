package org.convocatoria.gateway.edge.service;

/** A refusal in the form of RFC 9457, without what only its own service can say. */
public record Problem(String type, String title, int status) {}
