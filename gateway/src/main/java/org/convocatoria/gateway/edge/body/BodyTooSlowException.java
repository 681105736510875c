package org.convocatoria.gateway.edge.body;

import java.io.IOException;

/** The body comes too slowly to be waited for. */
public class BodyTooSlowException extends IOException {}
