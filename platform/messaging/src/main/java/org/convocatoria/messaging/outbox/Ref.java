package org.convocatoria.messaging.outbox;

/** Where an aggregate lives: its collection and its id. */
record Ref(String collection, String id) {}
