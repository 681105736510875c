package org.convocatoria.gateway.edge.body;

import java.io.IOException;

/** The body being read grew past the limit of its kind. */
public class BodyTooLargeException extends IOException {}
