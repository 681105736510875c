package org.convocatoria.gateway.edge.service;

/** A service does not respond, and the page cannot be shown without it. */
public class ServiceAwayException extends RuntimeException {}
