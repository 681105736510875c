package org.convocatoria.gateway.edge.service;

/** What the page is about does not exist, or may not be seen. */
public class NotThereException extends RuntimeException {}
