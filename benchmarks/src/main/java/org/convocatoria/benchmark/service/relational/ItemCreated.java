package org.convocatoria.benchmark.service.relational;

import org.convocatoria.benchmark.service.Item;

/** The event that the alternatives publish. */
public record ItemCreated(String id, Item item) {}
