package org.convocatoria.gateway.edge.service;

/** The service without which nothing can be shown does not answer. */
public class ServiceAwayException extends RuntimeException {}
