package org.convocatoria.gateway.edge.body;

import java.io.IOException;

/** As many bodies as may be received at once, from this sender or from all, are being received. */
public class TooManyBodiesException extends IOException {}
