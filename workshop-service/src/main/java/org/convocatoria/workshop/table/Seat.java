package org.convocatoria.workshop.table;

/** An invitation to sit at a table in a workshop, without who it is for. */
public record Seat(String id, String call, String workshop, String table, String status) {}
