package org.convocatoria.gateway.edge;

import java.io.IOException;

/** The body being read grew past the limit of its kind. */
class BodyTooLargeException extends IOException {}
