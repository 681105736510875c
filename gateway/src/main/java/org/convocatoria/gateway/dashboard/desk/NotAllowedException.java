package org.convocatoria.gateway.dashboard.desk;

/** The page is of no use to this account: it could do nothing there. */
class NotAllowedException extends RuntimeException {}
